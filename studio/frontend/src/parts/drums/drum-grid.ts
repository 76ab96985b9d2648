import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import type { Switch } from '../../model/drums/bench';
import { Gesture, type Cell } from '../../model/drums/gesture';
import { BAR, hitAt, stepsOf, toggle, within } from '../../model/drums/pattern';
import { onKey } from '../../model/drums/grid-keys';
import { sounds, type Lab } from '../../model/drums/lab';
import type { Hit, Lane, Pattern } from '../../model/drums/types';
import { texts } from '../../texts';
import { emit, tune } from '../emit';
import { icons } from '../icons';
import { styled } from '../styled';
import { laneColour } from './lane-colours';
import { gridStyles } from './drum-grid-styles';

const BEAT = 4;

/** A row is to be locked, muted or heard alone, or no longer. */
export interface SwitchOrder {
  what: Switch;
  lane: string;
}

/** The rows and steps of a pattern, to strike and lift with pointer and keys. One cell at a time can be tabbed to. */
@customElement('drum-grid')
export class DrumGrid extends LitElement {
  static override styles = [base, gridStyles];

  @property({ attribute: false }) lanes: Lane[] = [];
  @property({ attribute: false }) lab!: Lab;
  @state() private at: Cell = { lane: 0, step: 0 };
  @query('.grid') private grid!: HTMLElement;
  @query('.frame') private frame!: HTMLElement;
  @query('.playhead') private playhead!: HTMLElement;
  private readonly wheeled = { handleEvent: (event: WheelEvent) => this.wheel(event), passive: false };
  private gesture?: { of: Gesture; lane: number; pointer: number; y: number };

  override render() {
    const steps = stepsOf(this.lab.pattern);
    return html`<div class="frame">
      <div class="grid" role="grid" aria-label=${texts.drums.grid.label} aria-colcount=${steps + 1} ${styled({ '--steps': String(steps) })}
        @pointerdown=${this.press} @pointermove=${this.drag} @pointerup=${this.release} @pointercancel=${this.release}
        @click=${this.tap} @keydown=${this.key} @focusin=${this.follow} @wheel=${this.wheeled}>
        <div class="ruler" aria-hidden="true">
          <span class="corner"></span>
          ${Array.from({ length: steps / BEAT }, (_, beat) => this.beat(beat))}
        </div>
        ${this.lanes.map((lane, index) => this.row(lane, index, steps))}
        <div class="playhead" aria-hidden="true" hidden></div>
      </div>
    </div>`;
  }

  /** Shows which step is heard, -1 for none: sixteen times a second, so nothing is rendered for it. */
  show(step: number): void {
    const column = (step % stepsOf(this.lab.pattern)) + 2;
    const { playhead } = this;
    playhead.hidden = step < 0;
    playhead.style.gridArea = `1 / ${column} / ${this.lanes.length + 2} / ${column + 1}`;
    if (step >= 0) {
      this.scrollAlong(column - 2);
    }
  }

  override willUpdate(): void {
    const last = stepsOf(this.lab.pattern) - 1;
    if (this.at.step > last) {
      this.at = { ...this.at, step: last };
    }
  }

  private beat(beat: number) {
    const bar = beat % BEAT === 0;
    const number = Math.floor(beat / BEAT) + 1;
    return html`<span class="beat ${bar ? 'bar' : ''}">${bar ? number : `${number}.${(beat % BEAT) + 1}`}</span>`;
  }

  private row(lane: Lane, index: number, steps: number) {
    const { lab } = this;
    const hits = new Map(lab.pattern.hits.filter((hit) => hit[0] === index).map((hit) => [hit[1], hit]));
    const kinds = [sounds(lab, lane.name) ? '' : 'silent', lab.locked.includes(lane.name) ? 'locked' : ''];
    return html`<div role="row" class=${kinds.join(' ')} ${styled({ '--lane': laneColour(index) })}>
      <div class="head" role="rowheader">
        <span class="name">${lane.label}</span>
        ${this.switch('locked', lane, icons.lock, '')} ${this.switch('muted', lane, texts.player.muteLetter, 'only-wide')}
        ${this.switch('soloed', lane, texts.player.soloLetter, 'only-wide')}
      </div>
      ${Array.from({ length: steps }, (_, step) => this.one(lane, index, step, hits.get(step)))}
    </div>`;
  }

  /** Reached by keys, not by tabbing: thirty stops before the next thing would be too many. */
  private switch(what: Switch, lane: Lane, sign: unknown, kind: string) {
    const label = texts.drums.grid[what](lane.label);
    return html`<button class=${kind} type="button" tabindex="-1" aria-pressed=${this.lab[what].includes(lane.name)} aria-label=${label}
      title=${label} @click=${() => emit<SwitchOrder>(this, 'switch', { what, lane: lane.name })}>${sign}</button>`;
  }

  private one(lane: Lane, index: number, step: number, hit?: Hit) {
    const here = this.at.lane === index && this.at.step === step;
    const place = texts.drums.grid.place(lane.label, Math.floor(step / BAR) + 1, (step % BAR) + 1);
    const kinds = [Math.floor(step / BEAT) % 2 ? 'even' : '', step % BAR === 0 ? 'bar' : ''].join(' ');
    return html`<div class="cell ${kinds}" role="gridcell" tabindex=${here ? 0 : -1} data-lane=${index} data-step=${step}
      aria-selected=${!!hit} aria-label="${place}, ${hit ? texts.drums.grid.velocity(hit[2]) : texts.drums.grid.empty}"
      ${styled({ '--velocity': String((hit?.[2] ?? 0) / 127), '--late': String(hit?.[3] ?? 0) })}></div>`;
  }

  private cellOf(event: Event): Cell | null {
    const { lane, step } = (event.target as HTMLElement).dataset;
    return step === undefined ? null : { lane: Number(lane), step: Number(step) };
  }

  private edit(pattern: Pattern, gesture = ''): void {
    if (pattern !== this.lab.pattern) {
      tune(this, { pattern }, gesture);
    }
  }

  private press(event: PointerEvent): void {
    const cell = this.cellOf(event);
    if (!cell || event.button !== 0 || event.pointerType === 'touch') {
      return;
    }
    event.preventDefault(); // no text is selected; the focus is set by hand
    void this.goTo(cell);
    this.grid.setPointerCapture(event.pointerId);
    const gesture = new Gesture(this.lab.pattern, cell);
    this.gesture = { of: gesture, lane: cell.lane, pointer: event.pointerId, y: event.clientY };
    this.edit(gesture.begin(), 'pointer');
  }

  private drag(event: PointerEvent): void {
    const { gesture } = this;
    if (gesture?.pointer === event.pointerId) {
      this.edit(gesture.of.move(this.lab.pattern, this.stepUnder(event.clientX), gesture.y - event.clientY), 'pointer');
    }
  }

  private release(event: PointerEvent): void {
    const { gesture } = this;
    if (gesture?.pointer === event.pointerId) {
      this.gesture = undefined;
      this.edit(gesture.of.end(this.lab.pattern), 'pointer');
      emit(this, 'settle');
    }
  }

  /** A finger taps, and so does a screen reader; drawn, the finger moves the page or the rows. */
  private tap(event: PointerEvent): void {
    const cell = this.cellOf(event);
    if (cell && event.pointerType !== 'mouse' && event.pointerType !== 'pen') {
      void this.goTo(cell);
      this.edit(toggle(this.lab.pattern, cell.lane, cell.step));
    }
  }

  private wheel(event: WheelEvent): void {
    const cell = this.cellOf(event);
    const focused = (this.renderRoot as ShadowRoot).activeElement === event.target;
    if (cell && focused && hitAt(this.lab.pattern, cell.lane, cell.step)) {
      event.preventDefault(); // over any other cell the page moves
      this.edit(onKey(event.deltaY < 0 ? '+' : '-', this.lab.pattern, cell) ?? this.lab.pattern, 'wheel');
    }
  }

  private key(event: KeyboardEvent): void {
    const cell = this.cellOf(event);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = this.stepped(event.key, cell);
    const pattern = onKey(event.key, this.lab.pattern, cell);
    const order = ORDERS[event.key];
    const what = SWITCHES[event.key];
    if (next) {
      void this.goTo(next);
    } else if (pattern) {
      this.edit(pattern, /^[-+=,.]$/.test(event.key) ? `keys at ${cell.lane} ${cell.step}` : '');
    } else if (what) {
      emit<SwitchOrder>(this, 'switch', { what, lane: this.lanes[cell.lane].name });
    } else if (order) {
      emit(this, order);
    } else {
      return;
    }
    event.preventDefault();
  }

  private stepped(key: string, { lane, step }: Cell): Cell | null {
    const last = stepsOf(this.lab.pattern) - 1;
    const to = (byLane: number, bySteps: number) => ({
      lane: within(lane + byLane, 0, this.lanes.length - 1),
      step: within(step + bySteps, 0, last),
    });
    const moves: Record<string, Cell> = {
      ArrowLeft: to(0, -1),
      ArrowRight: to(0, 1),
      ArrowUp: to(-1, 0),
      ArrowDown: to(1, 0),
      PageUp: to(0, -BAR),
      PageDown: to(0, BAR),
      Home: to(0, -last),
      End: to(0, last),
    };
    return moves[key] ?? null;
  }

  private follow(event: Event): void {
    const cell = this.cellOf(event);
    if (cell) {
      this.at = cell;
      emit<Cell>(this, 'cell', cell);
    }
  }

  private async goTo(cell: Cell): Promise<void> {
    this.at = cell;
    await this.updateComplete;
    this.element(cell).focus();
  }

  private element({ lane, step }: Cell): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(`[data-lane="${lane}"][data-step="${step}"]`)!;
  }

  private stepUnder(x: number): number {
    const { left, width } = this.element({ lane: 0, step: 0 }).getBoundingClientRect();
    return within(Math.floor((x - left) / width), 0, stepsOf(this.lab.pattern) - 1);
  }

  /** Keeps what is heard in sight where not all fits, bar by bar. */
  private scrollAlong(step: number): void {
    const { frame } = this;
    if (frame.scrollWidth > frame.clientWidth && step % (BAR / 2) === 0) {
      frame.scrollTo({ left: this.element({ lane: 0, step }).offsetLeft - this.element({ lane: 0, step: 0 }).offsetLeft });
    }
  }
}

const ORDERS: Record<string, string> = { p: 'play', r: 'restart', g: 'generate', n: 'near', '?': 'help' };
const SWITCHES: Record<string, Switch> = { l: 'locked', m: 'muted', s: 'soloed' };
