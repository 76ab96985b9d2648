import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import { melodies } from '../../model/melody/melodies-api';
import { read } from '../../model/melody/sheet';
import { remember, remembered } from '../../model/melody/sheet-memory';
import { endOf, quantised } from '../../model/melody/tune';
import { TunePlayer } from '../../model/melody/tune-player';
import { offer } from '../../model/offering';
import { Kit } from '../../model/sound/kit';
import { writers } from '../../model/text/texts-api';
import type { AbcTune } from '../../model/text/types';
import { go } from '../../router';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import type { AskFirst } from '../ask-first';
import { icons } from '../icons';
import '../ask-first';

/** A tune in a text, to be heard, kept as MIDI, or gone on with as a melody. */
@customElement('tune-hearing')
export class TuneHearing extends LitElement {
  static override styles = [base, onScreen, css`
    h2 {
      margin-bottom: 0.6rem;
      font: 600 1.05rem/1.3 var(--display);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6rem;
    }
    .problem {
      margin-top: 0.7rem;
      overflow-wrap: anywhere;
    }
  `];

  /** a text with a tune in it */
  @property() abc = '';
  @state() private playing = false;
  @state() private problem = '';
  @query('ask-first') private asking!: AskFirst;
  private player?: TunePlayer;

  override render() {
    const words = texts.text.tune;
    return html`
      <h2>${words.title}</h2>
      <div class="actions">
        <button class="plain" type="button" aria-pressed=${this.playing} @click=${this.toggle}>
          ${this.playing ? icons.stop : icons.play}${this.playing ? words.stop : words.hear}</button>
        <button class="plain" type="button" @click=${this.keep}>${icons.download}${words.midi}</button>
        <button class="plain" type="button" @click=${this.take}>${words.take}</button>
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : ''}
      <ask-first .heading=${words.replace} .text=${words.replaceText} .yes=${words.replaceNow} .no=${words.replaceNot} @agreed=${this.moveOn}></ask-first>
    `;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('abc')) {
      this.problem = '';
      this.player?.stop();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.player?.close();
    this.player = undefined;
  }

  private toggle(): Promise<void> {
    return this.playing ? this.attempt(async () => this.player!.stop()) : this.attempt(() => this.play());
  }

  private async play(): Promise<void> {
    const { notes, chords, bpm, meter } = await writers.tune(this.abc);
    const room = await melodies.room();
    if (!this.isConnected) {
      return; // nobody could stop it any more
    }
    const all = [...notes, ...chords].sort((one, other) => one[1] - other[1]);
    this.player ??= new TunePlayer(new Kit(melodies.sound, room.limits.pitch), () => (this.playing = false));
    await this.player.play({ notes: all, bpm, meter, clicks: false, from: 0, to: endOf(all) });
    this.playing = this.isConnected;
  }

  private keep(): Promise<void> {
    return this.attempt(async () => {
      const { title } = await writers.tune(this.abc);
      offer(await writers.midi(this.abc), title || texts.text.tune.untitled, 'mid');
    });
  }

  private take(): Promise<void> {
    return remembered().sheet.notes.length ? Promise.resolve(this.asking.ask()) : this.moveOn();
  }

  /** The page for melodies opens what it remembers. */
  private moveOn(): Promise<void> {
    return this.attempt(async () => {
      const tune = await writers.tune(this.abc);
      const room = await melodies.room();
      remember({ ...remembered(), sheet: read(readingOf(tune, room.limits.notes.most), room) });
      go('/continue');
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await action();
    } catch (problem) {
      this.problem = texts.text.tune.problem((problem as Error).message);
    }
  }
}

/** One note at a time, on sixteenths, and no more of them than a melody may have. */
function readingOf({ title, bpm, meter, notes }: AbcTune, most: number) {
  return { title, bpm, meter, notes: quantised(notes).slice(0, most), remarks: [] };
}
