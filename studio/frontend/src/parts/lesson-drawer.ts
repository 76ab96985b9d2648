import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base';
import type { FieldErrors } from '../model/order';
import type { Lesson } from '../model/teaching';
import type { Preset } from '../model/training-types';
import { drawer } from '../surfaces';
import { texts } from '../texts';
import { teach } from './emit';

type Field = 'steps' | 'minutes' | 'seed' | 'foundation';

const FIELDS: Field[] = ['steps', 'minutes', 'seed', 'foundation'];

/** For those who know what they want: how long, from which seed, from what, and each field of the preset. */
@customElement('lesson-drawer')
export class LessonDrawer extends LitElement {
  static override styles = [base, drawer, css`
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
      gap: 1rem;
      padding: 0.6rem 0 0.4rem;
    }
    .fields {
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      gap: 0.5rem 1.6rem;
    }
    .fields label {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 7.5rem;
      align-items: center;
      gap: 0.6rem;
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
    }
    .fields input[type='text'] {
      min-height: 2.25rem;
      font-variant-numeric: tabular-nums;
    }
    div > .hint {
      margin-top: 0.35rem;
    }
    h2 {
      margin-top: 1rem;
      font-size: 1rem;
    }
  `];

  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) errors: FieldErrors = {};
  @property({ attribute: false }) fields: Preset['fields'] = [];
  @property({ attribute: false }) models: string[] = [];
  @property({ type: Boolean }) needsFoundation = false;
  @query('details') private details!: HTMLDetailsElement;

  override render() {
    const words = texts.train.form;
    return html`<details>
      <summary>${words.advanced}</summary>
      <div class="grid">
        ${this.field('steps', words.steps, words.stepsIfEmpty, '')}
        ${this.field('minutes', words.minutes, words.minutesIfEmpty, words.minutesHint)}
        ${this.field('seed', words.seed, words.seedIfEmpty, words.seedHint)}
        ${this.field('foundation', words.foundation, words.foundationIfEmpty, words.foundationHint, 'models')}
      </div>
      <datalist id="models">${this.models.map((model) => html`<option value=${model}></option>`)}</datalist>
      ${this.fields.length ? this.preset() : ''}
    </details>`;
  }

  /** An error opens the drawer, and so does a family that cannot do without what is in it. */
  override updated(changed: PropertyValues<this>): void {
    const wanted = Object.keys(this.errors).some((field) => isHere(field));
    if ((changed.has('errors') && wanted) || (changed.has('needsFoundation') && this.needsFoundation)) {
      this.details.open = true;
    }
  }

  private field(field: Field, label: string, open: string, hint: string, list?: string) {
    const error = this.errors[field];
    return html`<div>
      <label class="label" for=${field}>${label}</label>
      <input id=${field} type="text" inputmode=${list ? 'text' : 'decimal'} autocomplete="off" list=${list ?? nothing}
        .value=${this.lesson[field]} placeholder=${open} aria-invalid=${error ? 'true' : 'false'} aria-describedby="${field}-said"
        @input=${(event: Event) => teach(this, { [field]: (event.target as HTMLInputElement).value })} />
      <div id="${field}-said">${error ? html`<p class="error">${error}</p>` : html`<p class="hint">${hint}</p>`}</div>
    </div>`;
  }

  private preset() {
    const words = texts.train.form;
    const { changes } = this.lesson;
    return html`<h2>${words.fields} <span class="hint">· ${words.fieldsHint}</span></h2>
      ${this.errors.changes ? html`<p class="error" role="alert">${this.errors.changes}</p>` : ''}
      <div class="grid fields">${this.fields.map(({ name, value }) => {
        const error = this.errors[`changes.${name}`];
        return html`<div>
          <label>${name}<input type="text" autocomplete="off" spellcheck="false" .value=${changes[name] ?? ''} placeholder=${value}
            aria-invalid=${error ? 'true' : 'false'}
            @input=${(event: Event) => teach(this, { changes: { ...changes, [name]: (event.target as HTMLInputElement).value } })} /></label>
          ${error ? html`<p class="error" role="alert">${error}</p>` : ''}
        </div>`;
      })}</div>`;
  }
}

function isHere(field: string): boolean {
  return FIELDS.some((one) => one === field) || field.startsWith('changes');
}
