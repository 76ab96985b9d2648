import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import { barOf, nextBar } from '../../model/melody/meter';
import { rest, step, withNotes, type Sheet } from '../../model/melody/sheet';
import { Take } from '../../model/melody/take';
import { endOf } from '../../model/melody/tune';
import type { TunePlayer } from '../../model/melody/tune-player';
import type { MelodyRoom } from '../../model/melody/types';
import type { FieldErrors } from '../../model/order';
import { onScreen, screen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import type { KeyStroke } from './piano-keys';
import { deskStyles } from './tune-desk-styles';
import type { RollChange, TuneRoll } from './tune-roll';
import type { SheetChange } from './tune-transport';
import './midi-keyboard';
import './piano-keys';
import './step-choice';
import './tune-roll';
import './tune-tools';
import './tune-transport';

/** What is heard: the tune, a recording with its metronome, one of the continuations (from 0), or nothing. */
export type Heard = 'tune' | 'take' | number | null;

/** The sheet was changed; steps of one gesture are taken back together. */
export interface Writing {
  sheet: Sheet;
  gesture: string;
}

/**
 * Where a tune is entered: keys that add notes one by one, a recording in time, the pointer in the roll. Tells "write" and "settle"; and
 * "play-tune", "record-take", "stop" and "mute" (a sound did not come), for somebody else says what is heard.
 */
@customElement('tune-desk')
export class TuneDesk extends LitElement {
  static override styles = [base, screen, onScreen, deskStyles];

  @property({ attribute: false }) room!: MelodyRoom;
  @property({ attribute: false }) sheet!: Sheet;
  @property({ attribute: false }) player!: TunePlayer;
  @property({ attribute: false }) heard: Heard = null;
  @property({ attribute: false }) errors: FieldErrors = {};
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @state() private length = 1;
  @state() private down: ReadonlySet<number> = new Set();
  @state() private take: Take | null = null;
  @state() private reach = 0;
  @query('tune-roll') private roll?: TuneRoll;
  /** the tune before the recording */
  private begun: Sheet | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('heard') && this.heard !== 'take') {
      this.take = null;
      this.reach = 0;
    }
  }

  override render() {
    const { sheet, room, errors, take } = this;
    const { pitch } = room.limits;
    return html`<section class="screen" aria-label=${texts.melody.untitled} @press=${this.press} @lift=${this.lift}
        @set=${(event: CustomEvent<SheetChange>) => this.write({ ...sheet, harmony: null, ...event.detail.change }, event.detail.gesture)}
        @step=${(event: CustomEvent<number>) => (this.length = event.detail)} @rest=${() => this.write(rest(sheet, this.length))}
        @redraw=${(event: CustomEvent<RollChange>) => this.write(withNotes(sheet, event.detail.notes), event.detail.gesture)}
        @hear=${(event: CustomEvent<number>) => this.sound(event.detail)}>
      ${this.top()}
      <tune-roll .sheet=${sheet} .pitches=${pitch} .length=${this.length} .reach=${this.reach}></tune-roll>
      <p class="error" role="alert" ?hidden=${!errors.notes}>${errors.notes}</p>
      <step-choice .length=${this.length} .disabled=${take !== null}></step-choice>
      <piano-keys .pitches=${pitch} .down=${this.down}></piano-keys>
      <tune-tools ?canUndo=${this.canUndo} ?canRedo=${this.canRedo} ?empty=${sheet.notes.length === 0}><midi-keyboard></midi-keyboard></tune-tools>
    </section>`;
  }

  /** Shows what is heard of the tune, in quarters; undefined for nothing. */
  show(quarter: number | undefined): void {
    const here = this.heard === 'tune' || this.heard === 'take';
    this.roll?.show(here ? quarter : undefined);
    if (this.take && quarter !== undefined) {
      this.reach = nextBar(Math.max(0, quarter), this.sheet.meter);
    }
  }

  private top() {
    const words = texts.melody;
    const { sheet, heard, room } = this;
    const bars = Math.round(nextBar(endOf(sheet.notes), sheet.meter) / barOf(sheet.meter));
    const plays = heard === 'tune';
    const records = heard === 'take';
    return html`<div class="top">
      <button class="play" type="button" aria-label=${plays ? words.stop : words.play} ?disabled=${!sheet.notes.length}
        @click=${() => emit(this, plays ? 'stop' : 'play-tune')}>${plays ? icons.stop : icons.play}</button>
      <div class="heading">
        <h2>${sheet.title || words.untitled}</h2>
        <p class="hint">${records ? words.recording : words.facts(sheet.notes.length, bars)}</p>
      </div>
      <button class="plain record" type="button" aria-pressed=${records} title=${words.recordHint}
        @click=${records ? () => emit(this, 'stop') : this.record}>${records ? icons.stop : icons.record}${records ? words.stopRecording : words.record}</button>
      <tune-transport .sheet=${sheet} .meters=${room.meters} .tempo=${room.limits.tempo} .errors=${this.errors}></tune-transport>
    </div>`;
  }

  private write(sheet: Sheet, gesture = ''): void {
    emit<Writing>(this, 'write', { sheet, gesture });
  }

  /** From the next bar on, after one to count in. */
  private record(): void {
    const { notes, meter } = this.sheet;
    this.begun = this.sheet;
    this.take = new Take(nextBar(endOf(notes), meter), meter);
    emit(this, 'record-take', this.take.from);
  }

  private press({ detail: { pitch, time } }: CustomEvent<KeyStroke>): void {
    const { notes, pitch: pitches } = this.room.limits;
    if (pitch < pitches.least || pitch > pitches.most) {
      return;
    }
    this.down = new Set([...this.down, pitch]);
    void this.attempt(this.player.press(pitch));
    if (this.take) {
      this.take.press(pitch, this.player.place(time) ?? -Infinity);
      this.writeTake(time);
    } else if (this.sheet.notes.length < notes.most) {
      this.write(step(this.sheet, pitch, this.length));
    } else {
      emit(this, 'refuse', { notes: texts.melody.full(notes.most) });
    }
  }

  private lift({ detail: { pitch, time } }: CustomEvent<KeyStroke>): void {
    this.down = new Set([...this.down].filter((other) => other !== pitch));
    this.player.lift(pitch);
    if (this.take) {
      this.take.lift(pitch, this.player.place(time) ?? -Infinity);
      this.writeTake(time);
    }
  }

  private writeTake(time: number): void {
    const notes = this.take!.over(this.begun!.notes, this.player.place(time) ?? 0);
    if (notes.length > this.begun!.notes.length) {
      this.write(withNotes(this.sheet, notes), 'take');
    }
  }

  /** A note that was touched in the roll. */
  private async sound(pitch: number): Promise<void> {
    await this.attempt(this.player.press(pitch));
    this.player.lift(pitch);
  }

  private attempt(sounding: Promise<void>): Promise<void> {
    return sounding.catch((problem: Error) => emit(this, 'mute', problem));
  }
}
