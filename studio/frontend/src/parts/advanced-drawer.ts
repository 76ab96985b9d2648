import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base, slider } from '../base';
import { openDraft, type Draft, type FieldErrors } from '../model/order';
import { capital } from '../model/format';
import type { Choices } from '../model/types';
import { drawer } from '../surfaces';
import { texts } from '../texts';
import { choose } from './emit';

type Field = 'key' | 'meter' | 'model';

/** For those who know what they want: key, meter, who plays, who composes, seed and daring. */
@customElement('advanced-drawer')
export class AdvancedDrawer extends LitElement {
  static override styles = [base, drawer, slider, css`
    .grid {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 1rem;
      padding: 0.6rem 0 0.4rem;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .switches {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem 1.1rem;
    }
    .switches label {
      display: inline-flex;
      align-items: center;
      gap: 0.45rem;
      min-height: 2rem;
    }
    input[type='checkbox'] {
      width: 1.15rem;
      height: 1.15rem;
      margin: 0;
      accent-color: var(--button);
    }
  `];

  @property({ attribute: false }) choices!: Choices;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) errors: FieldErrors = {};
  @query('details') private details!: HTMLDetailsElement;

  override render() {
    const { advanced } = texts;
    const { choices, draft, errors } = this;
    return html`<details>
      <summary>${advanced.title}</summary>
      <div class="grid">
        ${this.select('key', advanced.key, advanced.byLot, choices.keys.map((key) => [key, key]))}
        ${this.select('meter', advanced.meter, advanced.byLot, choices.meters.map((meter) => [meter, meter]))}
        ${this.select('model', advanced.model, advanced.modelIfOpen, choices.models.map(({ name }) => [name, capital(name)]))}
        <div>
          <label class="label" for="seed">${advanced.seed}</label>
          <input id="seed" type="text" inputmode="numeric" autocomplete="off" .value=${draft.seed}
            placeholder=${advanced.seedIfEmpty} aria-invalid=${errors.seed ? 'true' : 'false'} aria-describedby="seed-hint"
            @input=${(event: Event) => choose(this, { seed: (event.target as HTMLInputElement).value })} />
          <div id="seed-hint">
            ${errors.seed ? html`<p class="error">${errors.seed}</p>` : html`<p class="hint">${advanced.seedHint}</p>`}
          </div>
        </div>
        <div class="wide">
          <label class="label" for="temperature">${advanced.temperature}
            <span class="hint" aria-hidden="true">· ${advanced.temperatureValue(draft.temperature)}</span></label>
          <input id="temperature" type="range" min="0.5" max="1.8" step="0.1" .value=${String(draft.temperature)}
            aria-label=${advanced.temperature} aria-valuetext=${advanced.temperatureValue(draft.temperature)}
            @input=${(event: Event) => choose(this, { temperature: Number((event.target as HTMLInputElement).value) })} />
          ${errors.temperature ? html`<p class="error">${errors.temperature}</p>` : ''}
        </div>
        ${this.parts(choices.parts)}
        <div class="wide">
          <button class="link" type="button" @click=${this.reset}>${advanced.reset}</button>
        </div>
      </div>
    </details>`;
  }

  /** An error opens the drawer; putting it right leaves the drawer to whoever types in it. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('errors') && ADVANCED.some((field) => this.errors[field])) {
      this.details.open = true;
    }
  }

  private select(field: Field, label: string, open: string, options: [value: string, label: string][]) {
    const error = this.errors[field];
    return html`<div>
      <label class="label" for=${field}>${label}</label>
      <select id=${field} aria-invalid=${error ? 'true' : 'false'} aria-describedby="${field}-error"
        @change=${(event: Event) => choose(this, { [field]: (event.target as HTMLSelectElement).value })}>
        <option value="" .selected=${!this.draft[field]}>${open}</option>
        ${options.map(([value, text]) => html`<option value=${value} .selected=${this.draft[field] === value}>${text}</option>`)}
      </select>
      <p class="error" id="${field}-error" ?hidden=${!error}>${error}</p>
    </div>`;
  }

  private parts(parts: string[]) {
    const { advanced } = texts;
    const { without } = this.draft;
    return html`<fieldset class="wide">
      <legend>${advanced.parts} <span class="hint">· ${advanced.partsHint}</span></legend>
      <div class="switches">
        ${parts.map((part) => html`<label>
          <input type="checkbox" .checked=${!without.includes(part)}
            @change=${() => choose(this, { without: without.includes(part) ? without.filter((one) => one !== part) : [...without, part] })} />
          ${advanced.part[part] ?? part}
        </label>`)}
      </div>
      ${this.errors.without ? html`<p class="error">${this.errors.without}</p>` : ''}
    </fieldset>`;
  }

  private reset(): void {
    const { key, meter, model, seed, temperature, without } = openDraft();
    choose(this, { key, meter, model, seed, temperature, without });
  }
}

const ADVANCED = ['key', 'meter', 'model', 'seed', 'temperature', 'without'];
