import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, slider } from '../base';
import { capital } from '../model/format';
import { placeOf, tempoAt, tempoWord } from '../model/tempo';
import type { Range } from '../model/types';
import { texts } from '../texts';
import { choose } from './emit';

const STEPS = 100;

/** From slow to fast, by feel; the number shows to those who point at it. */
@customElement('tempo-choice')
export class TempoChoice extends LitElement {
  static override styles = [base, slider, css`
    .top {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      min-height: 1.9rem;
    }
    .label {
      margin: 0;
    }
    .row {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      gap: 0.8rem;
      color: var(--quiet);
      font-size: 0.9375rem;
    }
    .number {
      margin-left: 0.4rem;
      color: var(--quiet);
      font-weight: 400;
      font-variant-numeric: tabular-nums;
      opacity: 0;
      transition: opacity 0.15s;
    }
    :host(:hover) .number,
    :host(:focus-within) .number {
      opacity: 1;
    }
  `];

  @property({ type: Number }) value: number | null = null;
  @property({ attribute: false }) limits: Range = { least: 20, most: 400 };
  @property() error = '';

  override render() {
    const { order } = texts;
    const { value } = this;
    return html`
      <div class="top">
        <label class="label" for="tempo">
          ${order.tempo}
          <span class="hint" aria-hidden="true">· ${value ? tempoWord(value) : order.anyTempo}</span>
          ${value ? html`<span class="number" aria-hidden="true">${order.beats(value)}</span>` : ''}
        </label>
        ${value ? html`<button class="link" type="button" @click=${() => choose(this, { tempo: null })}>${capital(order.anyTempo)}</button>` : ''}
      </div>
      <div class="row">
        <span aria-hidden="true">${order.slow}</span>
        <input
          id="tempo"
          type="range"
          class=${value ? '' : 'open'}
          min="0"
          max=${STEPS}
          .value=${String(value ? placeOf(value, this.limits) * STEPS : STEPS / 2)}
          aria-label=${order.tempo}
          aria-valuetext=${value ? order.perMinute(tempoWord(value), value) : order.anyTempo}
          @input=${this.slide}
          @click=${this.slide}
        />
        <span aria-hidden="true">${order.fast}</span>
      </div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ''}
    `;
  }

  private slide(event: Event): void {
    const place = Number((event.target as HTMLInputElement).value) / STEPS;
    choose(this, { tempo: tempoAt(place, this.limits) });
  }
}
