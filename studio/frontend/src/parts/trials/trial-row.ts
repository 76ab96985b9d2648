import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import { day } from '../../model/format';
import type { Trial } from '../../model/trials/types';
import { trialPath } from '../../router';
import { texts } from '../../texts';

/** One trial of the list: who was judged, and how it stands. */
@customElement('trial-row')
export class TrialRow extends LitElement {
  static override styles = [base, css`
    a {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 6rem;
      gap: 0.3rem 1.2rem;
      padding: 0.9rem 1.2rem;
      border-radius: var(--radius);
      color: var(--ink);
      text-decoration: none;
    }
    .name {
      overflow: hidden;
      font: 600 1.0625rem/1.5 var(--display);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    a:hover .name {
      color: var(--accent);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .state,
    .when {
      color: var(--quiet);
      font-size: 0.875rem;
      line-height: 1.8;
      text-align: right;
    }
    .failed {
      color: var(--danger);
    }
    @media (max-width: 640px) {
      a {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .name {
        grid-column: 1 / -1;
        white-space: normal;
      }
      .state {
        text-align: left;
      }
    }
  `];

  @property({ attribute: false }) trial!: Trial;

  override render() {
    const { id, state, contestants, created, fraction } = this.trial;
    const words = texts.evaluate;
    return html`<a href=${trialPath(id)} data-here>
      <span class="name">${words.beside(contestants)}</span>
      <span class="state ${state}">${words.states[state]}${state === 'running' && fraction ? `, ${words.percent(fraction)}` : ''}</span>
      <span class="when">${day(created, new Date())}</span>
    </a>`;
  }
}
