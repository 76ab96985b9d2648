import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base, chips } from '../base';
import { trials } from '../model/trials/trials-api';
import type { Report, Trial } from '../model/trials/types';
import type { AskFirst } from '../parts/ask-first';
import { icons } from '../parts/icons';
import { styled } from '../parts/styled';
import { go } from '../router';
import { screen } from '../surfaces';
import { texts } from '../texts';
import '../parts/ask-first';
import '../parts/trials/trial-table';
import { trialStyles } from './trial-page-styles';

const ASKING_MS = 1000;

/** One trial: how far it is, the contestants side by side, and each one's whole report. */
@customElement('trial-page')
export class TrialPage extends LitElement {
  static override styles = [base, chips, screen, trialStyles];

  /** The trial that the address names. */
  @property() trialId = '';
  @state() private trial: Trial | null = null;
  @state() private reports: Report[] = [];
  @state() private shown = 1;
  @state() private problem = '';
  @state() private cancelling = false;
  @query('ask-first') private removing!: AskFirst;
  private timer?: number;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('trialId')) {
      this.trial = null;
      this.reports = [];
      this.shown = 1;
      void this.look();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    const { trial } = this;
    return html`
      <a class="back" href="/evaluate" data-here>${icons.back}${texts.evaluate.trial.back}</a>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
      ${trial ? this.page(trial) : html`<p role="status">${this.problem ? '' : texts.loading}</p>`}
    `;
  }

  private page(trial: Trial) {
    const words = texts.evaluate.trial;
    const goesOn = trial.state === 'queued' || trial.state === 'running';
    return html`
      <header>
        <h1>${texts.evaluate.beside(trial.contestants)}</h1>
        ${goesOn ? '' : html`<button class="plain" type="button" @click=${() => this.removing.ask()}>${icons.bin}${words.delete}</button>`}
      </header>
      ${trial.state === 'done' ? '' : this.progress(trial, goesOn)}
      ${this.reports.length ? this.results(trial) : ''}
      <ask-first .heading=${words.deleteTitle} .text=${words.deleteText} .yes=${words.deleteNow} .no=${words.deleteNot}
        @agreed=${this.discard}></ask-first>
    `;
  }

  private progress({ state, stage, fraction = 0, position, problem }: Trial, goesOn: boolean) {
    const words = texts.evaluate.trial;
    const said = state === 'queued' ? texts.evaluate.queued(position) : state === 'running' ? stage ?? '' : state === 'failed' ? words.failed : words.cancelled;
    return html`<section class="screen" aria-label=${words.progress}>
      <p class="stage" role="status">${said}</p>
      ${problem ? html`<p>${problem}</p>` : ''}
      ${state === 'running'
        ? html`<span class="track" role="progressbar" aria-label=${words.progress} aria-valuemin="0" aria-valuemax="100"
            aria-valuenow=${Math.floor(fraction * 100)}><span class="fill" ${styled({ transform: `scaleX(${fraction})` })}></span></span>`
        : ''}
      ${goesOn
        ? html`<button class="plain" type="button" aria-disabled=${this.cancelling} @click=${this.cancel}>${icons.stop}${this.cancelling ? words.cancelling : words.cancel}</button>`
        : ''}
    </section>`;
  }

  private results({ id, contestants }: Trial) {
    const words = texts.evaluate.trial;
    const [{ reference, reading }] = this.reports;
    const names = contestants.slice(0, this.reports.length);
    const skipped = this.reports.flatMap(({ set }, at) => (set.skipped.length ? [words.skipped(set.skipped.length, names[at])] : []));
    return html`
      <div>
        <h2>${words.table}</h2>
        <p class="hint">${words.facts(reference.pieces, reference.name, reading)} ${skipped.join(' ')}</p>
        <trial-table .names=${names} .reports=${this.reports}></trial-table>
      </div>
      <section aria-labelledby="reports">
        <h2 id="reports">${words.reports}</h2>
        ${names.length > 1
          ? html`<div class="chips" role="radiogroup" aria-labelledby="reports">${names.map((name, at) => html`<label class="chip">
              <input type="radio" name="report" .checked=${this.shown === at + 1} @change=${() => (this.shown = at + 1)} /><span>${name}</span>
            </label>`)}</div>`
          : ''}
        <div class="links">
          <a class="plain" href=${trials.download(id, this.shown, 'html')} download>${icons.download}${words.html}</a>
          <a class="plain" href=${trials.download(id, this.shown, 'json')} download>${icons.download}${words.json}</a>
          <a class="plain" href=${trials.page(id, this.shown)} target="_blank" rel="noopener">${words.alone}</a>
        </div>
        <iframe src=${trials.page(id, this.shown)} title=${words.reportOf(names[this.shown - 1])} sandbox></iframe>
      </section>`;
  }

  /** Asks again while it goes on; reports are fetched as they come. */
  private async look(): Promise<void> {
    clearTimeout(this.timer);
    const id = this.trialId;
    try {
      const trial = await trials.one(id);
      const missing = Array.from({ length: trial.reports }, (_, at) => at + 1).slice(this.reports.length);
      const reports = await Promise.all(missing.map((number) => trials.report(id, number)));
      if (id !== this.trialId) {
        return;
      }
      this.trial = trial;
      this.reports = [...this.reports, ...reports];
      this.problem = '';
      if (this.isConnected && (trial.state === 'queued' || trial.state === 'running')) {
        this.timer = window.setTimeout(() => this.look(), ASKING_MS);
      }
    } catch (problem) {
      this.problem = (problem as Error).message;
      if (this.isConnected && this.trial) {
        this.timer = window.setTimeout(() => this.look(), ASKING_MS);
      }
    }
  }

  private async cancel(): Promise<void> {
    this.cancelling = true;
    try {
      await trials.cancel(this.trialId);
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
    await this.look();
  }

  private async discard(): Promise<void> {
    try {
      await trials.remove(this.trialId);
      go('/evaluate');
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }
}
