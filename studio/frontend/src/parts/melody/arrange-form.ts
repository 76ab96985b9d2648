import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import type { Draft, FieldErrors } from '../../model/order';
import type { Choices } from '../../model/types';
import { bigButton } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import '../genre-choice';
import '../mood-choice';
import '../name-field';

/** What the band makes of the tune: genre, mood and name, all of which may stay open. Tells "choose", "suggest" and "make". */
@customElement('arrange-form')
export class ArrangeForm extends LitElement {
  static override styles = [base, bigButton, css`
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 1.2rem clamp(1.5rem, 3.5vw, 3.5rem);
    }
    .head,
    .make,
    .general {
      grid-column: 1 / -1;
    }
    h2 {
      font: 600 1.3rem/1.25 var(--display);
    }
    .column {
      display: grid;
      align-content: start;
      gap: 1.2rem;
    }
    .make {
      justify-self: center;
      width: min(100%, 28rem);
    }
    .general {
      margin: 0;
      text-align: center;
    }
    @media (max-width: 760px) {
      form {
        grid-template-columns: minmax(0, 1fr);
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
    const words = texts.melody.arrange;
    const { choices, draft, errors } = this;
    return html`<form novalidate aria-labelledby="band" @submit=${this.submit}>
      <div class="head">
        <h2 id="band">${words.title}</h2>
        <p class="hint">${words.hint}</p>
      </div>
      <div class="column">
        <genre-choice .genres=${choices.genres} .value=${draft.genre} .error=${errors.genre ?? ''}></genre-choice>
        <name-field .value=${draft.title} .suggestion=${this.suggestion} .error=${errors.title ?? ''}></name-field>
      </div>
      <mood-choice .moods=${choices.moods} .value=${draft.mood} .point=${draft.point}
        .error=${errors.mood ?? errors.valence ?? errors.arousal ?? ''}></mood-choice>
      <button class="make" type="submit" aria-disabled=${this.busy}>${this.busy ? words.busy : words.button}</button>
      <p class="error general" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    emit(this, 'make');
  }
}
