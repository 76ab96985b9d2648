import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { texts } from '../texts';

/** What happens after the click, for people who know nothing of the technology. */
@customElement('how-it-works')
export class HowItWorks extends LitElement {
  static override styles = [base, css`
    h2 {
      margin-bottom: 0.7rem;
      font: 600 1.05rem/1.3 var(--display);
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(var(--least-column, 13rem), 1fr));
      gap: 0.9rem 1.8rem;
      counter-reset: step;
    }
    li {
      padding-top: 0.6rem;
      border-top: 1px solid var(--line);
      color: var(--quiet);
      font-size: 0.9375rem;
      counter-increment: step;
    }
    li::before {
      content: counter(step);
      display: block;
      color: var(--accent);
      font: 600 1rem/1.6 var(--display);
    }
  `];

  @property({ attribute: false }) words = texts.how;

  override render() {
    return html`<section aria-labelledby="how">
      <h2 id="how">${this.words.title}</h2>
      <ol>${this.words.lines.map((line) => html`<li>${line}</li>`)}</ol>
    </section>`;
  }
}
