import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base, chips } from '../../base';
import { dialOf, drummerOf, understood, withBars, type Lab, type Wishes } from '../../model/drums/lab';
import type { Dial, DrumRoom } from '../../model/drums/types';
import { capital } from '../../model/format';
import { drawer } from '../../surfaces';
import { texts } from '../../texts';
import { tune } from '../emit';
import '../value-dial';

const LENGTHS = [1, 2, 4, 8];

/** What the drummer is asked for: genre, or the mixture of two, and the dials. */
@customElement('drum-wishes')
export class DrumWishes extends LitElement {
  static override styles = [base, chips, drawer, css`
    :host {
      display: grid;
      gap: 1.1rem;
    }
    h2 {
      font: 600 1.6rem/1.15 var(--display);
      letter-spacing: -0.015em;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
      align-items: start;
      gap: 0.9rem 2rem;
    }
    .wide {
      grid-column: span 2;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      margin-top: -0.25rem;
      color: var(--quiet);
      font-size: 0.8125rem;
    }
    @media (max-width: 520px) {
      .wide {
        grid-column: auto;
      }
    }
    details .grid {
      padding: 0.5rem 0 0.3rem;
    }
    .label {
      margin-bottom: 0.3rem;
      font-size: 0.9375rem;
    }
    select,
    input[type='text'] {
      min-height: 2.5rem;
    }
  `];

  @property({ attribute: false }) room!: DrumRoom;
  @property({ attribute: false }) lab!: Lab;
  @property() seedError = '';
  @query('details') private details!: HTMLDetailsElement;

  override render() {
    const words = texts.drums.wishes;
    const wishes = understood(this.lab.wishes, this.drummer);
    const { genres } = this.drummer;
    return html`
      <h2>${words.title}</h2>
      ${genres.length ? this.genres(genres, wishes.genre) : html`<p class="hint">${words.taughtNone}</p>`}
      ${genres.length && wishes.genre ? html`<div class="grid">${this.mixture(genres, wishes)}</div>` : ''}
      <div class="grid">
        ${genres.length ? html`<div class="wide">
          ${this.dial('ambiguity', words.ambiguity, words.ambiguityOf)}
          <p class="ends" aria-hidden="true"><span>${words.ambiguityEnds[0]}</span><span>${words.ambiguityEnds[1]}</span></p>
        </div>` : ''}
        ${this.dial('density', words.density, words.densityOf)}
        ${this.dial('variation', words.variation, words.variationOf, words.variationHint)}
        ${this.dial('noise', words.noise, words.noiseOf, words.noiseHint)}
        <fieldset>
          <legend class="label">${words.bars}</legend>
          <div class="chips">${this.lengths().map((bars) =>
            this.chip('bars', String(bars), this.lab.pattern.bars === bars, () => tune(this, { pattern: withBars(this.lab, bars).pattern })))}</div>
        </fieldset>
      </div>
      ${this.advanced()}
    `;
  }

  /** An error opens the drawer; putting it right leaves the drawer to whoever types in it. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('seedError') && this.seedError) {
      this.details.open = true;
    }
  }

  private get drummer() {
    return drummerOf(this.lab.wishes, this.room.models)!;
  }

  private lengths(): number[] {
    const { least, most } = this.room.limits.bars;
    const { bars } = this.lab.pattern;
    return [...new Set([...LENGTHS.filter((one) => one >= least && one <= most), bars])].sort((one, other) => one - other);
  }

  private wish(change: Partial<Wishes>, gesture = ''): void {
    tune(this, { wishes: { ...this.lab.wishes, ...change } }, gesture);
  }

  private genres(genres: string[], genre?: string) {
    const words = texts.drums.wishes;
    return html`<fieldset>
      <legend>${words.genre}</legend>
      <div class="chips">
        ${this.chip('genre', words.none, !genre, () => this.wish({ genre: undefined, second: undefined }))}
        ${genres.map((one) => this.chip('genre', texts.drums.genre(one), genre === one, () => this.wish({ genre: one })))}
      </div>
    </fieldset>`;
  }

  private chip(name: string, label: string, checked: boolean, chosen: () => void) {
    return html`<label class="chip">
      <input type="radio" name=${name} .checked=${checked} @change=${chosen} /><span>${label}</span>
    </label>`;
  }

  private mixture(genres: string[], { genre, second, share }: Wishes) {
    const words = texts.drums.wishes;
    return html`<div>
        <label class="label" for="second">${words.second}</label>
        <select id="second" @change=${(event: Event) => this.wish({ second: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="" .selected=${!second}>${words.noSecond}</option>
          ${genres.filter((one) => one !== genre).map((one) => html`<option value=${one} .selected=${second === one}>${texts.drums.genre(one)}</option>`)}
        </select>
      </div>
      ${second && second !== genre
        ? html`<value-dial .name=${words.share} .value=${share} .said=${words.shareOf(share, genre!, second)}
            @dial=${(event: CustomEvent<number>) => this.wish({ share: event.detail }, 'share')}></value-dial>`
        : ''}`;
  }

  private dial(dial: Dial, name: string, said: (value: number) => string, hint = '') {
    const value = dialOf(this.lab, this.room, dial);
    return html`<value-dial .name=${name} .value=${value} .range=${this.room.controls[dial]} .said=${said(value)} .hint=${hint}
      @dial=${(event: CustomEvent<number>) => this.wish({ dials: { ...this.lab.wishes.dials, [dial]: event.detail } }, dial)}></value-dial>`;
  }

  private advanced() {
    const words = texts.drums.wishes;
    const { wishes } = this.lab;
    const { models } = this.room;
    return html`<details>
      <summary>${words.advanced}</summary>
      <div class="grid">
        ${this.dial('threshold', words.threshold, (value) => words.thresholdOf(wishes.dials.threshold === undefined ? null : value), words.thresholdHint)}
        <div>
          <label class="label" for="seed">${words.seed}</label>
          <input id="seed" type="text" inputmode="numeric" autocomplete="off" .value=${wishes.seed} placeholder=${words.seedIfEmpty}
            aria-invalid=${this.seedError ? 'true' : 'false'} aria-describedby="seed-said"
            @input=${(event: Event) => this.wish({ seed: (event.target as HTMLInputElement).value }, 'seed')} />
          <p id="seed-said" class=${this.seedError ? 'error' : 'hint'}>${this.seedError || words.seedHint}</p>
        </div>
        ${models.length > 1 ? html`<div>
          <label class="label" for="model">${words.model}</label>
          <select id="model" @change=${(event: Event) => this.wish({ model: (event.target as HTMLSelectElement).value })}>
            ${models.map(({ name }) => html`<option value=${name} .selected=${name === this.drummer.name}>${capital(name)}</option>`)}
          </select>
          <p class="hint">${this.drummer.description}</p>
        </div>` : ''}
      </div>
    </details>`;
  }
}
