import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../base';
import { api, type Problem } from '../model/api';
import type { FieldErrors } from '../model/order';
import { checkDraft, openDraft, SAME, toTrialRequest, type Contender, type TrialDraft } from '../model/trials/draft';
import { trials } from '../model/trials/trials-api';
import type { Trial, TrialChoices } from '../model/trials/types';
import type { Song } from '../model/types';
import type { Brought, MaterialChoice } from '../parts/material-choice';
import { go, trialPath } from '../router';
import { bigButton, drawer } from '../surfaces';
import { texts } from '../texts';
import '../parts/how-it-works';
import '../parts/material-choice';
import '../parts/trials/contestant-list';
import '../parts/trials/trial-row';
import { evaluateStyles } from './evaluate-page-styles';

const ASKING_MS = 2000;
const SONGS = 200;

/** What may be compared with; a data set that the server reads otherwise is given as a folder. */
const FILES = { takes: 'MIDI and MusicXML', extensions: ['.mid', '.midi', '.kar', '.mxl', '.musicxml', '.xml'] };

/** Fields that the page shows an error beside; what concerns others is said below the button. */
const SHOWN = ['contestants', 'pieces', 'against', 'seed'];

/** Has models and songs judged: who, beside what, and what was judged before. */
@customElement('evaluate-page')
export class EvaluatePage extends LitElement {
  static override styles = [base, bigButton, drawer, evaluateStyles];

  @state() private choices: TrialChoices | null = null;
  @state() private genres: string[] = [];
  @state() private songs: Song[] = [];
  @state() private kept: Trial[] = [];
  @state() private draft!: TrialDraft;
  @state() private errors: FieldErrors = {};
  @state() private problem = '';
  @state() private material: Brought = { files: 0, isBusy: false, hasFailed: false };
  @state() private asking = false;
  @query('material-choice') private choice?: MaterialChoice;
  private timer?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    const { choices } = this;
    return choices
      ? html`<div class="who">${this.who(choices)}</div><div class="marks">${this.marks(choices)}${this.button()}</div>${this.list()}
          <how-it-works .words=${texts.evaluate.how}></how-it-works>`
      : html`<div>
          <h1>${texts.evaluate.title}</h1>
          <p role="status">${this.problem || texts.loading}</p>
          ${this.problem ? html`<button class="plain" type="button" @click=${this.load}>${texts.retry}</button>` : ''}
        </div>`;
  }

  private who(choices: TrialChoices) {
    const words = texts.evaluate.form;
    const { contenders, pieces, reading, seed } = this.draft;
    const chosen = choices.readings.find(({ name }) => name === reading);
    return html`
      <div>
        <h1>${texts.evaluate.title}</h1>
        <p class="lead">${texts.evaluate.lead}</p>
        <contestant-list .choices=${choices} .genres=${this.genres} .songs=${this.songs} .value=${contenders}
          .error=${this.errors.contestants ?? ''}
          @contenders=${(event: CustomEvent<Contender[]>) => this.choose({ contenders: event.detail })}></contestant-list>
      </div>
      <div>
        <label class="label" for="reading">${words.reading}</label>
        <select id="reading" @change=${(event: Event) => this.choose({ reading: valueOf(event) })}>
          ${choices.readings.map(({ name }) => html`<option value=${name} ?selected=${name === reading}>${words.readings[name] ?? name}</option>`)}
        </select>
        <p class="hint">${chosen?.meaning}</p>
      </div>
      <details>
        <summary>${words.advanced}</summary>
        <div class="fields">
          ${this.field('pieces', words.pieces, pieces, '', words.piecesHint)}
          ${this.field('seed', words.seed, seed, words.seedIfEmpty, '')}
        </div>
      </details>`;
  }

  private field(name: 'pieces' | 'seed', label: string, value: string, placeholder: string, hint: string) {
    const error = this.errors[name];
    return html`<div>
      <label class="label" for=${name}>${label}</label>
      <input class="short" id=${name} type="text" inputmode="numeric" autocomplete="off" placeholder=${placeholder} .value=${value}
        aria-invalid=${error ? 'true' : 'false'} aria-describedby="${name}-said"
        @input=${(event: Event) => this.choose({ [name]: valueOf(event) })} />
      <div id="${name}-said">${error ? html`<p class="error" role="alert">${error}</p>` : hint ? html`<p class="hint">${hint}</p>` : nothing}</div>
    </div>`;
  }

  private marks(choices: TrialChoices) {
    const words = texts.evaluate.form;
    const { material, folder, training, heldOut } = this.draft;
    return html`
      <div>
        <label class="label" for="against">${words.against}</label>
        <select id="against" @change=${(event: Event) => this.choose({ material: valueOf(event) })}>
          ${choices.materials.map((name) => html`<option value=${name} ?selected=${name === material}>${words.ofModel(name)}</option>`)}
          <option value="" ?selected=${material === ''}>${words.files}</option>
        </select>
      </div>
      ${material === ''
        ? html`<material-choice memory="cadenza-marks" .sentence=${words.material} .family=${FILES} .lesson=${{ folder }}
            .error=${this.errors.against ?? ''} @teach=${(event: CustomEvent<{ folder: string }>) => this.choose({ folder: event.detail.folder })}
            @material=${(event: CustomEvent<Brought>) => (this.material = event.detail)}></material-choice>`
        : ''}
      <div>
        <label class="label" for="training">${words.training}</label>
        <select id="training" @change=${(event: Event) => this.choose({ training: valueOf(event) })}>
          <option value="" ?selected=${training === ''}>${words.noTraining}</option>
          <option value=${SAME} ?selected=${training === SAME}>${words.same}</option>
          ${choices.materials.filter((name) => name !== material).map((name) => html`<option value=${name} ?selected=${name === training}>${words.ofModel(name)}</option>`)}
        </select>
      </div>
      <div>
        <label class="check"><input type="checkbox" .checked=${heldOut || training === SAME} ?disabled=${training === SAME}
          @change=${(event: Event) => this.choose({ heldOut: (event.target as HTMLInputElement).checked })} />${words.heldOut}</label>
        <p class="hint">${words.heldOutHint}</p>
      </div>`;
  }

  private button() {
    const words = texts.evaluate.form;
    const isBusy = this.asking || (this.draft.material === '' && this.material.isBusy);
    return html`<div class="bar">
      <button class="make" type="button" aria-disabled=${isBusy} @click=${this.start}>${this.asking ? words.starting : words.start}</button>
      ${this.material.isBusy ? html`<p class="hint">${words.uploading}</p>` : ''}
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
    </div>`;
  }

  private list() {
    return this.kept.length === 0 ? '' : html`<section class="kept" aria-labelledby="kept">
      <h2 id="kept">${texts.evaluate.kept}</h2>
      <ul>${repeat(this.kept, ({ id }) => id, (trial) => html`<li><trial-row .trial=${trial}></trial-row></li>`)}</ul>
    </section>`;
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      const [choices, general, { songs }] = await Promise.all([trials.choices(), api.choices(), api.songs({ limit: SONGS })]);
      this.genres = general.genres.map(({ name }) => name);
      this.songs = songs.filter(({ state }) => state === 'done');
      this.draft = openDraft(choices);
      this.choices = choices;
      await this.look();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  /** Asks again while something is on. */
  private async look(): Promise<void> {
    clearTimeout(this.timer);
    this.kept = (await trials.list()).trials;
    if (this.isConnected && this.kept.some(({ state }) => state === 'queued' || state === 'running')) {
      this.timer = window.setTimeout(() => void this.look().catch(() => undefined), ASKING_MS);
    }
  }

  private choose(change: Partial<TrialDraft>): void {
    this.draft = { ...this.draft, ...change };
    const touched = Object.keys(change).map((name) => ({ contenders: 'contestants', material: 'against', folder: 'against' })[name] ?? name);
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => !touched.includes(field)));
  }

  private async start(): Promise<void> {
    if (this.asking || this.material.isBusy) {
      return;
    }
    this.problem = '';
    this.errors = checkDraft(this.draft, this.material.files, this.choices!);
    if (Object.keys(this.errors).length > 0) {
      await this.showFirstError();
      return;
    }
    this.asking = true;
    try {
      const trial = await trials.start(toTrialRequest(this.draft, this.material.upload));
      this.choice?.forget();
      go(trialPath(trial.id));
    } catch (problem) {
      await this.refuse(problem as Problem);
    } finally {
      this.asking = false;
    }
  }

  private async refuse({ message, fields }: Problem): Promise<void> {
    this.errors = fields ?? {};
    const unseen = Object.entries(this.errors).filter(([field]) => !SHOWN.includes(field));
    this.problem = Object.keys(this.errors).length === 0 ? message : unseen.map(([, said]) => said).join(' ');
    await this.showFirstError();
  }

  /** What is wrong may be folded away, or far above the button. */
  private async showFirstError(): Promise<void> {
    if (this.errors.pieces || this.errors.seed) {
      this.renderRoot.querySelector('details')!.open = true;
    }
    await this.updateComplete;
    this.renderRoot.querySelector('.error')?.scrollIntoView({ block: 'center' });
  }
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
