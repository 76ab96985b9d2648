import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, chips } from '../../base';
import type { FieldErrors } from '../../model/order';
import { DARING, LENGTHS, TUNE, count, writerOf, writesTunes, type TextDraft } from '../../model/text/draft';
import type { TextRoom } from '../../model/text/types';
import { drawer } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import '../value-dial';

/** What shall be written: by whom, from which beginning, how much, how daring. Tells "wish" with what was chosen. */
@customElement('text-wishes')
export class TextWishes extends LitElement {
  static override styles = [base, chips, drawer, css`
    :host {
      display: grid;
      gap: 1.2rem;
    }
    textarea {
      display: block;
      width: 100%;
      min-height: 7rem;
      padding: 0.6rem 0.8rem;
      border: 1px solid var(--field-line);
      border-radius: var(--radius-small);
      background: var(--raised);
      color: var(--ink);
      font: inherit;
      resize: vertical;
    }
    textarea::placeholder {
      color: var(--quiet);
      opacity: 1;
    }
    .below {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      min-height: 2rem;
      align-items: center;
    }
    .grid {
      display: grid;
      gap: 1rem;
      padding: 0.6rem 0 0.4rem;
    }
    .grid .hint,
    .model .hint {
      margin-top: 0.35rem;
    }
  `];

  @property({ attribute: false }) room!: TextRoom;
  @property({ attribute: false }) draft!: TextDraft;
  @property({ attribute: false }) errors: FieldErrors = {};

  override render() {
    const words = texts.text.wishes;
    const { daring, topP } = this.draft;
    return html`
      ${this.model()} ${this.prime()} ${this.length()}
      <div>
        <value-dial name=${words.daring} .value=${daring} .range=${DARING} step="0.05" said=${words.daringOf(daring)}
          @dial=${(event: CustomEvent<number>) => this.wish({ daring: event.detail })}></value-dial>
        ${this.error('temperature')}
      </div>
      <details ?open=${Boolean(this.errors.until || this.errors.seed || this.errors.topP)}>
        <summary>${words.advanced}</summary>
        <div class="grid">
          <div>
            <value-dial name=${words.topP} .value=${topP} .range=${{ least: 0.5, most: 1 }} step="0.01" said=${words.topPOf(topP)}
              @dial=${(event: CustomEvent<number>) => this.wish({ topP: event.detail })}></value-dial>
            ${this.error('topP')}
          </div>
          ${this.field('until', words.until, words.untilIfEmpty, words.untilHint)}
          ${this.field('seed', words.seed, words.seedIfEmpty, words.seedHint)}
        </div>
      </details>
    `;
  }

  private model() {
    const { models } = this.room;
    const writer = writerOf(this.draft, this.room)!;
    return html`<div class="model">
      <label class="label" for="model">${texts.text.wishes.model}</label>
      <select id="model" aria-describedby="about" @change=${(event: Event) => this.wish({ model: (event.target as HTMLSelectElement).value })}>
        ${models.map(({ name }) => html`<option value=${name} ?selected=${name === writer.name}>${name}</option>`)}
      </select>
      <p class="hint" id="about">${writer.description}</p>
      ${this.error('model')}
    </div>`;
  }

  private prime() {
    const words = texts.text.wishes;
    const { limits } = this.room;
    const { prime } = this.draft;
    return html`<div>
      <label class="label" for="prime">${words.prime}</label>
      <textarea id="prime" rows="4" spellcheck="false" .value=${prime} placeholder=${words.primeIfEmpty}
        aria-invalid=${this.errors.prime ? 'true' : 'false'} @input=${(event: Event) => this.wish({ prime: (event.target as HTMLTextAreaElement).value })}></textarea>
      <div class="below">
        <span class="hint">${prime ? words.primeCount(count(prime), limits.prime) : ''}</span>
        ${writesTunes(writerOf(this.draft, this.room)?.description) ? html`<button class="link" type="button" @click=${() => this.wish(TUNE)}>${words.tune}</button>` : ''}
      </div>
      ${this.error('prime')}
    </div>`;
  }

  private length() {
    const words = texts.text.wishes;
    const lengths = LENGTHS.filter((more) => more <= this.room.limits.length);
    return html`<fieldset>
      <legend>${words.more}</legend>
      <div class="chips">${lengths.map((more) => html`<label class="chip">
        <input type="radio" name="more" .checked=${this.draft.more === more} @change=${() => this.wish({ more })} /><span>${words.moreOf(more)}</span>
      </label>`)}</div>
      ${this.error('length')}
    </fieldset>`;
  }

  private field(name: 'until' | 'seed', label: string, open: string, hint: string) {
    return html`<div>
      <label class="label" for=${name}>${label}</label>
      <input id=${name} type="text" autocomplete="off" spellcheck="false" .value=${this.draft[name]} placeholder=${open}
        aria-invalid=${this.errors[name] ? 'true' : 'false'} aria-describedby="${name}-said"
        @input=${(event: Event) => this.wish({ [name]: (event.target as HTMLInputElement).value })} />
      <div id="${name}-said">${this.error(name) || html`<p class="hint">${hint}</p>`}</div>
    </div>`;
  }

  private error(field: string) {
    const message = this.errors[field];
    return message ? html`<p class="error" role="alert">${message}</p>` : '';
  }

  private wish(change: Partial<TextDraft>): void {
    emit(this, 'wish', change);
  }
}
