import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { sentence, type Draft } from '../model/order';
import type { NamedMood } from '../model/types';

/** The order said back in plain words; what was chosen glows. */
@customElement('order-sentence')
export class OrderSentence extends LitElement {
  static override styles = [base, css`
    p {
      font: 500 clamp(1.6rem, 3.1vw, 2.5rem) / 1.2 var(--display);
      letter-spacing: -0.02em;
      color: var(--on-screen);
      text-wrap: balance;
    }
    strong {
      font-weight: 600;
      color: var(--glow);
    }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) moods: NamedMood[] = [];

  override render() {
    return html`<p>${sentence(this.draft, this.moods).map(({ text, chosen }) => (chosen ? html`<strong>${text}</strong>` : text))}</p>`;
  }
}
