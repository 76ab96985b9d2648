import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base, chips } from '../base';
import { api, Problem } from '../model/api';
import { isOver } from '../model/progress';
import type { Imported, Song } from '../model/types';
import { emit } from '../parts/emit';
import { icons } from '../parts/icons';
import { go, songPath } from '../router';
import { drawer } from '../surfaces';
import { texts } from '../texts';
import '../parts/library-import';
import '../parts/song-row';
import { libraryStyles } from './library-page-styles';

type Shelf = 'all' | 'favourites' | 'bin';

const PAGE = 50;
const TYPING_MS = 200;
const ASKING_MS = 2000;

/** Everything that was made: find it, hear it, name it, keep it, throw it away and take it back. */
@customElement('library-page')
export class LibraryPage extends LitElement {
  static override styles = [base, chips, drawer, libraryStyles];

  @state() private songs: Song[] = [];
  @state() private total = 0;
  @state() private shelf: Shelf = 'all';
  @state() private search = '';
  @state() private loaded = false;
  @state() private problem = '';
  @state() private sounding = '';
  @state() private refused: Imported['refused'] = [];
  @query('audio') private audio!: HTMLAudioElement;
  private timer?: number;
  private asking?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.audio.pause();
    clearTimeout(this.timer);
    clearTimeout(this.asking);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('songs')) {
      this.askLater();
    }
  }

  override render() {
    const { library } = texts;
    return html`
      <header>
        <div>
          <h1>${library.title}</h1>
          <p class="hint" role="status">${this.loaded ? library.lead(this.total) : this.problem ? '' : texts.loading}</p>
        </div>
        <div class="both">
          <a class="plain" href=${api.exportLibrary} download>${icons.download}${library.export}</a>
          <library-import @imported=${(event: CustomEvent<Imported>) => this.welcome(event.detail)}></library-import>
        </div>
      </header>
      ${this.refused.length ? this.refusals() : ''}
      <div class="find" role="search">
        <label class="unseen" for="search">${library.search}</label>
        <input id="search" type="search" placeholder=${library.searchHint} .value=${this.search} @input=${this.type} />
        <fieldset class="chips">
          <legend class="unseen">${library.show}</legend>
          ${this.chip('all', library.all)} ${this.chip('favourites', library.favourites)} ${this.chip('bin', library.bin)}
        </fieldset>
      </div>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
      ${this.problem && !this.loaded
        ? html`<button class="plain more" type="button" @click=${() => this.load()}>${texts.retry}</button>`
        : ''}
      ${this.shelf === 'bin' ? html`<p class="hint">${library.binHint}</p>` : ''}
      ${this.loaded && this.songs.length === 0 ? this.empty() : this.list()}
      <audio preload="none" @pause=${() => (this.sounding = '')}></audio>
    `;
  }

  private list() {
    return html`<ul class="songs" @song-changed=${(event: CustomEvent<Song>) => this.change(event.detail)}>
        ${repeat(this.songs, ({ id }) => id, (song) => html`<li>
          <song-row .song=${song} .sounding=${this.sounding === song.id} @listen=${() => this.listen(song)}
            @again=${() => this.again(song)} @discard=${() => this.discard(song)} @restore=${() => this.restore(song)}></song-row>
        </li>`)}
      </ul>
      ${this.songs.length < this.total
        ? html`<button class="plain more" type="button" @click=${() => this.load(this.songs)}>${texts.library.more}</button>`
        : ''}`;
  }

  private empty() {
    const { library } = texts;
    if (this.search || this.shelf !== 'all') {
      return html`<p class="empty">${this.shelf === 'bin' && !this.search ? library.emptyBin : library.emptySearch}</p>`;
    }
    return html`<div class="empty">
      <p>${library.empty}</p>
      <a class="plain" href="/" data-here>${library.first}</a>
    </div>`;
  }

  private refusals() {
    return html`<details open>
      <summary>${texts.library.refused}</summary>
      <ul>${this.refused.map(({ name, reason }) => html`<li>${name}: <span class="hint">${reason}</span></li>`)}</ul>
    </details>`;
  }

  /** What was put back is shown, and what was not is said. */
  private async welcome({ refused }: Imported): Promise<void> {
    this.refused = refused;
    await this.load();
  }

  private chip(shelf: Shelf, label: string) {
    return html`<label class="chip">
      <input type="radio" name="shelf" .checked=${this.shelf === shelf} @change=${() => this.turnTo(shelf)} /><span>${label}</span>
    </label>`;
  }

  private turnTo(shelf: Shelf): void {
    this.shelf = shelf;
    void this.load();
  }

  private type(event: Event): void {
    this.search = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.load(), TYPING_MS);
  }

  private async load(before: Song[] = []): Promise<void> {
    const { search, shelf } = this;
    await this.attempt(async () => {
      const page = await api.songs({
        search: search.trim() || undefined,
        favourite: shelf === 'favourites' || undefined,
        binned: shelf === 'bin' || undefined,
        offset: before.length,
        limit: PAGE,
      });
      if (search === this.search && shelf === this.shelf) {
        this.songs = [...before, ...page.songs];
        this.total = page.total;
        this.loaded = true;
      }
    });
  }

  /** How the songs stand that are still to be made. A stream for each would use up the connections that a browser grants. */
  private askLater(): void {
    clearTimeout(this.asking);
    const open = this.songs.filter((song) => !isOver(song));
    if (open.length > 0 && this.isConnected) {
      this.asking = window.setTimeout(async () => {
        const now = new Map<Song, Song>();
        await Promise.all(open.map(async (song) => now.set(song, await this.ask(song))));
        this.songs = this.songs.map((song) => now.get(song) ?? song);
      }, ASKING_MS);
    }
  }

  /** As it was where the server does not say; a song that is no longer there has failed. */
  private async ask(song: Song): Promise<Song> {
    try {
      return await api.song(song.id);
    } catch (problem) {
      return problem instanceof Problem && problem.status === 404 ? { ...song, state: 'failed' } : song;
    }
  }

  private listen(song: Song): void {
    if (this.sounding === song.id) {
      this.audio.pause();
      return;
    }
    this.audio.src = api.audio(song.id);
    this.audio.play().then(
      () => (this.sounding = song.id),
      () => this.say(texts.player.noSound),
    );
  }

  private async again(song: Song): Promise<void> {
    await this.attempt(async () => go(songPath((await api.again(song.id)).id)));
  }

  private async discard(song: Song): Promise<void> {
    await this.attempt(async () => {
      await api.remove(song.id);
      await this.drop(song);
      if (this.sounding === song.id) {
        this.audio.pause();
      }
      this.say(texts.library.deleted(song.title), () => this.restore(song));
    });
  }

  private async restore(song: Song): Promise<void> {
    await this.attempt(async () => {
      await api.restore(song.id);
      await this.load();
      this.say(texts.library.restored(song.title));
    });
  }

  private change(song: Song): void {
    this.songs = this.songs.map((one) => (one.id === song.id ? song : one));
  }

  /** Takes a song out of the list; the focus goes to the one that takes its place. */
  private async drop(song: Song): Promise<void> {
    const place = this.songs.findIndex(({ id }) => id === song.id);
    this.songs = this.songs.filter(({ id }) => id !== song.id);
    this.total--;
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('song-row');
    rows[Math.min(place, rows.length - 1)]?.focus();
  }

  private say(text: string, undo?: () => void): void {
    emit(this, 'say', { text, undo });
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      this.problem = '';
      await action();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }
}
