import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../base';
import { api } from '../../model/api';
import type { Sheet } from '../../model/melody/sheet';
import { check, openDraft, toRequest, type Draft, type FieldErrors } from '../../model/order';
import { wholeOf, type Problem } from '../../model/problem';
import type { Choices } from '../../model/types';
import { go, songPath } from '../../router';
import { bigButton } from '../../surfaces';
import { texts } from '../../texts';
import '../genre-choice';
import '../mood-choice';
import '../name-field';

/** What the band makes of the tune: genre, mood and name, all of which may stay open. Goes to the song that comes of it. */
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
  @property({ attribute: false }) sheet!: Sheet;
  @state() private draft: Draft = openDraft();
  @state() private errors: FieldErrors = {};
  @state() private suggestion = '';
  @state() private problem = '';
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.suggest();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sheet')) {
      this.problem = ''; // of another tune
    }
  }

  override render() {
    const words = texts.melody.arrange;
    const { choices, draft, errors } = this;
    return html`<form novalidate aria-labelledby="band" @submit=${this.submit} @make=${this.make} @suggest=${this.suggest}
      @choose=${(event: CustomEvent<Partial<Draft>>) => this.choose(event.detail)}>
      <div class="head">
        <h2 id="band">${words.title}</h2>
        <p class="hint">${words.hint}</p>
      </div>
      <div class="column">
        <genre-choice .genres=${choices.genres} .value=${draft.genre} .error=${errors.genre ?? ''}></genre-choice>
        <name-field .value=${draft.title} .suggestion=${this.sheet.title || this.suggestion} .error=${errors.title ?? ''}></name-field>
      </div>
      <mood-choice .moods=${choices.moods} .value=${draft.mood} .point=${draft.point}
        .error=${errors.mood ?? errors.valence ?? errors.arousal ?? ''}></mood-choice>
      <button class="make" type="submit" aria-disabled=${this.busy}>${this.busy ? words.busy : words.button}</button>
      <p class="error general" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    void this.make();
  }

  private choose(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.errors = {};
    if ('mood' in change) {
      void this.suggest();
    }
  }

  private async suggest(): Promise<void> {
    // A name is a nicety: without one the field says that a name will be found.
    this.suggestion = (await api.title(this.draft.mood).catch(() => ({ title: '' }))).title;
  }

  private async make(): Promise<void> {
    const { notes, meter, bpm, title } = this.sheet;
    this.errors = check(this.draft, this.choices.limits);
    this.problem = notes.length ? '' : texts.melody.arrange.nothing;
    if (this.busy || this.problem || Object.keys(this.errors).length) {
      return;
    }
    this.busy = true;
    try {
      const order = toRequest({ ...this.draft, tempo: bpm, title: this.draft.title || title });
      const song = await api.make({ ...order, tune: { notes, meter } });
      go(songPath(song.id));
    } catch (problem) {
      const { tune, tempo, ...errors } = (problem as Problem).fields ?? {};
      this.errors = errors;
      this.problem = tune ?? tempo ?? (Object.keys(errors).length ? '' : wholeOf(problem as Problem));
    }
    this.busy = false;
  }
}
