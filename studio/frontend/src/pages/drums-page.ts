import { LitElement, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { DrumBench } from '../model/drums/bench';
import { DrumPlayer } from '../model/drums/drum-player';
import { drums } from '../model/drums/drums-api';
import type { Cell } from '../model/drums/gesture';
import { aroundOf, fromKept, noteOf, reset, scoreOf, sounds, toClip, toKept, toRequest, withMade, type Lab } from '../model/drums/lab';
import type { MidiOut } from '../model/drums/midi-out';
import { newStroke } from '../model/drums/pattern';
import type { DrumRoom, KeptClip } from '../model/drums/types';
import { offer } from '../model/offering';
import { wholeOf, type Problem } from '../model/problem';
import { Kit } from '../model/sound/kit';
import { titleOf } from '../parts/drums/beat-heading';
import type { BeatShelf } from '../parts/drums/beat-shelf';
import type { DrumGrid, SwitchOrder } from '../parts/drums/drum-grid';
import type { KeyHelp } from '../parts/key-help';
import type { SaveBeat } from '../parts/drums/save-beat';
import { emit, type Setting } from '../parts/emit';
import { icons } from '../parts/icons';
import { UndoKeys } from '../parts/undo-keys';
import { bigButton, onScreen, screen } from '../surfaces';
import { texts } from '../texts';
import '../parts/drums/beat-heading';
import '../parts/drums/beat-shelf';
import '../parts/drums/drum-grid';
import '../parts/drums/drum-tools';
import '../parts/drums/drum-transport';
import '../parts/drums/drum-wishes';
import '../parts/drums/hit-editor';
import '../parts/key-help';
import '../parts/drums/lane-list';
import '../parts/drums/midi-choice';
import '../parts/drums/save-beat';
import '../parts/how-it-works';
import { drumsStyles } from './drums-page-styles';

/** The notes of General MIDI's drums that the server has sounds of. */
const GENERAL_MIDI = { least: 27, most: 87 };

/** The drum lab: a pattern to draw, to have played anew, to hear while it changes, and to carry away. */
@customElement('drums-page')
export class DrumsPage extends LitElement {
  static override styles = [base, screen, onScreen, bigButton, drumsStyles];

  @state() private room: DrumRoom | null = null;
  @state() private cell: Cell = { lane: 0, step: 0 };
  @state() private isPlaying = false;
  @state() private asking = false;
  @state() private problem = '';
  @state() private notice = '';
  @state() private seedError = '';
  @state() private news = '';
  @query('drum-grid') private grid?: DrumGrid;
  @query('key-help') private help!: KeyHelp;
  @query('save-beat') private saving!: SaveBeat;
  @query('beat-shelf') private shelf!: BeatShelf;
  private readonly bench = new DrumBench((before) => this.changed(before));
  protected readonly undoKeys = new UndoKeys(this, this.bench);
  private step = -1;
  private readonly kit = new Kit(drums.sound, GENERAL_MIDI);
  private readonly player = new DrumPlayer(this.desk(), this.kit);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
    this.player.close();
  }

  override render() {
    const { room, lab, bench } = this;
    if (!room) {
      return this.waiting();
    }
    return html`
      <section class="screen" aria-label=${texts.drums.title} @tune=${this.tune} @settle=${this.settle} @switch=${this.switch}
        @undo=${() => bench.undo()} @redo=${() => bench.redo()} @clear=${() => bench.clear(room.lanes)} @reset=${() => bench.record(reset(lab))} @help=${() => this.help.show()}
        @play=${this.toggle} @restart=${this.start} @generate=${() => this.make()} @near=${this.near} @midi=${() => this.take('midi', 'mid')}
        @wav=${() => this.take('wav', 'wav')} @save=${() => this.saving.ask(titleOf(lab))} @cell=${(event: CustomEvent<Cell>) => (this.cell = event.detail)}>
        ${this.top()}
        <p class="notice" role="alert" ?hidden=${!this.notice}>${this.notice}</p>
        ${room.models.length ? '' : this.noDrummer()}
        <drum-transport .lab=${lab} .limits=${room.limits.tempo}></drum-transport>
        <drum-grid .lanes=${room.lanes} .lab=${lab}></drum-grid>
        <drum-tools ?canUndo=${bench.canUndo} ?canRedo=${bench.canRedo} ?empty=${lab.pattern.hits.length === 0}>
          <hit-editor .lanes=${room.lanes} .pattern=${lab.pattern} .cell=${this.cell}></hit-editor>
        </drum-tools>
      </section>
      <div class="below">
        <div class="column" @tune=${this.tune} @settle=${this.settle} @switch=${this.switch}>
          ${room.models.length ? html`<drum-wishes .room=${room} .lab=${lab} .seedError=${this.seedError}></drum-wishes>` : ''}
          <lane-list .lanes=${room.lanes} .lab=${lab}></lane-list>
        </div>
        <div class="column side">
          <beat-shelf @open-beat=${(event: CustomEvent<KeptClip>) => bench.record(fromKept(event.detail))}></beat-shelf>
          <midi-choice @midi-out=${(event: CustomEvent<MidiOut | null>) => this.player.send(event.detail)}></midi-choice>
        </div>
      </div>
      <how-it-works .words=${texts.drums.how}></how-it-works>
      <p class="unseen" role="status">${this.news}</p>
      <key-help .words=${texts.drums.help}></key-help>
      <save-beat @keep=${(event: CustomEvent<string>) => this.keep(event.detail)}></save-beat>
    `;
  }

  private get lab(): Lab {
    return this.bench.now;
  }

  private waiting() {
    return html`<div class="alone">
      <p role="status">${this.problem || texts.loading}</p>
      ${this.problem ? html`<button class="plain" type="button" @click=${this.load}>${texts.retry}</button>` : ''}
    </div>`;
  }

  private top() {
    const words = texts.drums;
    const idle = !this.room!.models.length;
    const near = aroundOf(this.lab.origin) === undefined;
    return html`<div class="top">
      <button class="play" type="button" aria-label=${this.isPlaying ? words.stop : words.play} @click=${this.toggle}>
        ${this.isPlaying ? icons.stop : icons.play}</button>
      <button class="icon" type="button" aria-label=${words.restart} title=${words.restart} @click=${this.start}>${icons.start}</button>
      <beat-heading .lab=${this.lab}></beat-heading>
      <button class="plain near" type="button" title=${near ? words.nearNothing : words.nearHint} ?disabled=${idle || near}
        aria-disabled=${this.asking} @click=${this.near}>${words.near}</button>
      <button class="make" type="button" ?disabled=${idle} aria-disabled=${this.asking} @click=${() => this.make()}>
        ${this.asking ? words.generating : words.generate}</button>
    </div>`;
  }

  private noDrummer() {
    const words = texts.drums.noDrummer;
    return html`<p class="notice"><strong>${words.title}</strong> ${words.text} <a href="/train/new" data-here>${words.teach}</a></p>`;
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      this.room = await drums.room();
      void this.fetchSounds();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  private async fetchSounds(): Promise<void> {
    const lanes = this.room!.lanes;
    try {
      await this.kit.fetch(lanes.flatMap((lane) => [lane.note, noteOf(this.lab, lane)]));
    } catch (problem) {
      this.notice = texts.drums.noSound((problem as Error).message);
    }
  }

  /** What the player asks of the page, at each of its turns. */
  private desk() {
    const lane = (index: number) => this.room!.lanes[index];
    return {
      score: () => scoreOf(this.lab),
      metronome: () => this.lab.metronome,
      note: (index: number) => (sounds(this.lab, lane(index).name) ? noteOf(this.lab, lane(index)) : null),
      spare: (index: number) => lane(index).note,
      choked: (index: number) => (/-hat$/.test(lane(index).name) ? [this.room!.lanes.findIndex(({ name }) => name === 'open-hat')] : []),
      ended: () => this.stopped(),
    };
  }

  /** A new note's sound is fetched. */
  private changed(before: Lab): void {
    if (before.notes !== this.lab.notes) {
      void this.fetchSounds();
    }
    this.requestUpdate();
  }

  private tune(event: CustomEvent<Setting>): void {
    const { change, gesture } = event.detail;
    const stroke = change.pattern && newStroke(this.lab.pattern, change.pattern);
    this.seedError = change.wishes ? '' : this.seedError;
    this.bench.record({ ...this.lab, ...change }, gesture);
    if (stroke && !this.isPlaying) {
      void this.player.tap(stroke[0], stroke[2]);
    }
  }

  private settle(): void {
    this.bench.settle();
  }

  private switch({ detail: { what, lane } }: CustomEvent<SwitchOrder>): void {
    this.bench.switch(what, lane);
  }

  private near(): void {
    void this.make(aroundOf(this.lab.origin));
  }

  /** Asks for a pattern, near another where the seed of one is given. What is played goes on meanwhile. */
  private async make(around?: string): Promise<void> {
    if (this.asking || !this.room!.models.length) {
      return;
    }
    this.seedError = /^-?\d*$/.test(this.lab.wishes.seed.trim()) ? '' : texts.drums.wishes.wrongSeed;
    if (this.seedError) {
      return;
    }
    this.asking = true;
    await this.attempt(async () => {
      const made = await drums.make(toRequest(this.lab, this.room!.models, around));
      this.bench.record(withMade(this.lab, made, around));
      this.news = texts.drums.made(titleOf(this.lab), made.pattern.hits.length);
    });
    this.asking = false;
  }

  private toggle(): void {
    this.isPlaying ? this.stop() : void this.start();
  }

  private async start(): Promise<void> {
    await this.player.start();
    if (!this.isPlaying && this.player.playing) {
      this.isPlaying = true;
      this.follow();
    }
  }

  private stop(): void {
    this.player.stop();
  }

  private stopped(): void {
    this.isPlaying = false;
    this.heard(-1);
  }

  /** The playhead goes with what is heard. */
  private follow(): void {
    const step = this.player.step();
    if (step !== undefined) {
      this.heard(Math.max(-1, Math.floor(step)));
      requestAnimationFrame(() => this.follow());
    }
  }

  private heard(step: number): void {
    if (step !== this.step) {
      this.step = step;
      this.grid?.show(step);
    }
  }

  private take(kind: 'midi' | 'wav', extension: string): Promise<void> {
    const { lab, room } = this;
    return this.attempt(async () => offer(await drums[kind](toClip(lab, room!.lanes)), titleOf(lab), extension));
  }

  private keep(name: string): Promise<void> {
    return this.attempt(async () => {
      await drums.save(toKept(this.lab, name, this.room!.lanes));
      this.bench.record({ ...this.lab, name });
      await this.shelf.load();
      emit(this, 'say', { text: texts.drums.saved(name) });
    });
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      this.notice = '';
      await action();
    } catch (problem) {
      this.seedError = (problem as Problem).fields?.seed ?? '';
      this.notice = wholeOf(problem as Problem);
    }
  }
}
