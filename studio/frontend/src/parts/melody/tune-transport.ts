import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import type { Sheet } from '../../model/melody/sheet';
import type { Dialled } from '../../model/melody/types';
import type { FieldErrors } from '../../model/order';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import '../value-dial';

/** Where most tunes are. */
const USUAL = { least: 50, most: 200 };

/** How fast the tune goes, and how its beats are counted. Tells "set" with what was changed. */
@customElement('tune-transport')
export class TuneTransport extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 0.4rem 1.2rem;
    }
    div {
      flex: 1 1 9rem;
      max-width: 20rem;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.6rem;
      font-weight: 600;
      font-size: 0.9375rem;
    }
    select {
      min-height: 2.4rem;
      border-color: var(--screen-line);
      background: var(--screen-raised);
      color: var(--on-screen);
    }
    .error {
      flex-basis: 100%;
      margin: 0;
    }
  `];

  @property({ attribute: false }) sheet!: Sheet;
  @property({ attribute: false }) meters: string[] = [];
  @property({ attribute: false }) tempo!: Dialled;
  @property({ attribute: false }) errors: FieldErrors = {};

  override render() {
    const words = texts.melody;
    const { bpm, meter } = this.sheet;
    const range = { least: Math.max(USUAL.least, this.tempo.least), most: Math.min(USUAL.most, this.tempo.most) };
    const said = this.errors.bpm ?? this.errors.meter;
    return html`
      <div><value-dial .name=${words.tempo} .value=${bpm} .range=${range} .step=${1} .said=${words.tempoOf(bpm)}
        @dial=${(event: CustomEvent<number>) => this.set({ bpm: event.detail }, 'bpm')}></value-dial></div>
      <label>${words.meter}
        <select @change=${(event: Event) => this.set({ meter: (event.target as HTMLSelectElement).value })}>
          ${this.meters.map((one) => html`<option .selected=${one === meter}>${one}</option>`)}
        </select></label>
      <p class="error" role="alert" ?hidden=${!said}>${said}</p>
    `;
  }

  private set(change: Partial<Sheet>, gesture = ''): void {
    emit<SheetChange>(this, 'set', { change, gesture });
  }
}

/** Something about the tune was set; steps of one gesture are taken back together. */
export interface SheetChange {
  change: Partial<Sheet>;
  gesture: string;
}
