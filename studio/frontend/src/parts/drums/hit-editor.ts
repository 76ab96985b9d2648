import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import type { Cell } from '../../model/drums/gesture';
import { BAR, change, hitAt } from '../../model/drums/pattern';
import type { Lane, Pattern } from '../../model/drums/types';
import { texts } from '../../texts';
import { tune } from '../emit';
import { styled } from '../styled';
import '../value-dial';
import { laneColour } from './lane-colours';

const VELOCITY = { least: 1, most: 127 };
const TIMING = { least: -0.5, most: 0.5 };

/** The stroke that was touched last, with its velocity and its timing: for fingers, and for fine work. */
@customElement('hit-editor')
export class HitEditor extends LitElement {
  static override styles = [base, css`
    :host {
      display: grid;
      grid-template-columns: 7.5rem repeat(2, minmax(7rem, 1fr));
      align-items: center;
      gap: 0.3rem 1.2rem;
    }
    p {
      color: var(--quiet-on-screen);
      font-size: 0.875rem;
    }
    strong {
      display: block;
      color: var(--lane);
      font-weight: 600;
    }
    @media (max-width: 560px) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      p {
        grid-column: 1 / -1;
      }
      strong {
        display: inline;
      }
    }
  `];

  @property({ attribute: false }) lanes: Lane[] = [];
  @property({ attribute: false }) pattern!: Pattern;
  @property({ attribute: false }) cell: Cell = { lane: 0, step: 0 };

  override render() {
    const words = texts.drums;
    const { lane, step } = this.cell;
    const hit = hitAt(this.pattern, lane, step);
    const [name, ...place] = words.grid.place(this.lanes[lane].label, Math.floor(step / BAR) + 1, (step % BAR) + 1).split(', ');
    return html`
      <p ${styled({ '--lane': laneColour(lane) })}><strong>${name}</strong> ${place.join(', ')}</p>
      <value-dial .name=${words.stroke.velocity} .value=${hit?.[2] ?? 1} .range=${VELOCITY} .step=${1} .said=${hit ? String(hit[2]) : '–'}
        ?disabled=${!hit} @dial=${(event: CustomEvent<number>) => this.set({ velocity: event.detail })}></value-dial>
      <value-dial .name=${words.stroke.timing} .value=${hit?.[3] ?? 0} .range=${TIMING} .said=${hit ? words.stroke.timingOf(hit[3]) : '–'}
        ?disabled=${!hit} @dial=${(event: CustomEvent<number>) => this.set({ offset: event.detail })}></value-dial>
    `;
  }

  private set(to: { velocity?: number; offset?: number }): void {
    const { lane, step } = this.cell;
    tune(this, { pattern: change(this.pattern, lane, step, to) }, 'stroke');
  }
}
