import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { capital } from '../model/format';
import type { Family } from '../model/training-types';
import { texts } from '../texts';
import { teach } from './emit';

/** What it shall learn to make: a card for each family, in plain words where we have some. */
@customElement('family-choice')
export class FamilyChoice extends LitElement {
  static override styles = [base, css`
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      gap: 0.6rem;
    }
    .card {
      position: relative;
      display: grid;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      pointer-events: none;
    }
    .face {
      display: flex;
      flex-direction: column;
      gap: 0.35rem;
      padding: 0.95rem 1.1rem 1rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      cursor: pointer;
      transition: background 0.15s, border-color 0.15s, box-shadow 0.15s;
    }
    .card:hover .face {
      border-color: var(--field-line);
      background: var(--raised);
    }
    input:checked + .face {
      border-color: var(--accent);
      background: var(--raised);
      box-shadow: inset 0 0 0 1px var(--accent), var(--shadow);
    }
    input:focus-visible + .face {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }
    .title {
      font: 600 1.0625rem/1.3 var(--display);
      overflow-wrap: anywhere;
    }
    .text {
      color: var(--quiet);
      font-size: 0.9375rem;
      line-height: 1.45;
    }
    .takes {
      margin-top: auto;
      padding-top: 0.35rem;
      color: var(--quiet);
      font-size: 0.8125rem;
    }
    .takes strong {
      color: var(--accent);
      font-weight: 600;
    }
  `];

  @property({ attribute: false }) families: Family[] = [];
  @property() value = '';
  @property() error = '';

  override render() {
    return html`<fieldset>
      <legend>${texts.train.form.family}</legend>
      <div class="cards">${this.families.map((family) => this.card(family))}</div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ''}
    </fieldset>`;
  }

  private card({ name, description, takes, needsFoundation }: Family) {
    const words = texts.train.families[name] ?? { title: name, text: `${capital(description)}.` };
    return html`<label class="card">
      <input type="radio" name="family" value=${name} .checked=${this.value === name} @change=${() => teach(this, { family: name })} />
      <span class="face">
        <span class="title">${words.title}</span>
        <span class="text">${words.text}</span>
        <span class="takes">${texts.train.form.takes(takes)}${needsFoundation
          ? html` · <strong>${texts.train.form.foundationNeeded}</strong>`
          : ''}</span>
      </span>
    </label>`;
  }
}
