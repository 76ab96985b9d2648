import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base';
import { RUN_STAGES, type Run } from '../model/training-types';
import { onScreen } from '../surfaces';
import { texts } from '../texts';
import type { AskFirst } from './ask-first';
import './ask-first';
import { emit } from './emit';
import { icons } from './icons';
import { styled } from './styled';

export type Conduct = 'pause' | 'resume' | 'stop';

/** How far a run is, in words and as a bar, with what can be done to it. */
@customElement('run-progress')
export class RunProgress extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .how {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0.2rem 1.4rem;
    }
    .stage {
      font: 500 clamp(1.4rem, 3vw, 1.9rem) / 1.25 var(--display);
      letter-spacing: -0.02em;
    }
    .stage.live {
      color: var(--glow);
    }
    .part {
      color: var(--on-screen);
      font: 500 clamp(1.4rem, 3vw, 1.9rem) / 1.25 var(--display);
      font-variant-numeric: tabular-nums;
    }
    .track {
      display: block;
      height: 8px;
      margin-top: 0.8rem;
      border-radius: 4px;
      background: var(--screen-line);
      overflow: hidden;
    }
    .fill {
      display: block;
      height: 100%;
      border-radius: 4px;
      background: var(--glow);
      transform-origin: left;
      transition: transform 0.3s linear;
    }
    .resting .fill {
      background: var(--quiet-on-screen);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1rem 1.4rem;
      margin-top: 0.7rem;
      color: var(--quiet-on-screen);
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6rem;
    }
    [aria-disabled='true'] {
      opacity: 0.6;
      cursor: progress;
    }
    .remedy {
      margin-top: 0.6rem;
      padding-left: 0.8rem;
      border-left: 2px solid var(--glow);
    }
    .problem {
      overflow-wrap: anywhere;
    }
  `];

  @property({ attribute: false }) run!: Run;
  /** What was asked of it and has not happened yet: it ends a step and writes its state first. */
  @property() asked: Conduct | null = null;
  @query('ask-first') private question!: AskFirst;

  override render() {
    const { run } = this;
    const words = texts.train.run;
    const over = run.state === 'done' || run.state === 'failed';
    const fraction = run.state === 'done' ? 1 : run.fraction ?? 0;
    return html`
      <div role="progressbar" aria-label=${words.progress} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(fraction * 100)}
        aria-valuetext="${this.stage()}, ${words.percent(fraction)}" class=${run.state === 'running' ? '' : 'resting'}>
        <div class="how">
          <span class="stage ${run.state === 'running' ? 'live' : ''}">${this.stage()}</span>
          ${over ? '' : html`<span class="part">${words.percent(fraction)}</span>`}
        </div>
        ${over ? '' : html`<span class="track"><span class="fill" ${styled({ transform: `scaleX(${fraction})` })}></span></span>`}
        <p class="facts">${this.facts().map((fact) => html`<span>${fact}</span>`)}</p>
      </div>
      ${run.problem ? html`<div><p class="problem">${run.problem}</p>${run.remedy ? html`<p class="remedy">${words.remedy(run.remedy)}</p>` : ''}</div>` : ''}
      ${this.buttons()}
      <ask-first .heading=${words.stopTitle} .text=${words.stopText} .yes=${words.stopNow} .no=${words.stopNot}
        @agreed=${() => this.tell('stop')}></ask-first>
    `;
  }

  private stage(): string {
    const { state, stage, position } = this.run;
    const words = texts.train.run;
    switch (state) {
      case 'queued':
        return words.queued(position);
      case 'running':
        return words.stages[stage ?? RUN_STAGES[0]] ?? stage;
      default:
        return words[state];
    }
  }

  private facts(): string[] {
    const { state, step, steps, etaSeconds, speed, seconds } = this.run;
    const words = texts.train.run;
    const running = state === 'running';
    return [
      step && state !== 'done' ? words.stepOf(step, steps) : '',
      running && etaSeconds !== undefined ? words.left(etaSeconds) : '',
      running && speed !== undefined ? String(speed) : '',
      !running && seconds ? words.took(seconds) : '',
    ].filter(Boolean);
  }

  private buttons() {
    const { state } = this.run;
    const words = texts.train.run;
    if (state === 'done') {
      return '';
    }
    const goesOn = state === 'queued' || state === 'running';
    return html`<div class="buttons">
      ${goesOn
        ? this.button(icons.pause, this.asked === 'pause' ? words.pausing : words.pause, () => this.tell('pause'))
        : this.button(icons.play, state === 'failed' ? words.again : words.resume, () => this.tell('resume'))}
      ${goesOn || state === 'paused'
        ? this.button(icons.stop, this.asked === 'stop' ? words.stopping : words.stop, () => this.question.ask())
        : ''}
    </div>`;
  }

  private button(icon: unknown, label: string, press: () => void) {
    return html`<button class="plain" type="button" aria-disabled=${this.asked !== null} @click=${() => this.asked ?? press()}>${icon}${label}</button>`;
  }

  private tell(what: Conduct): void {
    emit<Conduct>(this, 'conduct', what);
  }
}
