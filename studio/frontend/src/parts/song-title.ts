import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { api, Problem } from '../model/api';
import type { Song } from '../model/types';
import { base } from '../base';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

/** The name of a song, which can be changed where it stands. What is slotted shows while it is not being changed. */
@customElement('song-title')
export class SongTitle extends LitElement {
  static override styles = [base, css`
    :host,
    .row {
      display: flex;
      align-items: center;
      gap: 0.3rem;
      min-width: 0;
    }
    form {
      flex: 1;
      min-width: 0;
    }
    .icon {
      flex: none;
      color: inherit;
      opacity: 0.75;
    }
    .icon:hover {
      color: inherit;
      opacity: 1;
    }
    slot {
      display: block;
      min-width: 0;
    }
  `];

  @property({ attribute: false }) song!: Song;
  @state() private editing = false;
  @state() private error = '';
  @query('input') private field?: HTMLInputElement;
  @query('.icon') private pen?: HTMLButtonElement;

  override render() {
    if (!this.editing) {
      return html`<slot></slot>
        <button class="icon" type="button" aria-label=${texts.library.rename(this.song.title)} title=${texts.player.rename}
          @click=${this.edit}>${icons.pen}</button>`;
    }
    return html`<form novalidate @submit=${this.save} @keydown=${this.escape}>
      <div class="row">
        <input type="text" .value=${this.song.title} aria-label=${texts.player.titleField} autocomplete="off"
          aria-invalid=${this.error ? 'true' : 'false'} aria-describedby="error" />
        <button class="icon" type="submit" aria-label=${texts.player.save} title=${texts.player.save}>${icons.check}</button>
        <button class="icon" type="button" aria-label=${texts.player.cancelRename} title=${texts.player.cancelRename}
          @click=${this.close}>${icons.close}</button>
      </div>
      <p class="error" id="error" role="alert" ?hidden=${!this.error}>${this.error}</p>
    </form>`;
  }

  private async edit(): Promise<void> {
    this.editing = true;
    await this.updateComplete;
    this.field!.select();
  }

  private async close(): Promise<void> {
    this.editing = false;
    this.error = '';
    await this.updateComplete;
    this.pen!.focus();
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      void this.close();
    }
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const title = this.field!.value.trim();
    if (!title) {
      this.error = texts.errors.titleEmpty;
      return;
    }
    try {
      const song = await api.change(this.song.id, { title });
      emit(this, 'song-changed', song);
      emit(this, 'say', { text: texts.library.renamed(song.title) });
      await this.close();
    } catch (problem) {
      this.error = (problem as Problem).fields?.title ?? (problem as Problem).message;
    }
  }
}
