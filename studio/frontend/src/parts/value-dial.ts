import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, slider } from '../base';
import type { Range } from '../model/types';
import { emit } from './emit';

/** A slider with its name and, in words, where it stands. Tells "dial" while it is drawn and "settle" when it is let go. */
@customElement('value-dial')
export class ValueDial extends LitElement {
  static override styles = [base, slider, css`
    :host {
      display: block;
      min-width: 0;
    }
    .top {
      display: flex;
      justify-content: space-between;
      gap: 0.6rem;
      font-size: 0.9375rem;
    }
    label {
      font-weight: 600;
      white-space: nowrap;
    }
    .said {
      overflow: hidden;
      color: var(--said, var(--quiet));
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    input[type='range'] {
      height: 1.9rem;
    }
  `];

  @property() name = '';
  @property({ type: Number }) value = 0;
  @property({ attribute: false }) range: Range = { least: 0, most: 1 };
  @property({ type: Number }) step = 0.01;
  /** the value in words */
  @property() said = '';
  @property() hint = '';
  @property({ type: Boolean }) disabled = false;

  override render() {
    return html`
      <div class="top" title=${this.hint}>
        <label for="dial">${this.name}</label><span class="said" aria-hidden="true">${this.said}</span>
      </div>
      <input id="dial" type="range" min=${this.range.least} max=${this.range.most} step=${this.step} .value=${String(this.value)}
        ?disabled=${this.disabled} aria-valuetext=${this.said} @input=${this.turn} @change=${() => emit(this, 'settle')} />
    `;
  }

  private turn(event: Event): void {
    emit(this, 'dial', Number((event.target as HTMLInputElement).value));
  }
}
