import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import { capital, clock, day, moodWord } from '../model/format';
import type { Song } from '../model/types';
import { songPath } from '../router';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';
import './band-badge';
import './renamable-name';

/** One song of the library, with all that can be done to it there. */
@customElement('song-row')
export class SongRow extends LitElement {
  static override styles = [base, css`
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto 8.5rem auto;
      align-items: center;
      gap: 0.3rem 1rem;
      padding: 0.75rem 0.9rem;
    }
    .listen {
      width: 2.75rem;
      height: 2.75rem;
      background: var(--screen);
      color: var(--glow);
    }
    .listen:hover:not(:disabled) {
      background: var(--button);
      color: var(--on-button);
    }
    .title {
      display: block;
      overflow: hidden;
      color: var(--ink);
      font: 600 1.0625rem/1.6 var(--display);
      text-decoration: none;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    a.title:hover {
      color: var(--accent);
      text-decoration: underline;
    }
    .facts,
    .when {
      color: var(--quiet);
      font-size: 0.875rem;
    }
    .when {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    .state {
      color: var(--accent);
      font-weight: 600;
    }
    .actions {
      display: flex;
    }
    @media (max-width: 640px) {
      :host {
        grid-template-columns: auto minmax(0, 1fr);
      }
      .when,
      .no-band,
      band-badge {
        display: none;
      }
      .actions {
        grid-column: 2;
        margin-left: -0.6rem;
      }
    }
  `];

  @property({ attribute: false }) song!: Song;
  @property({ type: Boolean }) sounding = false;

  override render() {
    const { song } = this;
    const { library } = texts;
    const { title } = song;
    return html`
      <button class="icon listen" type="button" ?disabled=${song.state !== 'done' || !!song.binned}
        aria-label=${this.sounding ? library.pause(title) : library.play(title)} @click=${() => emit(this, 'listen')}>
        ${this.sounding ? icons.pause : icons.play}
      </button>
      <div class="what">
        ${song.binned ? html`<span class="title">${title}</span>` : html`<renamable-name .name=${title} .label=${library.rename(title)} .rename=${(name: string) => this.rename(name)}>
          <a class="title" href=${songPath(song.id)} data-here>${title}</a>
        </renamable-name>`}
        <p class="facts">${this.facts()}</p>
      </div>
      ${song.parts?.length ? html`<band-badge .parts=${song.parts}></band-badge>` : html`<span class="no-band"></span>`}
      <p class="when">${song.seconds ? clock(song.seconds) : ''}<br />${day(song.created, new Date())}</p>
      <div class="actions">${song.binned ? this.inBin() : this.onShelf()}</div>
    `;
  }

  /** Focuses what throws the song away, for those who tidy up. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.actions button:last-child')?.focus();
  }

  private facts() {
    const { genre, mood, key, state } = this.song;
    const facts = [genre && capital(genre), mood && moodWord(mood), key].filter(Boolean).join(' · ');
    return state === 'done' ? facts : html`<span class="state">${texts.library.state[state]}</span> ${facts}`;
  }

  private onShelf() {
    const { title, favourite } = this.song;
    const { library } = texts;
    return html`
      <button class="icon" type="button" aria-pressed=${favourite} aria-label=${library.favourite(title)}
        title=${favourite ? texts.actions.unfavourite : texts.actions.favourite} @click=${this.toggleFavourite}>
        ${favourite ? icons.starred : icons.star}
      </button>
      ${this.action(icons.again, library.again(title), 'again')} ${this.action(icons.bin, library.delete(title), 'discard')}
    `;
  }

  private inBin() {
    return html`<button class="plain" type="button" aria-label=${texts.library.restore(this.song.title)}
      @click=${() => emit(this, 'restore')}>${icons.restore}${texts.library.restoreShort}</button>`;
  }

  private action(icon: unknown, label: string, name: string) {
    return html`<button class="icon" type="button" aria-label=${label} title=${label} @click=${() => emit(this, name)}>${icon}</button>`;
  }

  private async rename(title: string): Promise<void> {
    emit(this, 'song-changed', await api.change(this.song.id, { title }));
  }

  private async toggleFavourite(): Promise<void> {
    try {
      emit(this, 'song-changed', await api.change(this.song.id, { favourite: !this.song.favourite }));
    } catch (problem) {
      emit(this, 'say', { text: (problem as Error).message });
    }
  }
}
