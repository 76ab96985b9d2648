import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, chips } from '../../base';
import type { Lab } from '../../model/drums/lab';
import { within } from '../../model/drums/pattern';
import { Tapping } from '../../model/drums/tapping';
import type { Division } from '../../model/drums/types';
import type { Range } from '../../model/types';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { tune } from '../emit';
import { icons } from '../icons';
import '../value-dial';

const DIVISIONS: Division[] = [4, 2, 1];
/** Where most drums are; the number beside the slider takes all that the server does. */
const USUAL: Range = { least: 60, most: 200 };

/** How fast and how even it is played, and what is heard with it. */
@customElement('drum-transport')
export class DrumTransport extends LitElement {
  static override styles = [base, chips, onScreen, css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 0.6rem clamp(1rem, 2.4vw, 2.2rem);
    }
    .tempo {
      display: grid;
      grid-template-columns: minmax(7rem, 1fr) 4.6rem auto;
      align-items: end;
      gap: 0.6rem;
      flex: 2 1 20rem;
    }
    value-dial {
      flex: 1 1 9rem;
    }
    input[type='number'] {
      width: 100%;
      min-height: 2.5rem;
      padding: 0.2rem 0.5rem;
      border: 1px solid var(--screen-line);
      border-radius: var(--radius-small);
      background: var(--screen-raised);
      color: var(--on-screen);
      font: 600 1.0625rem/1 var(--body);
      font-variant-numeric: tabular-nums;
      text-align: center;
      appearance: textfield;
    }
    input[type='number']::-webkit-inner-spin-button {
      display: none;
    }
    legend {
      margin-bottom: 0.25rem;
      font-size: 0.9375rem;
    }
    .chip span {
      border-color: var(--screen-line);
      background: var(--screen-raised);
      font-variant-numeric: tabular-nums;
    }
    .chip:hover span {
      border-color: var(--quiet-on-screen);
      background: var(--screen-line);
    }
    .chip input:checked + span {
      border-color: var(--on-screen);
      background: var(--on-screen);
      color: var(--screen);
    }
    .switches {
      display: flex;
      gap: 0.4rem;
    }
    @media (max-width: 460px) {
      :host {
        justify-content: space-between;
      }
      value-dial {
        flex-basis: 100%;
      }
      .switches span {
        display: none;
      }
    }
  `];

  @property({ attribute: false }) lab!: Lab;
  @property({ attribute: false }) limits: Range = { least: 20, most: 400 };
  private readonly tapping = new Tapping();

  override render() {
    const { lab } = this;
    const words = texts.drums;
    return html`
      <div class="tempo">
        <value-dial .name=${words.tempo} .value=${lab.bpm} .range=${USUAL} .step=${1} .said=${words.facts.tempo(lab.bpm)}
          @dial=${(event: CustomEvent<number>) => tune(this, { bpm: event.detail }, 'bpm')}></value-dial>
        <input type="number" inputmode="numeric" min=${this.limits.least} max=${this.limits.most} step="1" .value=${String(lab.bpm)}
          aria-label=${words.tempoNumber} @change=${this.type} />
        <button class="plain" type="button" title=${words.tapHint} @pointerdown=${this.tap} @keydown=${this.tapKey}>${words.tap}</button>
      </div>
      <value-dial .name=${words.swing} .value=${lab.swing} .said=${words.swingOf(lab.swing)}
        @dial=${(event: CustomEvent<number>) => tune(this, { swing: event.detail }, 'swing')}></value-dial>
      <fieldset>
        <legend>${words.division}</legend>
        <div class="chips">${DIVISIONS.map((division) => html`<label class="chip">
          <input type="radio" name="division" .checked=${lab.division === division} @change=${() => tune(this, { division })} />
          <span>${words.divisions[division]}</span>
        </label>`)}</div>
      </fieldset>
      <div class="switches">
        ${this.switch('loop', words.loop, icons.loop)} ${this.switch('metronome', words.metronome, icons.metronome)}
      </div>
    `;
  }

  private switch(what: 'loop' | 'metronome', label: string, icon: unknown) {
    return html`<button class="plain" type="button" aria-pressed=${this.lab[what]} aria-label=${label} title=${label}
      @click=${() => tune(this, { [what]: !this.lab[what] })}>${icon}<span>${label}</span></button>`;
  }

  private type(event: Event): void {
    const field = event.target as HTMLInputElement;
    const bpm = Math.round(Number(field.value)) || this.lab.bpm;
    tune(this, { bpm: within(bpm, this.limits.least, this.limits.most) });
    field.value = String(this.lab.bpm);
  }

  private tap(): void {
    const bpm = this.tapping.tap(performance.now());
    if (bpm !== null) {
      tune(this, { bpm: within(bpm, this.limits.least, this.limits.most) }, 'tap');
    }
  }

  /** On the way down, for the way up of a key comes at no sure time. */
  private tapKey(event: KeyboardEvent): void {
    if ((event.key === ' ' || event.key === 'Enter') && !event.repeat) {
      this.tap();
    }
  }
}
