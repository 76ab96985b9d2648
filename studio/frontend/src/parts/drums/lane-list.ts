import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import type { Switch } from '../../model/drums/bench';
import { noteOf, type Lab } from '../../model/drums/lab';
import { within } from '../../model/drums/pattern';
import type { Lane } from '../../model/drums/types';
import { drawer } from '../../surfaces';
import { texts } from '../../texts';
import { emit, tune } from '../emit';
import { styled } from '../styled';
import type { SwitchOrder } from './drum-grid';
import { laneColour } from './lane-colours';

const HIGHEST = 127;

/** Each row with the MIDI note that it plays and its switches, to be reached by tabbing and by fingers. */
@customElement('lane-list')
export class LaneList extends LitElement {
  static override styles = [base, drawer, css`
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
      gap: 0.3rem 2.4rem;
      padding: 0.3rem 0;
    }
    li {
      display: grid;
      grid-template-columns: 0.6rem minmax(0, 1fr) 4rem repeat(3, auto);
      align-items: center;
      gap: 0.5rem;
    }
    .colour {
      width: 0.3rem;
      height: 1.2rem;
      border-radius: 2px;
      background: var(--screen);
      box-shadow: inset 0 0 0 3px var(--lane);
    }
    input {
      width: 100%;
      min-height: 2.25rem;
      padding: 0.2rem 0.4rem;
      border: 1px solid var(--field-line);
      border-radius: var(--radius-small);
      background: var(--raised);
      color: var(--ink);
      font: inherit;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    .plain {
      min-height: 2.25rem;
      padding: 0.2rem 0.6rem;
      font-size: 0.8125rem;
    }
  `];

  @property({ attribute: false }) lanes: Lane[] = [];
  @property({ attribute: false }) lab!: Lab;

  override render() {
    const words = texts.drums.rows;
    return html`<details>
      <summary>${words.title}</summary>
      <ul>${this.lanes.map((lane, index) => html`<li>
        <span class="colour" ${styled({ '--lane': laneColour(index) })}></span>
        <span>${lane.label}</span>
        <input type="number" inputmode="numeric" min="0" max=${HIGHEST} .value=${String(noteOf(this.lab, lane))}
          aria-label=${words.note(lane.label)} @change=${(event: Event) => this.note(lane, event.target as HTMLInputElement)} />
        ${this.switch('locked', lane, words.lock)} ${this.switch('muted', lane, words.mute)} ${this.switch('soloed', lane, words.solo)}
      </li>`)}</ul>
    </details>`;
  }

  private switch(what: Switch, lane: Lane, word: string) {
    return html`<button class="plain" type="button" aria-pressed=${this.lab[what].includes(lane.name)}
      aria-label="${word} ${lane.label}" @click=${() => emit<SwitchOrder>(this, 'switch', { what, lane: lane.name })}>${word}</button>`;
  }

  private note(lane: Lane, field: HTMLInputElement): void {
    const note = field.value === '' ? lane.note : within(Math.round(Number(field.value)), 0, HIGHEST);
    tune(this, { notes: { ...this.lab.notes, [lane.name]: note } });
    field.value = String(note);
  }
}
