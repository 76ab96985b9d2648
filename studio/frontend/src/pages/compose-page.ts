import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { api, Problem } from '../model/api';
import { check, fromRequest, openDraft, toRequest, type Draft, type FieldErrors } from '../model/order';
import { isOver, startOf, type Progress } from '../model/progress';
import { sketch } from '../model/sketch';
import { SongWatch } from '../model/song-watch';
import type { Choices, More, Song } from '../model/types';
import { emit } from '../parts/emit';
import { go, songPath } from '../router';
import { screen } from '../surfaces';
import { texts } from '../texts';
import '../parts/how-it-works';
import '../parts/order-form';
import '../parts/order-sentence';
import '../parts/piano-roll';
import '../parts/song-actions';
import '../parts/song-player';
import '../parts/song-progress';
import '../parts/song-recipe';
import { composeStyles } from './compose-page-styles';

/** The instrument: controls beside a screen that shows the order, then the making, then the song. */
@customElement('compose-page')
export class ComposePage extends LitElement {
  static override styles = [base, screen, composeStyles];

  @property({ attribute: false }) choices!: Choices;
  /** The song that the address names. */
  @property() songId?: string;
  /** The model that the address chooses for the song to come. */
  @property() model?: string;
  @state() private draft: Draft = openDraft();
  @state() private errors: FieldErrors = {};
  @state() private problem = '';
  @state() private suggestion = '';
  @state() private song: Song | null = null;
  @state() private progress: Progress | null = null;
  @state() private asking = false;
  @state() private news = '';
  @query('.stage') private stage!: HTMLElement;
  private watch?: SongWatch;
  /** Made here just now, so that it may start to play by itself. */
  private fresh = '';

  override render() {
    return html`
      <order-form .choices=${this.choices} .draft=${this.draft} .errors=${this.errors} .problem=${this.problem}
        .suggestion=${this.suggestion} .busy=${this.asking || this.isMaking()}
        @choose=${(event: CustomEvent<Partial<Draft>>) => this.choose(event.detail)}
        @suggest=${this.suggest} @make=${this.make} @surprise=${this.surprise}></order-form>
      <div class="stage ${this.song ? 'taken' : ''}" tabindex="-1" @cancel-song=${this.cancel}
        @song-changed=${(event: CustomEvent<Song>) => (this.song = event.detail)}
        @more=${(event: CustomEvent<More>) => this.request(() => api.more(this.song!.id, event.detail))}>
        <div class="screen">${this.isAudible() ? this.player() : this.preview()} ${this.making()}</div>
        ${this.song?.state === 'done'
          ? html`<song-actions .song=${this.song}></song-actions><song-recipe .song=${this.song}></song-recipe>`
          : ''}
        <how-it-works></how-it-works>
        <p class="unseen" role="status">${this.news}</p>
      </div>
    `;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('songId') && this.songId !== this.song?.id) {
      void this.open(this.songId);
    }
    if (changed.has('model') && this.model) {
      this.draft = { ...this.draft, model: this.model };
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.suggest();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch?.stop();
  }

  private preview() {
    return html`<order-sentence .draft=${this.draft} .moods=${this.choices.moods}></order-sentence>
      <piano-roll faint .roll=${sketch(this.draft, this.choices.moods)}></piano-roll>`;
  }

  private player() {
    return html`<song-player .song=${this.song} .autoplay=${this.fresh === this.song!.id}></song-player>`;
  }

  private making() {
    const { progress } = this;
    if (!progress || progress.state === 'done') {
      return '';
    }
    if (progress.state === 'failed') {
      return html`<p class="verdict"><strong>${texts.progress.failed}</strong> ${progress.problem ?? ''}</p>`;
    }
    return progress.state === 'cancelled'
      ? html`<p class="verdict">${texts.progress.cancelled}</p>`
      : html`<song-progress .progress=${progress}></song-progress>`;
  }

  private isMaking(): boolean {
    return this.progress !== null && !isOver(this.progress);
  }

  private isAudible(): boolean {
    return this.song !== null && (this.song.state === 'done' || (this.isMaking() && this.progress!.secondsReady > 0));
  }

  private choose(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => !(field in change)));
    if ('mood' in change) {
      void this.suggest();
    }
  }

  private async suggest(): Promise<void> {
    // A name is a nicety: without one the field says that a name will be found.
    const found = await api.title(this.draft.mood).catch(() => ({ title: '' }));
    this.suggestion = found.title;
  }

  private make(): void {
    this.errors = check(this.draft, this.choices.limits);
    if (Object.keys(this.errors).length === 0) {
      void this.request(() => api.make(toRequest(this.draft)));
    }
  }

  private surprise(): void {
    void this.request(async () => {
      const order = await api.surprise();
      this.draft = fromRequest(order);
      return api.make(order);
    });
  }

  /** Asks for a song and follows it; what is refused is shown beside its field. */
  private async request(ask: () => Promise<Song>): Promise<void> {
    if (this.asking || this.isMaking()) {
      return;
    }
    this.asking = true;
    this.problem = '';
    try {
      const song = await ask();
      this.fresh = song.id;
      this.show(song);
      this.draft = { ...this.draft, title: '' };
      go(songPath(song.id));
      void this.showStage();
      void this.suggest();
    } catch (problem) {
      const { message, fields } = problem as Problem;
      this.errors = fields ?? {};
      this.problem = Object.keys(this.errors).length ? '' : message;
    } finally {
      this.asking = false;
    }
  }

  /** On a phone the screen lies below the controls. */
  private async showStage(): Promise<void> {
    await this.updateComplete;
    const below = this.stage.getBoundingClientRect().top > innerHeight / 2;
    this.stage.scrollIntoView({ block: below ? 'start' : 'nearest' });
  }

  private show(song: Song): void {
    this.watch?.stop();
    this.song = song;
    this.progress = startOf(song);
    if (!isOver(this.progress)) {
      this.news = texts.progress.label;
      this.watch = new SongWatch(song, (progress) => this.hear(progress));
    }
  }

  private hear(progress: Progress): void {
    this.progress = progress;
    if (progress.song) {
      this.song = progress.song;
      this.news = texts.progress.done(progress.song.title);
    } else if (isOver(progress)) {
      this.song = { ...this.song!, state: progress.state };
      this.news = progress.state === 'failed' ? texts.progress.failed : texts.progress.cancelled;
    }
  }

  private async open(id?: string): Promise<void> {
    this.watch?.stop();
    this.song = null;
    this.progress = null;
    if (!id) {
      return;
    }
    try {
      const song = await api.song(id);
      if (this.isAt(id)) {
        this.draft = fromRequest(song.order);
        this.show(song);
        void this.showStage();
      }
    } catch (problem) {
      if (this.isAt(id)) {
        emit(this, 'say', { text: (problem as Error).message });
        go('/');
      }
    }
  }

  /** Whether the address still names that song, for an answer may come late. */
  private isAt(id: string): boolean {
    return this.isConnected && this.songId === id;
  }

  private async cancel(): Promise<void> {
    try {
      await api.cancel(this.song!.id);
    } catch (problem) {
      emit(this, 'say', { text: (problem as Error).message });
    }
  }
}
