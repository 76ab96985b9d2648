import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, chips } from '../base';
import { capital } from '../model/format';
import type { Choices } from '../model/types';
import { texts } from '../texts';
import { choose } from './emit';

/** One genre, or any. */
@customElement('genre-choice')
export class GenreChoice extends LitElement {
  static override styles = [base, chips, css`
    .borrowed span::after {
      content: '°';
      margin-left: 0.1em;
      opacity: 0.7;
    }
    .hint {
      margin-top: 0.4rem;
    }
  `];

  @property({ attribute: false }) genres: Choices['genres'] = [];
  @property() value: string | null = null;
  @property() error = '';

  override render() {
    const chosen = this.genres.find(({ name }) => name === this.value);
    return html`<fieldset>
      <legend>${texts.order.genre}</legend>
      <div class="chips">
        ${this.chip(null, texts.order.any)} ${this.genres.map(({ name, hasOwnMaterial }) => this.chip(name, capital(name), !hasOwnMaterial))}
      </div>
      ${chosen?.borrowsFrom ? html`<p class="hint">° ${texts.order.borrows(chosen.borrowsFrom)}.</p>` : ''}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ''}
    </fieldset>`;
  }

  private chip(value: string | null, label: string, borrowed = false) {
    return html`<label class="chip ${borrowed ? 'borrowed' : ''}">
      <input
        type="radio"
        name="genre"
        .checked=${this.value === value}
        @change=${() => choose(this, { genre: value })}
      /><span>${label}</span>
    </label>`;
  }
}
