import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../base';
import { size } from '../model/format';
import type { LeftOut } from '../model/material';
import { tally, type Parcel } from '../model/uploads';
import { drawer, onScreen } from '../surfaces';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';
import { styled } from './styled';

const MOST_ROWS = 6;

/** The files that are on their way, how far each is, and those that were left out. */
@customElement('upload-list')
export class UploadList extends LitElement {
  static override styles = [base, drawer, onScreen, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.6rem;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .link {
      flex: none;
      color: var(--glow);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5rem auto;
      align-items: center;
      gap: 0.8rem;
      min-height: 2.5rem;
      font-size: 0.9375rem;
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .problem {
      grid-column: 1 / 3;
      color: #ff9a8f;
      overflow-wrap: anywhere;
    }
    .track {
      display: block;
      height: 4px;
      border-radius: 2px;
      background: var(--screen-line);
      overflow: hidden;
    }
    .fill {
      display: block;
      height: 100%;
      background: var(--glow);
      transform-origin: left;
    }
    .buttons {
      display: flex;
    }
    .out li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.6rem;
      min-height: 0;
      padding: 0.15rem 0;
      overflow-wrap: anywhere;
    }
    .out ul {
      max-height: 11rem;
      overflow-y: auto;
    }
  `];

  @property({ attribute: false }) parcels: readonly Parcel[] = [];
  /** How many files came before the page was loaded anew. */
  @property({ attribute: false }) earlier = { files: 0, bytes: 0 };
  @property({ attribute: false }) leftOut: LeftOut[] = [];

  override render() {
    const words = texts.train.uploads;
    const all = tally(this.parcels);
    const { files, bytes } = this.earlier;
    return html`
      ${all.files + files > 0
        ? html`<div class="head">
              <span>${words.here(all.here + files, all.files + files, size(all.bytes + bytes))}</span>
              <button class="link" type="button" @click=${() => emit(this, 'clear')}>${words.clear}</button>
            </div>
            ${all.isBusy ? this.track(all.part, words.progress) : ''} ${this.rows()}`
        : ''}
      ${this.leftOut.length ? this.left() : ''}
    `;
  }

  private rows() {
    const open = this.parcels.filter(({ state }) => state !== 'here').sort((one, other) => rank(one) - rank(other));
    const hidden = open.length - MOST_ROWS;
    return html`<ul>${repeat(open.slice(0, MOST_ROWS), ({ key }) => key, (parcel) => html`<li>${this.row(parcel)}</li>`)}</ul>
      ${hidden > 0 ? html`<p class="hint">${texts.train.uploads.more(hidden)}</p>` : ''}`;
  }

  private row({ key, name, state, part, problem }: Parcel) {
    const words = texts.train.uploads;
    return html`
      ${state === 'failed'
        ? html`<span class="problem">${words.failed(name, problem ?? '')}</span>`
        : html`<span class="name">${name}</span>${this.track(part, words.of(name, part))}`}
      <span class="buttons">
        ${state === 'failed'
          ? html`<button class="icon" type="button" aria-label="${words.again}: ${name}" title=${words.again}
              @click=${() => emit(this, 'again', key)}>${icons.again}</button>`
          : ''}
        <button class="icon" type="button" aria-label=${words.cancel(name)} title=${words.cancel(name)}
          @click=${() => emit(this, 'cancel-upload', key)}>${icons.close}</button>
      </span>
    `;
  }

  private track(part: number, label: string) {
    return html`<span class="track" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${Math.round(part * 100)}><span class="fill" ${styled({ transform: `scaleX(${part})` })}></span></span>`;
  }

  private left() {
    return html`<details class="out" open>
      <summary>${texts.train.uploads.leftOut(this.leftOut.length)}</summary>
      <ul tabindex="0" aria-label=${texts.train.uploads.leftOut(this.leftOut.length)}>
        ${this.leftOut.map(({ name, reason }) => html`<li>${name} <span class="hint">${reason}</span></li>`)}
      </ul>
    </details>`;
  }
}

/** What failed comes first, then what is on its way. */
function rank({ state }: Parcel): number {
  return ['failed', 'sending', 'waiting'].indexOf(state);
}
