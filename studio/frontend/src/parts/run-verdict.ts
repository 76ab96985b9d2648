import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { capital, figure } from '../model/format';
import { verdictOf } from '../model/verdict';
import { drawer } from '../surfaces';
import { texts } from '../texts';

/** How well it did on music it had never seen, in a sentence, with the numbers for those who want them. */
@customElement('run-verdict')
export class RunVerdict extends LitElement {
  static override styles = [base, drawer, css`
    h2 {
      font: 600 1.15rem/1.3 var(--display);
    }
    .said {
      margin-top: 0.7rem;
      padding: 0.8rem 1rem;
      border-left: 3px solid var(--accent);
      border-radius: 0 var(--radius-small) var(--radius-small) 0;
      background: var(--surface);
    }
    ul {
      margin-bottom: 0.7rem;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
      gap: 0.2rem 2rem;
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      padding: 0.25rem 0;
      border-bottom: 1px solid var(--line);
    }
    dt {
      color: var(--quiet);
      overflow-wrap: anywhere;
    }
  `];

  @property({ attribute: false }) heldOut: Record<string, number> = {};
  @property({ attribute: false }) notes: string[] = [];

  override render() {
    const words = texts.train.verdict;
    const verdict = verdictOf(this.heldOut);
    return html`<section aria-labelledby="verdict">
      <h2 id="verdict">${words.title}</h2>
      <p class="said">${verdict ? words.choices(figure(Number(verdict.choices.toPrecision(2))), verdict.of) : words.onlyNumbers}</p>
      <details ?open=${!verdict}>
        <summary>${this.notes.length ? words.notesAndNumbers : words.numbers}</summary>
        <ul>${this.notes.map((note) => html`<li class="hint">${capital(note)}.</li>`)}</ul>
        <dl>${Object.entries(this.heldOut).map(([name, value]) => html`<div><dt>${name}</dt><dd>${figure(value)}</dd></div>`)}</dl>
      </details>
    </section>`;
  }
}
