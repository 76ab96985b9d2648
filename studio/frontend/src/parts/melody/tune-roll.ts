import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import { barOf, beatOf, counted } from '../../model/melody/meter';
import { isBlack, pitchName } from '../../model/melody/pitch';
import { RollGesture, type Drawn, type Point } from '../../model/melody/roll-gesture';
import { onKey } from '../../model/melody/roll-keys';
import { rowsOf, viewOf, type View } from '../../model/melody/roll-view';
import { cursorOf, type Sheet } from '../../model/melody/sheet';
import { GRID, remove, within } from '../../model/melody/tune';
import type { Notes, TuneNote } from '../../model/melody/types';
import type { Range } from '../../model/types';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import { styled } from '../styled';
import { rollStyles } from './tune-roll-styles';

/** The tune was changed in the roll; steps of one gesture are taken back together. */
export interface RollChange {
  notes: Notes;
  gesture: string;
}

/** Pixels at the end of a note that lengthen it. */
const GRIP = 10;

/** The notes of a tune, to add, move, lengthen and take out with pointer and keys. Tells "redraw", "settle" and "hear". */
@customElement('tune-roll')
export class TuneRoll extends LitElement {
  static override styles = [base, onScreen, rollStyles];

  @property({ attribute: false }) sheet!: Sheet;
  @property({ attribute: false }) pitches: Range = { least: 36, most: 96 };
  /** how long a note is that is put down, in quarters */
  @property({ type: Number }) length = 1;
  /** quarters that must show, for what is being recorded */
  @property({ type: Number }) reach = 0;
  @state() private chosen = 0;
  @state() private focused = false;
  @state() private held?: View;
  @query('.frame') private frame!: HTMLElement;
  @query('.roll') private roll!: HTMLElement;
  @query('.playhead') private playhead!: HTMLElement;
  /** the pointer that drew last: the click that comes after it means nothing more */
  private drew = -1;
  private touched = false;
  private gesture?: { of: RollGesture; pointer: number; pitch: number };

  override render() {
    const { view } = this;
    const { notes, meter } = this.sheet;
    const words = texts.melody.roll;
    const variables = { '--quarters': String(view.quarters), '--rows': String(view.high - view.low + 1) };
    return html`<div class="frame"><div class="strip" ${styled(variables)}>
      <div class="ruler" aria-hidden="true">${this.bars(view, meter)}</div>
      ${this.harmony()}
      <div class="roll" role="group" aria-label=${words.label} tabindex=${notes.length ? -1 : 0}
        @pointerdown=${this.press} @pointermove=${this.drag} @pointerup=${this.release} @pointercancel=${this.release}
        @click=${this.tap} @dblclick=${this.takeOut} @keydown=${this.key} @focusin=${this.follow} @focusout=${() => (this.focused = false)}>
        <div class="paper" aria-hidden="true">
          ${rowsOf(view).map((pitch) => html`<div class="row ${isBlack(pitch) ? 'black' : ''}">${pitch % 12 === 0 ? html`<span>${pitchName(pitch)}</span>` : ''}</div>`)}
          ${this.lines(view, meter)}
          <div class="cursor" ${styled({ '--onset': String(cursorOf(this.sheet)) })}></div>
        </div>
        ${notes.map((note, index) => this.one(note, index, view))}
        <div class="playhead" aria-hidden="true" hidden></div>
        ${notes.length ? '' : html`<p class="empty"><span class="fine">${words.empty}</span><span class="coarse">${words.emptyTouch}</span></p>`}
      </div>
    </div></div>
    ${this.foot(notes[this.chosen])}`;
  }

  /** What the chosen note is, and how it goes where there is no Delete key. */
  private foot(note?: TuneNote) {
    const words = texts.melody.roll;
    const shown = this.focused && note;
    return html`<div class="foot">
      <p class="hint" aria-hidden=${shown ? 'true' : 'false'}>${shown ? this.nameOf(note) : words.hint}</p>
      <button class="plain" type="button" tabindex="-1" ?hidden=${!shown} @pointerdown=${(event: Event) => event.preventDefault()} @click=${this.takeChosen}>
        ${icons.bin}${words.takeOut}</button>
    </div>`;
  }

  private nameOf([pitch, onset, length]: TuneNote): string {
    const { bar, beat } = counted(onset, this.sheet.meter);
    return texts.melody.roll.note(texts.melody.piano.key(pitchName(pitch)), bar, beat, length);
  }

  /** Shows what is heard, in quarters; undefined for nothing. Sixty times a second, so nothing is rendered for it. */
  show(quarter: number | undefined): void {
    const { playhead, frame } = this;
    playhead.hidden = quarter === undefined || quarter < 0;
    playhead.style.setProperty('--onset', String(quarter ?? 0));
    const x = ((quarter ?? 0) / this.view.quarters) * frame.scrollWidth;
    if (quarter !== undefined && (x < frame.scrollLeft || x > frame.scrollLeft + frame.clientWidth * 0.9)) {
      frame.scrollTo({ left: x - frame.clientWidth * 0.2 });
    }
  }

  override updated(): void {
    const { frame } = this;
    const x = (cursorOf(this.sheet) / this.view.quarters) * frame.scrollWidth;
    if (!this.gesture && !this.contains(document.activeElement) && x > frame.scrollLeft + frame.clientWidth) {
      frame.scrollTo({ left: x - frame.clientWidth * 0.6 });
    }
  }

  /** It stays as it is while a pointer draws in it. */
  private get view(): View {
    return this.held ?? viewOf(this.sheet.notes, this.sheet.meter, Math.max(this.reach, cursorOf(this.sheet)), this.pitches);
  }

  private bars({ quarters }: View, meter: string) {
    const bar = barOf(meter);
    return Array.from({ length: Math.round(quarters / bar) }, (_, at) => html`<span ${styled({ '--onset': String(at * bar) })}>${at + 1}</span>`);
  }

  private harmony() {
    const { harmony } = this.sheet;
    return harmony && html`<ol class="ruler chords" aria-label=${texts.melody.chords.found(harmony.key)}>
      ${harmony.chords.map(([onset, , name]) => html`<li ${styled({ '--onset': String(onset) })}>${name}</li>`)}
    </ol>`;
  }

  private lines({ quarters }: View, meter: string) {
    const beat = beatOf(meter);
    return Array.from({ length: Math.round(quarters / beat) }, (_, at) =>
      html`<div class="line ${(at * beat) % barOf(meter) === 0 ? 'bar' : ''}" ${styled({ '--onset': String(at * beat) })}></div>`);
  }

  private one(note: TuneNote, index: number, { high }: View) {
    const [pitch, onset, length] = note;
    const { newFrom, notes } = this.sheet;
    const chosen = Math.min(this.chosen, notes.length - 1);
    const isNew = newFrom !== null && onset >= newFrom - GRID / 2;
    return html`<button class="note ${isNew ? 'new' : ''}" type="button" data-index=${index} tabindex=${index === chosen ? 0 : -1}
      aria-label=${this.nameOf(note)}
      ${styled({ '--onset': String(onset), '--length': String(length), '--row': String(high - pitch) })}></button>`;
  }

  private indexOf(event: Event): number | null {
    const { index } = (event.target as HTMLElement).dataset;
    return index === undefined ? null : Number(index);
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top, width, height } = this.roll.getBoundingClientRect();
    const { low, high, quarters } = this.view;
    const row = Math.floor(((event.clientY - top) / height) * (high - low + 1));
    return { pitch: within(high - row, { least: low, most: high }), quarter: ((event.clientX - left) / width) * quarters };
  }

  private edit({ notes, index }: Drawn, gesture = ''): void {
    this.chosen = Math.max(0, index);
    if (notes !== this.sheet.notes) {
      emit<RollChange>(this, 'redraw', { notes, gesture });
    }
  }

  private begin(event: PointerEvent | MouseEvent, index: number | null): RollGesture {
    const end = index !== null && (event.target as HTMLElement).getBoundingClientRect().right - event.clientX < GRIP;
    const target = index === null ? null : { index, end };
    return new RollGesture(this.sheet.notes, this.pointOf(event), target, this.length, this.pitches);
  }

  /** A finger that is put down on an empty place may move the page; on a note it moves the note. */
  private press(event: PointerEvent): void {
    const index = this.indexOf(event);
    this.touched = event.pointerType === 'touch';
    if (event.button !== 0 || (index === null && event.pointerType === 'touch')) {
      return;
    }
    event.preventDefault(); // no text is selected; the focus is set by hand
    this.held = this.view;
    const of = this.begin(event, index);
    this.roll.setPointerCapture(event.pointerId);
    this.drew = event.pointerId;
    this.gesture = { of, pointer: event.pointerId, pitch: -1 };
    this.draw(of.begin());
  }

  private drag(event: PointerEvent): void {
    if (this.gesture?.pointer === event.pointerId) {
      this.draw(this.gesture.of.to(this.pointOf(event)));
    }
  }

  /** Each pitch that a note comes to is heard. */
  private draw(drawn: Drawn): void {
    const gesture = this.gesture!;
    const [pitch] = drawn.notes[drawn.index];
    if (pitch !== gesture.pitch) {
      gesture.pitch = pitch;
      emit(this, 'hear', pitch);
    }
    this.edit(drawn, 'pointer');
  }

  private async release(event: PointerEvent): Promise<void> {
    if (this.gesture?.pointer === event.pointerId) {
      this.gesture = undefined;
      this.held = undefined;
      emit(this, 'settle');
      await this.focusChosen();
    }
  }

  /** A finger taps, and so does a screen reader. */
  private tap(event: PointerEvent): void {
    const index = this.indexOf(event);
    if (index === null && event.pointerType === 'touch' && event.pointerId !== this.drew) {
      const drawn = this.begin(event, null).begin();
      emit(this, 'hear', drawn.notes[drawn.index][0]);
      this.edit(drawn);
    } else if (index !== null && event.detail === 0) {
      emit(this, 'hear', this.sheet.notes[index][0]);
    }
  }

  /** The first click of the two may have put the note there: it goes as well. */
  private takeOut(event: MouseEvent): void {
    const { notes } = this.sheet;
    const { pitch, quarter } = this.pointOf(event);
    const index = notes.findIndex(([at, onset, length]) => at === pitch && quarter >= onset && quarter < onset + length);
    if (index >= 0 && !this.touched) {
      this.edit({ notes: remove(notes, index), index: index - 1 });
    }
  }

  private async takeChosen(): Promise<void> {
    this.edit({ notes: remove(this.sheet.notes, this.chosen), index: this.chosen - 1 });
    await this.focusChosen();
  }

  private async key(event: KeyboardEvent): Promise<void> {
    const index = this.indexOf(event);
    if (index === null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const drawn = onKey(event, this.sheet.notes, index, this.pitches);
    if (drawn) {
      event.preventDefault();
      this.edit(drawn, /^(Arrow(Up|Down)|[-+=,.])$/.test(event.key) ? `keys at ${index}` : '');
      const note = drawn.notes[drawn.index];
      if (note && note !== this.sheet.notes[index]) {
        emit(this, 'hear', note[0]);
      }
      await this.focusChosen();
    }
  }

  private follow(event: Event): void {
    const index = this.indexOf(event);
    this.focused = index !== null;
    this.chosen = index ?? this.chosen;
  }

  private async focusChosen(): Promise<void> {
    await this.updateComplete;
    const chosen = this.renderRoot.querySelector<HTMLElement>(`[data-index="${this.chosen}"]`);
    (chosen ?? this.roll).focus({ preventScroll: false });
  }
}
