import { LitElement, html, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import uPlot from 'uplot';
import uPlotStyles from 'uplot/dist/uPlot.min.css';
import { base } from '../base';
import { figure } from '../model/format';
import { isPositive, lastOf, metricsOf, seriesOf, valueAt, type Series } from '../model/series';
import type { MetricLine } from '../model/training-types';
import { onScreen } from '../surfaces';
import { texts } from '../texts';
import { icons } from './icons';
import { curveOptions, CURVES } from './learning-curve-options';
import { curveStyles } from './learning-curve-styles';

/** The curves of a training, drawn by uPlot as they grow; read by pointing, or with the arrow keys. */
@customElement('learning-curve')
export class LearningCurve extends LitElement {
  static override styles = [base, onScreen, unsafeCSS(uPlotStyles), curveStyles];

  @property({ attribute: false }) measured: ReadonlyMap<number, MetricLine> = new Map();
  @property({ type: Boolean }) live = false;
  /** Where all numbers are, for those who want to compute with them. */
  @property() numbers = '';
  @state() private metric = '';
  @state() private log = false;
  /** The place that is pointed at; the last one if none is. */
  @state() private place = -1;
  @query('.plot') private surface!: HTMLElement;
  @query('.frame') private frame!: HTMLElement;
  private plot?: uPlot;
  private readonly size = new ResizeObserver(() => this.fit());
  private readonly theme = new MutationObserver(() => this.draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.theme.disconnect();
    this.size.disconnect();
    this.plot?.destroy();
    this.plot = undefined;
  }

  override render() {
    const words = texts.train.curve;
    const metrics = metricsOf(this.measured.values());
    const series = this.series();
    return html`<section aria-labelledby="curve">
      <header>
        <h2 id="curve">${words.title}</h2>
        <div class="tools">
          ${metrics.length > 1 ? this.choice(metrics) : ''}
          <button class="plain" type="button" aria-pressed=${this.log && isPositive(series)} title=${words.logHint}
            ?hidden=${series.steps.length === 0} ?disabled=${!isPositive(series)} @click=${() => (this.log = !this.log)}>${words.log}</button>
        </div>
      </header>
      ${series.steps.length === 0 ? html`<p class="hint">${this.live ? words.waiting : words.none}</p>` : ''}
      <div class="frame" ?hidden=${series.steps.length === 0}>
        <div class="plot" aria-hidden="true"></div>
        <input type="range" min="0" max=${Math.max(0, series.steps.length - 1)} step="1" aria-label=${words.label}
          .value=${String(this.at(series))} aria-valuetext=${this.spoken(series)} @input=${this.read} />
      </div>
      ${series.steps.length ? this.legend(series) : ''}
      <p class="hint foot"><span>${words.hint}</span>
        ${series.steps.length ? html`<a href=${this.numbers} download="metrics.json">${icons.download}${words.download}</a>` : ''}</p>
    </section>`;
  }

  override firstUpdated(): void {
    this.size.observe(this.frame);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('metric') || changed.has('log') || (changed.has('measured') && !this.plot)) {
      this.draw();
    } else if (changed.has('measured')) {
      this.plot!.setData(this.data());
      if (this.shadowRoot!.activeElement?.matches('input')) {
        this.point(this.place); // by keys, one stays at a step; by hand, at a place of the picture
      }
    }
  }

  private choice(metrics: string[]) {
    const words = texts.train.curve;
    return html`<label class="metric"><span class="unseen">${words.metric}</span>
      <select @change=${(event: Event) => (this.metric = (event.target as HTMLSelectElement).value)}>
        ${metrics.map((metric) => html`<option value=${metric} .selected=${metric === this.shown()}>${words.metrics[metric] ?? metric}</option>`)}
      </select></label>`;
  }

  private legend(series: Series) {
    const words = texts.train.curve;
    const place = this.at(series);
    return html`<dl>
      <div class="step"><dt class="unseen">${words.step}</dt><dd>${words.at(series.steps[place])}</dd></div>
      ${shownOf(series).map((name) => html`<div>
        <dt><span class="key ${name}"></span>${words[name]}</dt>
        <dd>${this.said(name === 'each' ? series.each[place] : valueAt(series[name], place))}</dd>
      </div>`)}
    </dl>`;
  }

  private shown(): string {
    return this.metric || (metricsOf(this.measured.values())[0] ?? '');
  }

  private series(): Series {
    return seriesOf(this.measured.values(), this.shown());
  }

  private at({ steps }: Series): number {
    return this.place < 0 ? steps.length - 1 : Math.min(this.place, steps.length - 1);
  }

  private said(value: number | null): string {
    return value === null ? texts.train.curve.notMeasured : figure(value);
  }

  private spoken(series: Series): string {
    const words = texts.train.curve;
    const place = this.at(series);
    const values = shownOf(series).map((name) => `${words[name]}: ${this.said(valueAt(series[name], place))}`);
    return place < 0 ? '' : [words.at(series.steps[place]), ...values].join(', ');
  }

  private data(): uPlot.AlignedData {
    const series = this.series();
    return [series.steps, ...CURVES.map((name) => series[name])];
  }

  private draw(): void {
    this.plot?.destroy();
    this.plot = undefined;
    const series = this.series();
    if (series.steps.length > 0) {
      const colour = (name: string) => getComputedStyle(this).getPropertyValue(name).trim();
      const log = this.log && isPositive(series);
      const options = curveOptions(this.frame.clientWidth, this.frame.clientHeight, log, colour, (place) => (this.place = place));
      this.plot = new uPlot(options, this.data(), this.surface);
    }
  }

  private fit(): void {
    this.plot?.setSize({ width: this.frame.clientWidth, height: this.frame.clientHeight });
  }

  /** Puts the cursor where the keys have moved it. */
  private read(event: Event): void {
    this.point(Number((event.target as HTMLInputElement).value));
  }

  private point(place: number): void {
    if (this.plot && place >= 0) {
      this.plot.setCursor({ left: this.plot.valToPos(this.plot.data[0][place], 'x'), top: 0 });
      this.place = place;
    }
  }
}

/** The curves that there are; of few steps the mean is the steps themselves. */
function shownOf(series: Series) {
  const smooth = series.mean.some((value, place) => value !== series.each[place]);
  return CURVES.filter((name) => lastOf(series[name]) >= 0 && (smooth || name !== 'each'));
}
