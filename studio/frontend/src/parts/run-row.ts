import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { day } from '../model/format';
import { isEnded } from '../model/run-events';
import type { Run } from '../model/training-types';
import { runPath } from '../router';
import { texts } from '../texts';
import { styled } from './styled';

/** One run of the list: what is taught, how it stands and how far it is. */
@customElement('run-row')
export class RunRow extends LitElement {
  static override styles = [base, css`
    a {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 14rem) 7rem;
      align-items: center;
      gap: 0.3rem 1.5rem;
      padding: 0.95rem 1.2rem;
      border-radius: var(--radius);
      color: var(--ink);
      text-decoration: none;
    }
    .name {
      display: block;
      overflow: hidden;
      font: 600 1.0625rem/1.6 var(--display);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    a:hover .name {
      color: var(--accent);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .facts,
    .when {
      color: var(--quiet);
      font-size: 0.875rem;
    }
    .when {
      text-align: right;
    }
    .state {
      display: flex;
      justify-content: space-between;
      color: var(--quiet);
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    .running,
    .queued,
    .paused {
      color: var(--accent);
      font-weight: 600;
    }
    .failed {
      color: var(--danger);
      font-weight: 600;
    }
    .track {
      display: block;
      height: 4px;
      margin-top: 0.35rem;
      border-radius: 2px;
      background: var(--line);
      overflow: hidden;
    }
    .fill {
      display: block;
      height: 100%;
      background: var(--accent);
      transform-origin: left;
      transition: transform 0.3s linear;
    }
    @media (max-width: 640px) {
      a {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .how {
        grid-column: 1 / -1;
        grid-row: 2;
      }
    }
  `];

  @property({ attribute: false }) run!: Run;

  override render() {
    const { run } = this;
    const words = texts.train;
    return html`<a href=${runPath(run.id)} data-here>
      <span>
        <span class="name">${run.name}</span>
        <span class="facts">${words.families[run.family]?.title ?? run.family} · ${words.form.presets[run.preset]?.title ?? run.preset}</span>
      </span>
      <span class="how">
        <span class="state"><span class=${run.state}>${words.states[run.state]}</span>${this.progress()}</span>
        ${isEnded(run) ? '' : html`<span class="track"><span class="fill" ${styled({ transform: `scaleX(${run.fraction ?? 0})` })}></span></span>`}
      </span>
      <span class="when">${day(run.created, new Date())}</span>
    </a>`;
  }

  private progress() {
    const { state, fraction, position } = this.run;
    if (state === 'queued') {
      return html`<span>${texts.train.run.queued(position)}</span>`;
    }
    return state !== 'done' && state !== 'failed' && fraction !== undefined ? html`<span>${texts.train.run.percent(fraction)}</span>` : '';
  }
}
