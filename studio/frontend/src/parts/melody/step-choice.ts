import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, chips } from '../../base';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';

/** In quarters. */
const LENGTHS = [0.25, 0.5, 1, 1.5, 2, 4];

/** How long the note is that each key adds, so that nobody needs to play in time; and a rest of that length. Tells "step" and "rest". */
@customElement('step-choice')
export class StepChoice extends LitElement {
  static override styles = [base, chips, onScreen, css`
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.8rem;
    }
    legend {
      float: left;
      margin: 0;
      font-size: 0.9375rem;
    }
    .chips {
      gap: 0.3rem;
    }
    .plain {
      min-height: 2.2rem;
      padding-inline: 0.8rem;
    }
    .chip span {
      padding-inline: 0.65rem;
      border-color: var(--screen-line);
      background: var(--screen-raised);
      color: var(--on-screen);
      font-variant-numeric: tabular-nums;
    }
    .chip:hover span {
      border-color: var(--quiet-on-screen);
      background: var(--screen-line);
    }
    .chip input:checked + span {
      border-color: var(--on-screen);
      background: var(--on-screen);
      color: var(--screen);
    }
    .chip input:focus-visible + span {
      outline-color: var(--glow);
    }
  `];

  /** in quarters */
  @property({ type: Number }) length = 1;
  @property({ type: Boolean }) disabled = false;

  override render() {
    const words = texts.melody.steps;
    return html`<fieldset ?disabled=${this.disabled}>
      <legend>${words.legend}</legend>
      <div class="chips">${LENGTHS.map((length) => html`<label class="chip" title=${words.hint(length)}>
        <input type="radio" name="length" aria-label=${words.hint(length)} .checked=${length === this.length} @change=${() => emit(this, 'step', length)} />
        <span>${words.of(length)}</span>
      </label>`)}
        <button class="plain" type="button" title=${words.restHint} @click=${() => emit(this, 'rest')}>${words.rest}</button>
      </div>
    </fieldset>`;
  }
}
