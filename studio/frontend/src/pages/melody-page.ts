import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../base';
import { texts } from '../texts';
import '../parts/continue-tabs';

/** A few notes to begin with, and several tunes that go on from them. */
@customElement('melody-page')
export class MelodyPage extends LitElement {
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
      <continue-tabs here="melody"></continue-tabs>
      <h1>${texts.melody.title}</h1>
    `;
  }
}
