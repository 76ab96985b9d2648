import { LitElement, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../base';
import { isEnded } from '../model/run-events';
import { sketch } from '../model/sketch';
import { openDraft } from '../model/order';
import { training } from '../model/training-api';
import type { Run } from '../model/training-types';
import { icons } from '../parts/icons';
import { screen } from '../surfaces';
import { texts } from '../texts';
import '../parts/how-it-works';
import '../parts/piano-roll';
import '../parts/run-row';
import { trainStyles } from './train-page-styles';

const ASKING_MS = 2000;
const ORNAMENT = sketch(openDraft(), []);

/** All that was taught here, newest first, and the way to teach more. */
@customElement('train-page')
export class TrainPage extends LitElement {
  static override styles = [base, screen, trainStyles];

  @state() private runs: Run[] | null = null;
  @state() private problem = '';
  @state() private news = '';
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
    const { runs, problem } = this;
    return html`
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : ''}
      ${runs ? (runs.length ? this.list(runs) : this.invitation()) : html`<p role="status">${problem ? '' : texts.loading}</p>`}
      <how-it-works .words=${texts.train.how}></how-it-works>
      <p class="unseen" role="status">${this.news}</p>
    `;
  }

  private list(runs: Run[]) {
    return html`
      <header>
        <div>
          <h1>${texts.train.title}</h1>
          <p class="hint">${texts.train.lead(runs.length)}</p>
        </div>
        ${this.door()}
      </header>
      <ul class="runs">${repeat(runs, ({ id }) => id, (run) => html`<li><run-row .run=${run}></run-row></li>`)}</ul>
    `;
  }

  private invitation() {
    const { empty } = texts.train;
    return html`<section class="screen invitation" aria-labelledby="invitation">
      <h1 id="invitation">${empty.title}</h1>
      <p>${empty.text}</p>
      ${this.door()}
      <piano-roll faint .roll=${ORNAMENT}></piano-roll>
    </section>`;
  }

  private door() {
    return html`<a class="door" href="/train/new" data-here>${icons.plus}${texts.train.teach}</a>`;
  }

  /** Asks again while something is on; a stream for each run would use up the connections that a browser grants. */
  private async load(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const { runs } = await training.runs();
      this.tellOf(runs);
      this.runs = runs;
      this.problem = '';
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
    if (this.isConnected && (this.problem || this.runs?.some((run) => !isEnded(run)))) {
      this.timer = window.setTimeout(() => this.load(), ASKING_MS);
    }
  }

  /** Says which states have changed, for those who do not see it. */
  private tellOf(runs: Run[]): void {
    const before = new Map(this.runs?.map(({ id, state }) => [id, state]));
    const changed = runs.filter(({ id, state }) => before.has(id) && before.get(id) !== state);
    if (changed.length) {
      this.news = changed.map(({ name, state }) => texts.train.run.news(name, texts.train.states[state])).join(' ');
    }
  }
}
