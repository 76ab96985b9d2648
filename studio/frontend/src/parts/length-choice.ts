import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, chips } from '../base';
import type { Range } from '../model/types';
import { texts } from '../texts';
import { choose } from './emit';

const OFFERED = [30, 60, 120, 240];

/** About how long. */
@customElement('length-choice')
export class LengthChoice extends LitElement {
  static override styles = [base, chips];

  @property({ type: Number }) value: number | null = null;
  @property({ attribute: false }) limits: Range = { least: 1, most: 1200 };
  @property() error = '';

  override render() {
    const offered = new Set(OFFERED.filter((seconds) => seconds >= this.limits.least && seconds <= this.limits.most));
    if (this.value) {
      offered.add(this.value);
    }
    const sorted = [...offered].sort((one, other) => one - other);
    return html`<fieldset>
      <legend>${texts.order.length}</legend>
      <div class="chips">
        ${this.chip(null, texts.order.any)} ${sorted.map((seconds) => this.chip(seconds, texts.order.lengthOf(seconds)))}
      </div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ''}
    </fieldset>`;
  }

  private chip(value: number | null, label: string) {
    return html`<label class="chip">
      <input
        type="radio"
        name="length"
        .checked=${this.value === value}
        @change=${() => choose(this, { lengthSeconds: value })}
      /><span>${label}</span>
    </label>`;
  }
}
