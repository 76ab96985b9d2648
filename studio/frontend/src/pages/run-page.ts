import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import { isEnded, newsOf, type RunNews } from '../model/run-events';
import { RunWatch } from '../model/run-watch';
import { writers } from '../model/text/texts-api';
import { training } from '../model/training-api';
import type { Run } from '../model/training-types';
import type { AskFirst } from '../parts/ask-first';
import { emit } from '../parts/emit';
import { icons } from '../parts/icons';
import type { Conduct } from '../parts/run-progress';
import { composeWith, go, writeWith } from '../router';
import { screen } from '../surfaces';
import { texts } from '../texts';
import '../parts/ask-first';
import '../parts/learning-curve';
import '../parts/run-material';
import '../parts/run-progress';
import '../parts/run-samples';
import '../parts/run-verdict';
import { runStyles } from './run-page-styles';

/** One run: how far it is, how it gets better, what it makes, and what can be done with it. */
@customElement('run-page')
export class RunPage extends LitElement {
  static override styles = [base, screen, runStyles];

  /** The run that the address names. */
  @property() runId = '';
  @state() private news: RunNews | null = null;
  @state() private problem = '';
  @state() private told = '';
  /** What was asked of the run and has not happened yet. */
  @state() private asked: Conduct | null = null;
  @state() private composers: string[] = [];
  @state() private writers: string[] = [];
  @query('.removing') private removing!: AskFirst;
  /** Whether the server does not answer just now. */
  @state() private lost = false;
  private watch?: RunWatch;

  override render() {
    const { news } = this;
    return html`
      <a class="back" href="/train" data-here>${icons.back}${texts.train.run.back}</a>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
      ${news ? this.page(news) : html`<p role="status">${this.problem ? '' : texts.loading}</p>`}
      ${this.problem && !news ? html`<button class="plain" type="button" @click=${() => this.open(this.runId)}>${texts.retry}</button>` : ''}
      <p class="unseen" role="status">${this.told}</p>
    `;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('runId')) {
      void this.open(this.runId);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch?.stop();
  }

  private page({ run, measured }: RunNews) {
    return html`
      <header>
        <h1>${run.name}</h1>
        <p class="facts">${this.facts(run).map((fact) => html`<span>${fact}</span>`)}</p>
      </header>
      <div class="screen">
        <run-progress .run=${run} .asked=${this.asked} @conduct=${(event: CustomEvent<Conduct>) => this.conduct(event.detail)}></run-progress>
        ${this.lost && !isEnded(run) ? html`<p class="lost" role="status">${texts.train.run.lost}</p>` : ''}
        ${this.onward(run)}
        ${isEnded(run) && measured.size === 0
          ? ''
          : html`<learning-curve .measured=${measured} .live=${!isEnded(run)} .numbers=${training.numbers(run.id)}></learning-curve>`}
      </div>
      ${run.heldOut && Object.keys(run.heldOut).length
        ? html`<run-verdict .heldOut=${run.heldOut} .notes=${run.notes ?? []}></run-verdict>`
        : ''}
      ${isEnded(run) && !run.samples?.length ? '' : html`<run-samples .run=${run}></run-samples>`}
      <run-material .run=${run}></run-material>
      ${isEnded(run) ? this.end(run) : ''}
    `;
  }

  private facts(run: Run): string[] {
    const words = texts.train;
    const seed = run.order?.seed;
    return [
      words.families[run.family]?.title ?? run.family,
      words.run.facts.preset(run.preset),
      ...(seed === undefined ? [] : [words.run.facts.seed(seed)]),
    ];
  }

  private onward({ state, model }: Run) {
    const words = texts.train.run;
    if (state !== 'done' || !model) {
      return '';
    }
    return this.composers.includes(model)
      ? html`<a class="compose" href=${composeWith(model)} data-here>${words.compose}</a>`
      : this.writers.includes(model)
        ? html`<a class="compose" href=${writeWith(model)} data-here>${words.write}</a>`
        : '';
  }

  private end(run: Run) {
    const words = texts.train.run;
    return html`<footer>
      <a class="plain" href="/train/new" data-here>${icons.plus}${words.another}</a>
      <button class="link" type="button" @click=${() => this.removing.ask()}>${words.delete}</button>
      <ask-first class="removing" .heading=${words.deleteTitle(run.name)} .text=${words.deleteText} .yes=${words.deleteNow} .no=${words.deleteNot}
        @agreed=${this.discard}></ask-first>
    </footer>`;
  }

  private async open(id: string): Promise<void> {
    this.watch?.stop();
    this.news = null;
    this.asked = null;
    this.problem = '';
    try {
      const run = await training.run(id);
      const lines = isEnded(run) ? (await training.metrics(id)).lines : [];
      if (this.isAt(id)) {
        this.show(newsOf(run, lines));
      }
    } catch (problem) {
      if (this.isAt(id)) {
        this.problem = (problem as Error).message;
      }
    }
  }

  /** Whether the address still names that run, for an answer may come late. */
  private isAt(id: string): boolean {
    return this.isConnected && this.runId === id;
  }

  private show(news: RunNews): void {
    this.watch?.stop();
    this.lost = false;
    this.hear(news);
    if (!isEnded(news.run)) {
      this.watch = new RunWatch(news, (heard) => this.hear(heard), (isLost) => (this.lost = isLost));
    }
  }

  private hear(news: RunNews): void {
    this.tell(this.news?.run, news.run);
    if (news.run.state !== this.news?.run.state) {
      this.asked = null;
    }
    if (news.run.state === 'done' && this.news?.run.state !== 'done') {
      void this.askWhoCan();
    }
    this.news = news;
  }

  /** Says what has changed, for those who do not see it; not every number. */
  private tell(before: Run | undefined, now: Run): void {
    const words = texts.train;
    if (before && (before.state !== now.state || before.stage !== now.stage)) {
      const stage = now.state === 'running' && now.stage ? words.run.stages[now.stage] : words.states[now.state];
      this.told = words.run.news(now.name, stage);
    } else if (before && (now.samples?.length ?? 0) > (before.samples?.length ?? 0)) {
      this.told = words.run.newsSample(now.samples![now.samples!.length - 1].step);
    }
  }

  /** Which models write songs, and which texts. */
  private async askWhoCan(): Promise<void> {
    const names = (room: { models: { name: string }[] }) => room.models.map(({ name }) => name);
    this.composers = await api.choices().then(names, () => []);
    this.writers = await writers.room().then(names, () => []);
  }

  private async conduct(what: Conduct): Promise<void> {
    this.asked = what;
    await this.attempt(async () => {
      const run = await training.conduct(this.runId, what);
      this.show({ run, measured: this.news!.measured });
    });
    if (this.problem) {
      this.asked = null;
    }
  }

  private async discard(): Promise<void> {
    await this.attempt(async () => {
      const { name } = this.news!.run;
      await training.remove(this.runId);
      emit(this, 'say', { text: texts.train.run.deleted(name) });
      go('/train');
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await action();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }
}
