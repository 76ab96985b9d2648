import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, chips } from '../base';
import { capital } from '../model/format';
import type { FieldErrors } from '../model/order';
import { libraryName, type Lesson } from '../model/teaching';
import type { Family, Preset } from '../model/training-types';
import { texts } from '../texts';
import { emit, teach } from './emit';
import './family-choice';
import './lesson-drawer';

/** What kind of learner, how thoroughly, under which name. */
@customElement('lesson-form')
export class LessonForm extends LitElement {
  static override styles = [base, chips, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
    }
    .hint {
      margin-top: 0.45rem;
    }
    .name {
      max-width: 27rem;
    }
  `];

  @property({ attribute: false }) families: Family[] = [];
  @property({ attribute: false }) models: string[] = [];
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) errors: FieldErrors = {};

  override render() {
    const { lesson, errors } = this;
    const family = this.families.find(({ name }) => name === lesson.family);
    const preset = family?.presets.find(({ name }) => name === lesson.preset);
    return html`
      <family-choice .families=${this.families} .value=${lesson.family} .error=${errors.family ?? ''}></family-choice>
      ${this.presets(family?.presets ?? [], preset)} ${this.name()}
      <lesson-drawer .lesson=${lesson} .errors=${errors} .fields=${preset?.fields ?? []} .models=${this.models}
        .needsFoundation=${family?.needsFoundation ?? false}></lesson-drawer>
    `;
  }

  private presets(presets: Preset[], chosen?: Preset) {
    const words = texts.train.form;
    const known = chosen && words.presets[chosen.name];
    return html`<fieldset>
      <legend>${words.preset}</legend>
      <div class="chips">${presets.map(({ name }) => html`<label class="chip">
        <input type="radio" name="preset" .checked=${name === chosen?.name} @change=${() => teach(this, { preset: name })} />
        <span>${words.presets[name]?.title ?? capital(name)}</span>
      </label>`)}</div>
      <p class="hint">${chosen?.description ? `${capital(chosen.description)}.` : known?.text ?? ''}</p>
      ${this.errors.preset ? html`<p class="error" role="alert">${this.errors.preset}</p>` : ''}
    </fieldset>`;
  }

  private name() {
    const words = texts.train.form;
    const error = this.errors.name;
    return html`<div class="name">
      <label class="label" for="name">${words.name}</label>
      <input id="name" type="text" autocomplete="off" .value=${this.lesson.name} placeholder=${words.nameIfEmpty}
        aria-invalid=${error ? 'true' : 'false'} aria-describedby="name-said"
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && emit(this, 'start')}
        @input=${(event: Event) => teach(this, { name: (event.target as HTMLInputElement).value })} />
      <div id="name-said">${error ? html`<p class="error" role="alert">${error}</p>` : html`<p class="hint">${words.nameHint(libraryName(this.lesson.name))}</p>`}</div>
    </div>`;
  }
}
