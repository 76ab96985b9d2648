import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import { letterOf, octavesOf, semitoneOf } from '../../model/melody/computer-keys';
import { OCTAVE, isBlack, pitchName } from '../../model/melody/pitch';
import { within } from '../../model/melody/tune';
import type { Range } from '../../model/types';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import { styled } from '../styled';
import { pianoStyles } from './piano-keys-styles';

/** A key that goes down or up, at a moment of the page's clock. */
export interface KeyStroke {
  pitch: number;
  /** milliseconds of performance.now() */
  time: number;
}

const WIDEST = 17;
const NARROWEST = 8;
/** Pixels that a white key needs for a finger. */
const KEY_WIDTH = 36;
const STARTING_C = 60;

/** A piano to play with mouse, fingers and the computer's keys. Tells "press" and "lift"; one key at a time can be tabbed to. */
@customElement('piano-keys')
export class PianoKeys extends LitElement {
  static override styles = [base, onScreen, pianoStyles];

  @property({ attribute: false }) pitches: Range = { least: 36, most: 96 };
  /** what sounds just now, whoever plays it */
  @property({ attribute: false }) down: ReadonlySet<number> = new Set();
  @state() private low = STARTING_C;
  @state() private whites = WIDEST;
  @state() private at = STARTING_C;
  @state() private letters = true;
  @query('.keys') private keys!: HTMLElement;
  private readonly pointers = new Map<number, number>();
  private readonly typed = new Map<string, number>();
  private readonly resizes = new ResizeObserver(([{ contentRect }]) => {
    this.whites = within(Math.floor(contentRect.width / KEY_WIDTH), { least: NARROWEST, most: WIDEST });
  });
  private ending = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.ending = new AbortController());
    addEventListener('keydown', (event) => this.type(event), { signal });
    addEventListener('keyup', (event) => this.untype(event.code, event.timeStamp), { signal });
    addEventListener('blur', () => [...this.typed.keys()].forEach((code) => this.untype(code, performance.now())), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ending.abort();
    this.resizes.disconnect();
  }

  override firstUpdated(): void {
    this.resizes.observe(this.keys);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('low') || changed.has('whites')) {
      this.at = within(this.at, { least: this.low, most: this.shown.at(-1)! });
    }
  }

  override render() {
    const words = texts.melody.piano;
    const { shown } = this;
    const whites = shown.filter((pitch) => !isBlack(pitch)).length;
    return html`
      <div class="bar">
        ${this.octave(-OCTAVE, words.lower, icons.back)}
        <span class="range">${words.range(pitchName(shown[0]), pitchName(shown.at(-1)!))}</span>
        ${this.octave(OCTAVE, words.higher, icons.forth)}
        <label class="letters" title=${words.lettersHint}><input type="checkbox" .checked=${this.letters}
          @change=${(event: Event) => (this.letters = (event.target as HTMLInputElement).checked)} />${words.letters}</label>
      </div>
      <div class="keys" role="group" aria-label=${words.label} ${styled({ '--whites': String(whites) })}
        @pointerdown=${this.touch} @pointerup=${this.untouch} @pointercancel=${this.untouch} @contextmenu=${(event: Event) => event.preventDefault()}
        @keydown=${this.key} @keyup=${this.unkey} @click=${this.activate}>
        ${shown.map((pitch) => this.one(pitch))}
      </div>
    `;
  }

  /** From a C on as many white keys as there is room for, or as there are notes, and the black ones between them. */
  private get shown(): number[] {
    const pitches: number[] = [];
    for (let pitch = this.low, whites = 0; whites < this.whites && pitch <= this.pitches.most; pitch++) {
      pitches.push(pitch);
      whites += isBlack(pitch) ? 0 : 1;
    }
    return isBlack(pitches.at(-1)!) ? pitches.slice(0, -1) : pitches;
  }

  private octave(semitones: number, label: string, icon: unknown) {
    return html`<button class="icon" type="button" aria-label=${label} title=${label} ?disabled=${!this.hasRoom(semitones)}
      @click=${() => this.shift(semitones)}>${icon}</button>`;
  }

  private one(pitch: number) {
    const whitesBefore = this.shown.filter((other) => other < pitch && !isBlack(other)).length;
    const kind = `${isBlack(pitch) ? 'black' : 'white'} ${this.down.has(pitch) ? 'down' : ''}`;
    return html`<button class=${kind} type="button" data-pitch=${pitch} tabindex=${pitch === this.at ? 0 : -1}
      aria-label=${texts.melody.piano.key(pitchName(pitch))} ?disabled=${pitch < this.pitches.least}
      data-letter=${this.letters ? letterOf(pitch - this.low) : ''} data-name=${pitch % OCTAVE === 0 ? pitchName(pitch) : ''}
      ${styled({ '--place': String(whitesBefore) })}></button>`;
  }

  private hasRoom(semitones: number): boolean {
    const low = this.low + semitones;
    return low + OCTAVE <= this.pitches.most && low + OCTAVE > this.pitches.least;
  }

  private shift(semitones: number): void {
    if (this.hasRoom(semitones)) {
      this.low += semitones;
    }
  }

  private tell(what: 'press' | 'lift', pitch: number, time: number): void {
    emit<KeyStroke>(this, what, { pitch, time });
  }

  private pitchOf(event: Event): number | null {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-pitch]');
    return key ? Number(key.dataset.pitch) : null;
  }

  private touch(event: PointerEvent): void {
    const pitch = this.pitchOf(event);
    if (pitch !== null && event.button === 0) {
      this.keys.setPointerCapture(event.pointerId);
      this.pointers.set(event.pointerId, pitch);
      this.at = pitch;
      this.tell('press', pitch, event.timeStamp);
    }
  }

  private untouch(event: PointerEvent): void {
    const pitch = this.pointers.get(event.pointerId);
    if (pitch !== undefined) {
      this.pointers.delete(event.pointerId);
      this.tell('lift', pitch, event.timeStamp);
    }
  }

  /** A screen reader clicks without a pointer and without keys. */
  private activate(event: PointerEvent): void {
    const pitch = this.pitchOf(event);
    if (pitch !== null && event.detail === 0) {
      this.tell('press', pitch, event.timeStamp);
      this.tell('lift', pitch, event.timeStamp);
    }
  }

  private key(event: KeyboardEvent): void {
    const pitch = this.pitchOf(event);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (pitch !== null && step) {
      event.preventDefault();
      void this.goTo(within(pitch + step, { least: this.low, most: this.shown.at(-1)! }));
    } else if (pitch !== null && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault();
      if (!event.repeat) {
        this.tell('press', pitch, event.timeStamp);
      }
    }
  }

  private unkey(event: KeyboardEvent): void {
    const pitch = this.pitchOf(event);
    if (pitch !== null && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault(); // no click comes after it
      this.tell('lift', pitch, event.timeStamp);
    }
  }

  private async goTo(pitch: number): Promise<void> {
    this.at = pitch;
    await this.updateComplete;
    this.keys.querySelector<HTMLElement>(`[data-pitch="${pitch}"]`)!.focus();
  }

  /** Anywhere on the page but where somebody types or chooses. */
  private type(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const semitone = semitoneOf(event);
    const octaves = octavesOf(event);
    const busy = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && /text|number|search/.test(target.type));
    if (!this.letters || busy || event.repeat || event.defaultPrevented) {
      return;
    }
    if (semitone !== null) {
      const pitch = this.low + semitone;
      this.typed.set(event.code, pitch);
      this.tell('press', pitch, event.timeStamp);
    } else if (octaves) {
      this.shift(octaves * OCTAVE);
    }
  }

  private untype(code: string, time: number): void {
    const pitch = this.typed.get(code);
    if (pitch !== undefined) {
      this.typed.delete(code);
      this.tell('lift', pitch, time);
    }
  }
}
