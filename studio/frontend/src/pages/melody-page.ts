import { LitElement, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import { Bench } from '../model/bench';
import { melodies } from '../model/melody/melodies-api';
import { barOf } from '../model/melody/meter';
import { cleared, example, heardFrom, keep, offered, read, toRequest, type Sheet, type Wishes } from '../model/melody/sheet';
import { remember, remembered } from '../model/melody/sheet-memory';
import type { Score } from '../model/melody/performance';
import { TunePlayer } from '../model/melody/tune-player';
import { endOf } from '../model/melody/tune';
import type { MelodyRoom } from '../model/melody/types';
import { offer } from '../model/offering';
import type { FieldErrors } from '../model/order';
import { wholeOf, type Problem } from '../model/problem';
import { Kit } from '../model/sound/kit';
import type { Choices } from '../model/types';
import type { KeyHelp } from '../parts/key-help';
import type { ContinuationList } from '../parts/melody/continuation-list';
import type { Heard, TuneDesk, Writing } from '../parts/melody/tune-desk';
import { UndoKeys } from '../parts/undo-keys';
import { bigButton } from '../surfaces';
import { texts } from '../texts';
import '../parts/continue-tabs';
import '../parts/how-it-works';
import '../parts/key-help';
import '../parts/melody/arrange-form';
import '../parts/melody/continuation-list';
import '../parts/melody/melody-wishes';
import '../parts/melody/tune-desk';
import { melodyStyles } from './melody-page-styles';

/** What is said beside the field that it is about. */
const SHOWN = ['notes', 'bars', 'daring', 'model', 'bpm', 'meter'];
/** The notes that are under the fingers at first. */
const FIRST_SOUNDS = Array.from({ length: 17 }, (_, semitone) => 60 + semitone);

/** A few notes to begin with, several tunes that go on from them, and a band for the one that is kept. */
@customElement('melody-page')
export class MelodyPage extends LitElement {
  static override styles = [base, bigButton, melodyStyles];

  @state() private room: MelodyRoom | null = null;
  @state() private choices: Choices | null = null;
  @state() private wishes: Wishes = remembered().wishes;
  @state() private heard: Heard = null;
  @state() private asking = false;
  @state() private errors: FieldErrors = {};
  @state() private problem = '';
  @state() private notice = '';
  @state() private news = '';
  @query('tune-desk') private desk?: TuneDesk;
  @query('continuation-list') private list?: ContinuationList;
  @query('key-help') private help!: KeyHelp;
  private readonly bench = new Bench<Sheet>(remembered().sheet, () => this.keep(), (before) => this.changed(before));
  protected readonly undoKeys = new UndoKeys(this, this.bench);
  private player!: TunePlayer;
  private frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    this.player?.close();
  }

  override render() {
    const words = texts.melody;
    return html`
      <continue-tabs here="melody"></continue-tabs>
      <div>
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
      </div>
      ${this.room && this.choices ? this.work(this.room, this.choices) : this.waiting()}
      <how-it-works .words=${words.how}></how-it-works>
      <p class="unseen" role="status">${this.news}</p>
      <key-help .words=${words.help}></key-help>
    `;
  }

  private get sheet(): Sheet {
    return this.bench.now;
  }

  private waiting() {
    return html`<div class="alone">
      <p role="status">${this.problem || texts.loading}</p>
      ${this.problem ? html`<button class="plain" type="button" @click=${this.load}>${texts.retry}</button>` : ''}
    </div>`;
  }

  private work(room: MelodyRoom, choices: Choices) {
    const { bench, sheet } = this;
    return html`
      <p class="notice" role="alert" ?hidden=${!this.notice}>${this.notice}</p>
      <tune-desk .room=${room} .sheet=${sheet} .player=${this.player} .heard=${this.heard} .errors=${this.errors} ?canUndo=${bench.canUndo} ?canRedo=${bench.canRedo}
        @write=${(event: CustomEvent<Writing>) => bench.record(event.detail.sheet, event.detail.gesture)} @settle=${() => bench.settle()}
        @undo=${() => bench.undo()} @redo=${() => bench.redo()} @clear=${() => bench.record(cleared(sheet))}
        @example=${() => bench.record(example(texts.melody.exampleTitle))} @midi-file=${(event: CustomEvent<File>) => this.open(event.detail)}
        @midi=${this.take} @chords=${this.harmonise} @help=${() => this.help.show()} @play-tune=${this.playTune} @stop=${() => this.player.stop()}
        @record-take=${(event: CustomEvent<number>) => this.record(event.detail)} @refuse=${(event: CustomEvent<FieldErrors>) => (this.errors = event.detail)}
        @mute=${(event: CustomEvent<Error>) => this.mute(event.detail)}></tune-desk>
      ${room.models.length ? this.continuing(room) : this.noPlayer()}
      <arrange-form .choices=${choices} .sheet=${sheet}></arrange-form>
    `;
  }

  private continuing(room: MelodyRoom) {
    const words = texts.melody;
    const { sheet } = this;
    const button = sheet.newFrom === null ? words.continue : words.again;
    return html`<div class="go">
        <melody-wishes .room=${room} .wishes=${this.wishes} .errors=${this.errors}
          @wish=${(event: CustomEvent<Wishes>) => this.wish(event.detail)}></melody-wishes>
        <button class="make" type="button" aria-disabled=${this.asking} @click=${this.continue}>${this.asking ? words.busy : button}</button>
        <p class="error" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
      </div>
      ${sheet.offer
        ? html`<continuation-list tabindex="-1" .offer=${sheet.offer} .playing=${typeof this.heard === 'number' ? this.heard : -1} ?busy=${this.asking}
            @others=${this.continue} @hear-tune=${(event: CustomEvent<number>) => this.playOffer(event.detail)}
            @keep-tune=${(event: CustomEvent<number>) => this.adopt(event.detail)}></continuation-list>`
        : ''}`;
  }

  private noPlayer() {
    const words = texts.melody.noPlayer;
    return html`<p class="notice"><strong>${words.title}</strong> ${words.text} <a href="/train/new" data-here>${words.teach}</a></p>`;
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      const [room, choices] = await Promise.all([melodies.room(), api.choices()]);
      const kit = new Kit(melodies.sound, room.limits.pitch);
      this.player = new TunePlayer(kit, () => this.ended());
      kit.fetch(FIRST_SOUNDS).catch((problem) => this.mute(problem));
      [this.room, this.choices] = [room, choices];
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  private keep(): void {
    remember({ sheet: this.sheet, wishes: this.wishes });
  }

  /** What is heard and no longer there falls silent; what was wrong may be right now. */
  private changed(before: Sheet): void {
    const { notes, bpm, meter, offer } = this.sheet;
    const other = before.notes !== notes || before.bpm !== bpm || before.meter !== meter;
    if ((this.heard === 'tune' && other) || (typeof this.heard === 'number' && before.offer !== offer)) {
      this.player.stop();
    }
    if (other) {
      this.errors = {};
    }
    this.requestUpdate();
  }

  private wish(change: Wishes): void {
    this.wishes = { ...this.wishes, ...change };
    this.errors = {};
    this.keep();
  }

  private playTune(): void {
    const { notes } = this.sheet;
    void this.start('tune', { notes, from: 0, to: endOf(notes) });
  }

  private playOffer(index: number): void {
    if (this.heard === index) {
      this.player.stop();
      return;
    }
    const { tunes, newFrom, meter } = this.sheet.offer!;
    void this.start(index, { notes: tunes[index], from: heardFrom(newFrom, meter), to: endOf(tunes[index]) });
  }

  private record(from: number): void {
    void this.start('take', { notes: [], clicks: true, from: from - barOf(this.sheet.meter), to: Infinity });
  }

  private async start(heard: Heard, score: Pick<Score, 'notes' | 'from' | 'to'> & Partial<Score>): Promise<void> {
    const { bpm, meter } = this.sheet;
    this.heard = heard;
    try {
      await this.player.play({ bpm, meter, clicks: false, ...score });
    } catch (problem) {
      this.mute(problem as Error);
    }
    if (this.player.playing) {
      cancelAnimationFrame(this.frame);
      this.follow();
    } else {
      this.ended();
    }
  }

  private ended(): void {
    this.heard = null;
    this.bench.settle();
    this.show(undefined);
  }

  /** The playhead goes with what is heard. */
  private follow(): void {
    if (this.player.playing) {
      this.show(this.player.place());
      this.frame = requestAnimationFrame(() => this.follow());
    }
  }

  private show(quarter: number | undefined): void {
    this.desk?.show(quarter);
    this.list?.show(quarter);
  }

  private async continue(): Promise<void> {
    if (this.asking) {
      return;
    }
    if (this.sheet.notes.length === 0) {
      this.errors = { notes: texts.melody.nothing };
      return;
    }
    this.asking = true;
    this.problem = '';
    const { notes } = this.sheet;
    try {
      const made = await melodies.continue(toRequest(this.sheet, this.wishes, this.room!));
      if (!this.isConnected || this.sheet.notes !== notes) {
        return; // nobody waits for it, or it goes on from what is no longer there
      }
      this.bench.record(offered(this.sheet, made));
      this.news = texts.melody.offer.made(made.variations.length);
      await this.updateComplete;
      this.list!.scrollIntoView({ block: 'nearest' });
    } catch (problem) {
      this.errors = (problem as Problem).fields ?? {};
      this.problem = SHOWN.some((field) => this.errors[field]) ? '' : wholeOf(problem as Problem);
    } finally {
      this.asking = false;
    }
  }

  private async adopt(index: number): Promise<void> {
    this.bench.record(keep(this.sheet, index));
    this.news = texts.melody.offer.kept;
    await this.updateComplete;
    this.desk!.scrollIntoView();
    this.renderRoot.querySelector<HTMLElement>('.make')!.focus({ preventScroll: true });
  }

  private open(file: File): Promise<void> {
    return this.attempt(async () => {
      if (!/\.midi?$/i.test(file.name)) {
        this.notice = texts.melody.notMidi(file.name);
        return;
      }
      const reading = await melodies.read(file);
      this.bench.record(read(reading, this.room!));
      this.news = texts.melody.opened(reading.title, reading.notes.length);
      this.notice = reading.remarks.join(' ');
    });
  }

  private harmonise(): Promise<void> {
    const { notes, bpm, meter } = this.sheet;
    return this.attempt(async () => {
      const harmony = await melodies.harmony({ notes, bpm, meter });
      if (this.sheet.notes === notes) {
        this.bench.record({ ...this.sheet, harmony });
        this.news = texts.melody.chords.found(harmony.key);
      }
    });
  }

  private take(): Promise<void> {
    const { notes, bpm, meter } = this.sheet;
    const title = this.sheet.title || texts.melody.untitled;
    return this.attempt(async () => offer(await melodies.midi({ title, bpm, meter, notes }), title, 'mid'));
  }

  private mute(problem: Error): void {
    this.notice = texts.melody.noSound(problem.message);
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      this.notice = '';
      await action();
    } catch (problem) {
      this.notice = wholeOf(problem as Problem);
    }
  }
}
