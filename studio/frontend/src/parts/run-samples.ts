import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../base';
import { clock } from '../model/format';
import { training } from '../model/training-api';
import type { Run, RunSample } from '../model/training-types';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

/** What it made while it learned, oldest first, so that one hears, or reads, how it gets better. One sounds at a time. */
@customElement('run-samples')
export class RunSamples extends LitElement {
  static override styles = [base, css`
    h2 {
      font: 600 1.15rem/1.3 var(--display);
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15.5rem, 100%), 1fr));
      gap: 0.6rem;
      margin-top: 0.8rem;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.8rem;
      padding: 0.6rem 0.8rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    li.sounding {
      border-color: var(--accent);
      box-shadow: inset 0 0 0 1px var(--accent);
    }
    .listen {
      flex: none;
      width: 2.75rem;
      height: 2.75rem;
      background: var(--screen);
      color: var(--glow);
    }
    .listen:hover:not(:disabled) {
      background: var(--button);
      color: var(--on-button);
    }
    ol.texts {
      grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    }
    li.written {
      display: block;
    }
    .written .step {
      display: flex;
      justify-content: space-between;
      align-items: center;
    }
    blockquote {
      max-height: 14rem;
      margin: 0;
      overflow: auto;
      font: 400 0.875rem/1.55 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .what {
      flex: 1;
      min-width: 0;
    }
    .step {
      font: 600 1rem/1.4 var(--display);
    }
    .seconds,
    .file {
      color: var(--quiet);
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
    }
    .file {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      padding: 0.6rem 0.2rem;
    }
    .file svg {
      width: 1rem;
      height: 1rem;
    }
  `];

  @property({ attribute: false }) run!: Run;
  @state() private sounding = '';
  /** What is about to sound: the server plays a sample when somebody first asks, which takes seconds. */
  @state() private waiting = '';
  @query('audio') private audio!: HTMLAudioElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.audio?.pause();
  }

  override render() {
    const words = texts.train.samples;
    const samples = [...(this.run.samples ?? [])].sort((one, other) => one.step - other.step);
    const read = samples.some(({ text }) => text !== undefined);
    return html`<section aria-labelledby="samples">
      <h2 id="samples">${read ? words.titleOfTexts : words.title}</h2>
      <p class="hint">${samples.length ? words.hint : words.none}</p>
      <ol class=${read ? 'texts' : ''}>${repeat(samples, ({ name }) => name, (sample) => (sample.text === undefined ? this.sound(sample) : this.writing(sample)))}</ol>
      <audio preload="none" @pause=${() => (this.sounding = '')} @ended=${() => (this.sounding = '')}></audio>
    </section>`;
  }

  private writing({ name, step, text }: RunSample) {
    const words = texts.train.samples;
    return html`<li class="written">
      <p class="step">${words.after(step)}
        <a class="file" href="${training.sample(this.run.id, name, 'txt')}?download" download aria-label=${words.wholeOf(step)}>${icons.download}${words.whole}</a></p>
      <blockquote tabindex="0">${text}</blockquote>
    </li>`;
  }

  private sound(sample: RunSample) {
    const { name, step, seconds } = sample;
    const words = texts.train.samples;
    const sounds = this.sounding === name;
    return html`<li class=${sounds ? 'sounding' : ''}>
      <button class="icon listen" type="button" aria-label=${sounds ? words.pause(step) : words.play(step)} @click=${() => this.listen(sample)}>
        ${sounds ? icons.pause : icons.play}
      </button>
      <div class="what"><p class="step">${words.after(step)}</p><p class="seconds">${this.waiting === name ? words.making : clock(seconds!)}</p></div>
      <a class="file" href="${training.sample(this.run.id, name, 'mid')}?download" download aria-label=${words.midi(step)}>${icons.download}MIDI</a>
    </li>`;
  }

  private listen({ name }: RunSample): void {
    if (this.sounding === name) {
      this.audio.pause();
      return;
    }
    this.audio.src = training.sample(this.run.id, name, 'wav');
    this.waiting = name;
    this.audio.play().then(
      () => this.sounds(name),
      (problem) => problem.name === 'AbortError' || this.fail(), // another was asked for meanwhile
    );
  }

  private sounds(name: string): void {
    this.sounding = name;
    this.waiting = '';
  }

  private fail(): void {
    this.waiting = '';
    emit(this, 'say', { text: texts.player.noSound });
  }
}
