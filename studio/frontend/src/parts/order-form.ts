import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import type { Draft, FieldErrors } from '../model/order';
import type { Choices } from '../model/types';
import { bigButton } from '../surfaces';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';
import './advanced-drawer';
import './genre-choice';
import './length-choice';
import './mood-choice';
import './name-field';
import './tempo-choice';

/** The controls of the instrument, and the one big button. */
@customElement('order-form')
export class OrderForm extends LitElement {
  static override styles = [base, bigButton, css`
    form {
      display: grid;
      gap: 1.2rem;
    }
    h1 {
      font: 600 1.6rem/1.15 var(--display);
      letter-spacing: -0.015em;
    }
    .lead {
      margin-top: 0.2rem;
      color: var(--quiet);
    }
    .bar {
      position: sticky;
      bottom: 0;
      z-index: 3;
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0.6rem;
      padding: 0.8rem 0 1rem;
      background: linear-gradient(transparent, var(--ground) 0.8rem);
    }
    .surprise {
      min-height: 3.75rem;
      padding: 0 1.1rem;
      border-radius: var(--radius);
    }
    .general {
      margin: 0;
    }
    @media (max-width: 380px) {
      .surprise span {
        display: none;
      }
    }
  `];

  @property({ attribute: false }) choices!: Choices;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) errors: FieldErrors = {};
  @property() suggestion = '';
  @property() problem = '';
  @property({ type: Boolean }) busy = false;

  override render() {
    const { choices, draft, errors } = this;
    return html`<form novalidate @submit=${this.submit}>
      <div>
        <h1>${texts.order.title}</h1>
        <p class="lead">${texts.order.lead}</p>
      </div>
      <genre-choice .genres=${choices.genres} .value=${draft.genre} .error=${errors.genre ?? ''}></genre-choice>
      <mood-choice .moods=${choices.moods} .value=${draft.mood} .point=${draft.point}
        .error=${errors.mood ?? errors.valence ?? errors.arousal ?? ''}></mood-choice>
      <tempo-choice .value=${draft.tempo} .limits=${choices.limits.tempo} .error=${errors.tempo ?? ''}></tempo-choice>
      <length-choice .value=${draft.lengthSeconds} .limits=${choices.limits.lengthSeconds} .error=${errors.lengthSeconds ?? ''}></length-choice>
      <name-field .value=${draft.title} .suggestion=${this.suggestion} .error=${errors.title ?? ''}></name-field>
      <advanced-drawer .choices=${choices} .draft=${draft} .errors=${errors}></advanced-drawer>
      <div class="bar">
        <button class="make" type="submit" aria-disabled=${this.busy}>${this.busy ? texts.make.busy : texts.make.button}</button>
        <button class="plain surprise" type="button" aria-disabled=${this.busy} title=${texts.make.surpriseHint}
          aria-label=${texts.make.surprise} @click=${() => emit(this, 'surprise')}>
          ${icons.dice}<span>${texts.make.surprise}</span>
        </button>
      </div>
      ${this.problem ? html`<p class="error general" role="alert">${this.problem}</p>` : ''}
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    emit(this, 'make');
  }
}
