import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import { capital, clock, moodWord } from '../model/format';
import { FULL_BAND, isFull, Mixer, type Mix } from '../model/mixer';
import type { Peaks, Roll, Song } from '../model/types';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';
import './part-list';
import './piano-roll';
import './renamable-name';
import './song-opinion';
import './wave-form';
import { playerStyles } from './song-player-styles';

/** Plays a song and shows it: transport, waveform, piano roll and the band. Plays before the song is done, too. */
@customElement('song-player')
export class SongPlayer extends LitElement {
  static override styles = [base, playerStyles];

  @property({ attribute: false }) song!: Song;
  /** Whether to start as soon as there is something to hear. */
  @property({ type: Boolean }) autoplay = false;
  @state() private playing = false;
  @state() private position = 0;
  @state() private roll: Roll | null = null;
  @state() private peaks: Peaks | null = null;
  @state() private mix: Mix = FULL_BAND;
  @state() private message = '';
  @query('audio') private audio!: HTMLAudioElement;
  private mixer?: Mixer;
  /** Whether the audio element has the file, and not the stream of a song in the making. */
  private whole = false;

  override render() {
    const { song } = this;
    const seconds = this.peaks?.seconds ?? song.seconds;
    return html`<section aria-label=${texts.player.label(song.title)}>
      <audio preload="auto" @play=${this.follow} @pause=${this.follow} @ended=${this.follow} @timeupdate=${this.follow}
        @seeked=${this.follow} @error=${this.failed}></audio>
      <header>
        <div class="names">
          <renamable-name .name=${song.title} .label=${texts.library.rename(song.title)} .rename=${(name: string) => this.rename(name)}>
            <h2>${song.title}</h2>
          </renamable-name>
          <p class="facts">${this.facts().map((fact) => html`<span>${fact}</span>`)}</p>
        </div>
        <song-opinion .song=${song}></song-opinion>
      </header>
      <div class="transport">
        <button class="play" type="button" aria-label=${this.playing ? texts.player.pause : texts.player.play} @click=${this.toggle}>
          ${this.playing ? icons.pause : icons.play}
        </button>
        <wave-form .media=${this.audio} .peaks=${this.peaks} .position=${this.position}
          @seek=${(event: CustomEvent<number>) => this.seek(event.detail)}></wave-form>
        <span class="time">${clock(this.position)}<span> / ${seconds ? clock(seconds) : '…'}</span></span>
      </div>
      <p class="message" role="status">${this.message}</p>
      ${this.roll
        ? html`<piano-roll .roll=${this.roll} .mix=${this.mix} .media=${this.audio}
              @seek=${(event: CustomEvent<number>) => this.seek(event.detail)}></piano-roll>
            <part-list .parts=${this.roll.tracks} .mix=${this.mix} @mix=${(event: CustomEvent<Mix>) => this.remix(event.detail)}></part-list>`
        : ''}
      ${song.notices?.map((notice) => html`<p class="notice">${notice}</p>`)}
    </section>`;
  }

  override firstUpdated(): void {
    this.requestUpdate(); // the audio element exists from now on
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('song') as Song | undefined;
    if (changed.has('song') && before?.id !== this.song.id) {
      this.reset();
    }
    if (changed.has('song') && this.song.state === 'done' && (before?.id !== this.song.id || before?.state !== 'done')) {
      void this.show(this.song.id);
    }
  }

  /** A stream that is heard no more would keep one of the six connections that a browser has to a server. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
    this.mixer?.close();
  }

  private reset(): void {
    this.mixer?.close();
    this.mixer = undefined;
    this.mix = FULL_BAND;
    this.roll = null;
    this.peaks = null;
    this.position = 0;
    this.message = '';
    this.whole = this.song.state === 'done';
    this.audio.src = api.audio(this.song.id);
    if (this.autoplay) {
      this.play();
    }
  }

  /** The song is written: show all of it. */
  private async show(id: string): Promise<void> {
    try {
      const [peaks, roll] = await Promise.all([api.peaks(id), api.roll(id)]);
      if (id === this.song.id) {
        this.peaks = peaks;
        this.roll = { ...roll, seconds: peaks.seconds };
        if (this.audio.error) {
          this.takeWhole(this.audio.currentTime, this.autoplay);
        }
      }
    } catch (problem) {
      this.message = (problem as Error).message;
    }
  }

  /**
   * The file takes the place of the stream that was heard while the song was made. They hold the same music, the stream
   * without a way to seek: so it is heard on until there is a seam anyhow, a pause or a leap.
   */
  private takeWhole(at: number, playing: boolean): void {
    this.whole = true;
    this.audio.src = `${api.audio(this.song.id)}?whole`;
    this.audio.currentTime = at;
    if (playing) {
      this.play();
    }
  }

  private seek(second: number): void {
    if (this.whole) {
      this.audio.currentTime = second;
    } else {
      this.takeWhole(second, !this.audio.paused && !this.audio.ended);
    }
  }

  private failed(): void {
    if (this.song.state === 'done') {
      this.whole ? (this.message = texts.player.noSound) : this.takeWhole(this.audio.currentTime, !this.audio.paused);
    }
  }

  private async remix(mix: Mix): Promise<void> {
    this.mix = mix;
    if (!this.mixer && !isFull(mix)) {
      await this.fetchParts();
    }
    this.mixer?.set(this.mix);
  }

  private async fetchParts(): Promise<void> {
    const urls = this.roll!.tracks.map((_, part) => api.stem(this.song.id, part));
    const mixer = new Mixer(this.audio, urls, this.peaks!.seconds);
    this.mixer = mixer;
    this.message = texts.player.fetchingParts;
    const loaded = await mixer.load().then(() => true, () => false);
    if (this.mixer !== mixer) {
      return; // another song is playing by now
    }
    this.message = loaded ? '' : texts.player.noParts;
    if (!loaded) {
      this.mix = FULL_BAND;
      this.mixer = undefined;
      mixer.close();
    }
  }

  private toggle(): void {
    const { audio } = this;
    if (!audio.paused) {
      audio.pause();
    } else if (this.whole || this.song.state !== 'done') {
      this.play();
    } else {
      this.takeWhole(audio.ended ? 0 : audio.currentTime, true);
    }
  }

  private play(): void {
    // Refused where the browser wants a click first; the button stays.
    this.audio.play().catch(() => this.follow());
  }

  private follow(): void {
    this.playing = !this.audio.paused && !this.audio.ended;
    this.position = this.audio.currentTime;
  }

  private async rename(title: string): Promise<void> {
    emit(this, 'song-changed', await api.change(this.song.id, { title }));
  }

  private facts(): string[] {
    const { genre, mood, tempo, key, meter } = this.song;
    const facts = [genre && capital(genre), mood && moodWord(mood), tempo && texts.player.tempo(tempo), key, meter];
    return facts.filter((fact): fact is string => !!fact);
  }
}
