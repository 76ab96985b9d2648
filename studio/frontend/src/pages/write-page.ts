import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../base';
import { texts } from '../texts';
import '../parts/continue-tabs';

/** A text that goes on as it began. */
@customElement('write-page')
export class WritePage extends LitElement {
  static override styles = [base, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.2rem;
      padding-bottom: 3rem;
    }
    h1 {
      font: 600 1.6rem/1.15 var(--display);
      letter-spacing: -0.015em;
    }
  `];

  override render() {
    return html`
      <continue-tabs here="text"></continue-tabs>
      <h1>${texts.continuing.text}</h1>
    `;
  }
}
