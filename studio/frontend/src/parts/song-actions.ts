import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import type { More, Song } from '../model/types';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

const MORE: More[] = ['another', 'like-this', 'longer', 'loop'];
const FILES = [
  ['wav', 'audio.wav'],
  ['mp3', 'audio.mp3'],
  ['midi', 'song.mid'],
  ['stems', 'stems.zip'],
] as const;

/** What can be done with a song that is done: go on from it, or take it home. */
@customElement('song-actions')
export class SongActions extends LitElement {
  static override styles = [base, css`
    :host {
      display: grid;
      gap: 1.3rem;
    }
    h3 {
      margin-bottom: 0.55rem;
      font: 600 1.05rem/1.3 var(--display);
    }
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
      gap: 0.5rem;
    }
    .plain {
      display: block;
      padding: 0.6rem 0.95rem;
      border-radius: var(--radius-small);
      line-height: 1.35;
      text-align: left;
    }
    small {
      display: block;
      color: var(--quiet);
      font-weight: 400;
      font-size: 0.8125rem;
    }
    .files {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    .files .plain {
      display: inline-flex;
      padding: 0.35rem 0.95rem;
      border-radius: 999px;
    }
    .files small {
      font-size: 0.8125rem;
    }
  `];

  @property({ attribute: false }) song!: Song;

  override render() {
    const { actions } = texts;
    return html`
      <section aria-labelledby="more">
        <h3 id="more">${actions.label}</h3>
        <div class="row">
          ${MORE.map((kind) => html`<button class="plain" type="button" @click=${() => emit<More>(this, 'more', kind)}>
            ${actions[kind]}<small>${actions[`${kind}Hint`]}</small>
          </button>`)}
        </div>
      </section>
      <section aria-labelledby="download">
        <h3 id="download">${actions.download}</h3>
        <div class="files">
          ${FILES.map(([format, file]) => html`<a class="plain" href=${api.download(this.song.id, file)} download>
            ${icons.download}${actions.formats[format]}<small>${actions.formatHints[format]}</small>
          </a>`)}
        </div>
      </section>
    `;
  }
}
