import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { STAGES, type Progress } from '../model/progress';
import { onScreen } from '../surfaces';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';
import { styled } from './styled';

/** How far the song is: five named stages, the time that is left, and a way out. */
@customElement('song-progress')
export class SongProgress extends LitElement {
  static override styles = [base, onScreen, css`
    .track {
      display: block;
      height: 8px;
      border-radius: 4px;
      background: var(--screen-line);
      overflow: hidden;
    }
    .fill {
      display: block;
      width: 100%;
      height: 100%;
      border-radius: 4px;
      background: var(--glow);
      transform-origin: left;
      transition: transform 0.3s linear;
    }
    ol {
      display: flex;
      justify-content: space-between;
      gap: 0.5rem;
      margin-top: 0.7rem;
    }
    li {
      color: var(--quiet-on-screen);
      font-size: 0.9375rem;
    }
    li.now {
      color: var(--glow);
      font-weight: 600;
    }
    li svg {
      width: 0.9rem;
      height: 0.9rem;
      vertical-align: -0.1em;
    }
    .foot {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      min-height: 2.75rem;
      margin-top: 1rem;
      color: var(--quiet-on-screen);
    }
    @media (max-width: 560px) {
      li {
        font-size: 0.75rem;
      }
      li svg {
        display: none;
      }
    }
  `];

  @property({ attribute: false }) progress!: Progress;

  override render() {
    const { stage, fraction, etaSeconds } = this.progress;
    const reached = stage ? STAGES.indexOf(stage) : -1;
    return html`
      <div role="progressbar" aria-label=${texts.progress.label} aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${Math.round(fraction * 100)}
        aria-valuetext=${stage ? `${texts.progress.stage[stage]}, ${texts.progress.percent(fraction)}` : this.waiting()}>
        <span class="track"><span class="fill" ${styled({ transform: `scaleX(${fraction})` })}></span></span>
        <ol>${STAGES.map((name, index) => html`<li class=${index === reached ? 'now' : ''}>
          ${texts.progress.stage[name]} ${index < reached ? icons.check : ''}
        </li>`)}</ol>
      </div>
      <div class="foot">
        <span>${stage ? (etaSeconds === undefined ? '' : texts.progress.left(etaSeconds)) : this.waiting()}</span>
        <button class="plain" type="button" @click=${() => emit(this, 'cancel-song')}>${texts.progress.cancel}</button>
      </div>
    `;
  }

  private waiting(): string {
    return texts.progress.queued(this.progress.position);
  }
}
