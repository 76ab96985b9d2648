import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import type { Song } from '../model/types';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

/** What the listener thinks of a song: favourite, liked, not liked. */
@customElement('song-opinion')
export class SongOpinion extends LitElement {
  static override styles = [base, css`
    :host {
      display: flex;
    }
    .icon {
      color: var(--quiet-on-screen);
    }
    .icon:hover:not(:disabled) {
      color: var(--on-screen);
    }
    .icon[aria-pressed='true'] {
      color: var(--glow);
    }
    :focus-visible {
      outline-color: var(--glow);
    }
  `];

  @property({ attribute: false }) song!: Song;

  override render() {
    const { favourite, liked } = this.song;
    return html`
      ${this.key(icons.like, texts.actions.like, liked === true, { liked: liked === true ? null : true })}
      ${this.key(icons.dislike, texts.actions.dislike, liked === false, { liked: liked === false ? null : false })}
      ${this.key(favourite ? icons.starred : icons.star, texts.actions.favourite, favourite, { favourite: !favourite })}
    `;
  }

  private key(icon: unknown, label: string, pressed: boolean, change: Parameters<typeof api.change>[1]) {
    return html`<button class="icon" type="button" aria-label=${label} title=${label} aria-pressed=${pressed}
      @click=${() => this.change(change)}>${icon}</button>`;
  }

  private async change(change: Parameters<typeof api.change>[1]): Promise<void> {
    try {
      emit(this, 'song-changed', await api.change(this.song.id, change));
    } catch (problem) {
      emit(this, 'say', { text: (problem as Error).message });
    }
  }
}
