import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import { changedContender, LIBRARY, MODEL, PICKED, type Contender } from '../../model/trials/draft';
import type { TrialChoices } from '../../model/trials/types';
import type { Song } from '../../model/types';
import { capital } from '../../model/format';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';

/** Who is to be judged, one line each: a model, and which genre it is asked for, or songs of the library. */
@customElement('contestant-list')
export class ContestantList extends LitElement {
  static override styles = [base, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.7rem;
    }
    .row {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) 2.5rem;
      gap: 0.5rem;
      align-items: center;
    }
    .songs {
      grid-column: 1 / -1;
      display: grid;
      max-height: 12rem;
      overflow: auto;
      padding: 0.5rem 0.8rem;
      border: 1px solid var(--field-line);
      border-radius: var(--radius-small);
      background: var(--raised);
    }
    .songs label {
      display: flex;
      gap: 0.6rem;
      padding: 0.15rem 0;
    }
    .plain {
      justify-self: start;
    }
  `];

  @property({ attribute: false }) choices!: TrialChoices;
  @property({ attribute: false }) genres: string[] = [];
  @property({ attribute: false }) songs: Song[] = [];
  @property({ attribute: false }) value: Contender[] = [];
  @property() error = '';

  override render() {
    const words = texts.evaluate.form;
    return html`<fieldset>
        <legend>${words.who}</legend>
        ${this.value.map((contender, at) => this.row(contender, at))}
      </fieldset>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ''}
      ${this.value.length < this.choices.limits.contestants
        ? html`<button class="plain" type="button" @click=${this.add}>${icons.plus}${words.add}</button>`
        : ''}`;
  }

  private row(contender: Contender, at: number) {
    const words = texts.evaluate.form;
    const genres = this.takesGenre(contender) ? this.genres : [];
    return html`<div class="row">
      <select aria-label=${words.whoOf(at + 1)} @change=${(event: Event) => this.change(at, { who: valueOf(event) })}>
        <optgroup label=${words.models}>${this.choices.models.map(({ name }) => option(MODEL + name, name, contender.who))}</optgroup>
        <optgroup label=${words.songs}>${option(LIBRARY, words.library, contender.who)}${option(PICKED, words.picked, contender.who)}</optgroup>
      </select>
      ${genres.length
        ? html`<select aria-label="${words.genre}, ${words.whoOf(at + 1)}" @change=${(event: Event) => this.change(at, { genre: valueOf(event) })}>
            ${option('', words.anyGenre, contender.genre)}${genres.map((name) => option(name, capital(name), contender.genre))}
          </select>`
        : html`<span></span>`}
      ${this.value.length > 1
        ? html`<button class="icon" type="button" aria-label=${words.remove(words.whoOf(at + 1))} title=${words.remove(words.whoOf(at + 1))}
            @click=${() => this.tell(this.value.filter((_, index) => index !== at))}>${icons.close}</button>`
        : ''}
      ${contender.who === PICKED ? this.picker(contender, at) : ''}
    </div>`;
  }

  private picker(contender: Contender, at: number) {
    const words = texts.evaluate.form;
    return html`<div class="songs" role="group" aria-label=${words.pick}>
      ${this.songs.length === 0 ? words.nothingToPick : ''}
      ${this.songs.map(({ id, title }) => html`<label><input type="checkbox" .checked=${contender.songs.includes(id)}
        @change=${(event: Event) => this.pick(at, id, (event.target as HTMLInputElement).checked)} />${title}</label>`)}
    </div>`;
  }

  private takesGenre({ who }: Contender): boolean {
    return who === LIBRARY || (this.choices.models.find(({ name }) => MODEL + name === who)?.genres ?? false);
  }

  private pick(at: number, id: string, isPicked: boolean): void {
    const others = this.value[at].songs.filter((song) => song !== id);
    this.change(at, { songs: isPicked ? [...others, id] : others });
  }

  private change(at: number, change: Partial<Contender>): void {
    this.tell(this.value.map((contender, index) => (index === at ? changedContender(contender, change) : contender)));
  }

  /** Somebody who is not there yet, if there is anybody. */
  private add(): void {
    const known = [...this.choices.models.map(({ name }) => MODEL + name), LIBRARY];
    const who = known.find((name) => this.value.every((contender) => contender.who !== name)) ?? LIBRARY;
    this.tell([...this.value, { who, genre: '', songs: [] }]);
  }

  private tell(contenders: Contender[]): void {
    emit(this, 'contenders', contenders);
  }
}

const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;

const option = (value: string, label: string, chosen: string) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
