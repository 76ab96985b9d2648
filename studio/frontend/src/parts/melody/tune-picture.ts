import { LitElement, css, html, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../base';
import { nextBar } from '../../model/melody/meter';
import { GRID, endOf } from '../../model/melody/tune';
import type { Notes } from '../../model/melody/types';
import { texts } from '../../texts';
import { voices } from './tune-roll-styles';

const LEAST_SPAN = 12;

/** A tune as a still piano roll, what was given in another colour than what is new, with the playhead over it. */
@customElement('tune-picture')
export class TunePicture extends LitElement {
  static override styles = [base, voices, css`
    :host {
      display: block;
      min-height: 6rem;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      stroke: none;
    }
    rect {
      fill: var(--yours);
    }
    .new {
      fill: var(--new);
    }
    line {
      stroke: var(--quiet-on-screen);
      stroke-width: 1;
      stroke-dasharray: 3 4;
    }
    .playhead {
      stroke: #ffffff;
      stroke-width: 2;
      stroke-dasharray: none;
    }
  `];

  @property({ attribute: false }) notes: Notes = [];
  @property({ type: Number }) newFrom = 0;
  /** where the picture begins, in quarters */
  @property({ type: Number }) from = 0;
  @property() meter = '4/4';
  @query('.playhead') private playhead!: SVGLineElement;

  override render() {
    const seen = this.notes.filter(([, onset]) => onset >= this.from);
    const pitches = seen.map(([pitch]) => pitch);
    const low = Math.min(...pitches);
    const span = Math.max(LEAST_SPAN, Math.max(...pitches) - low + 1);
    const missing = (span - (Math.max(...pitches) - low + 1)) / 2;
    const rowOf = (pitch: number) => ((span - missing - 1 - (pitch - low)) / span) * 100;
    const isNew = (onset: number) => onset >= this.newFrom - GRID / 2;
    const added = this.notes.filter(([, onset]) => isNew(onset)).length;
    const border = this.xOf(this.newFrom);
    return html`<svg role="img" aria-label=${texts.melody.offer.picture(this.notes.length - added, added)}>
      <line x1=${border} x2=${border} y1="0" y2="100%" />
      ${seen.map(([pitch, onset, length]) => svg`<rect class=${isNew(onset) ? 'new' : ''} rx="2" x=${this.xOf(onset)} y="${rowOf(pitch)}%"
        width="${Math.max(0.6, this.percent(length) - 0.35)}%" height="${100 / span}%" />`)}
      <line class="playhead" y1="0" y2="100%" visibility="hidden" />
    </svg>`;
  }

  /** Shows what is heard, in quarters; undefined for nothing. */
  show(quarter: number | undefined): void {
    const x = this.xOf(quarter ?? 0);
    this.playhead.setAttribute('visibility', quarter === undefined ? 'hidden' : 'visible');
    this.playhead.setAttribute('x1', x);
    this.playhead.setAttribute('x2', x);
  }

  private xOf(quarter: number): string {
    return `${this.percent(quarter - this.from)}%`;
  }

  /** Of the picture's width, in percent. */
  private percent(quarters: number): number {
    return (quarters / (nextBar(endOf(this.notes), this.meter) - this.from)) * 100;
  }
}
