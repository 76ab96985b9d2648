import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base, chips } from '../base';
import { capital } from '../model/format';
import type { MoodPoint, NamedMood } from '../model/types';
import { texts } from '../texts';
import { choose } from './emit';
import { styled } from './styled';

/** How much of the pad the plane covers, so that words at its edge stay inside. */
const REACH = 42;

/** A mood: one of the named ones, which lie on the plane of calm to energetic and sad to happy, or any place between. */
@customElement('mood-choice')
export class MoodChoice extends LitElement {
  static override styles = [base, chips, css`
    legend {
      float: left;
      margin: 0;
      line-height: 2.1rem;
    }
    .any {
      display: flex;
      justify-content: flex-end;
      margin-bottom: 0.5rem;
    }
    .pad {
      position: relative;
      height: 15.5rem;
      border-radius: var(--radius);
      background:
        linear-gradient(var(--screen-line), var(--screen-line)) 50% 50% / 84% 1px no-repeat,
        linear-gradient(var(--screen-line), var(--screen-line)) 50% 50% / 1px 84% no-repeat,
        radial-gradient(circle at 78% 22%, rgb(245 165 78 / 22%), transparent 55%),
        radial-gradient(circle at 20% 82%, rgb(98 184 238 / 16%), transparent 55%), var(--screen);
      color: var(--on-screen);
      cursor: crosshair;
      touch-action: none;
      overflow: hidden;
    }
    .end {
      position: absolute;
      color: var(--quiet-on-screen);
      font-size: 0.75rem;
      letter-spacing: 0.04em;
      pointer-events: none;
    }
    .sad {
      left: 0.7rem;
      bottom: calc(50% + 0.2rem);
    }
    .happy {
      right: 0.7rem;
      bottom: calc(50% + 0.2rem);
    }
    .energetic {
      left: calc(50% - 0.5rem);
      top: 0.45rem;
      transform: translateX(-100%);
    }
    .calm {
      left: calc(50% - 0.5rem);
      bottom: 0.45rem;
      transform: translateX(-100%);
    }
    @media (max-width: 430px) {
      legend .hint {
        display: none;
      }
    }
    .pad .chip {
      position: absolute;
      transform: translate(-50%, -50%);
    }
    .pad .chip span,
    .pad .chip:hover span {
      padding: 0.25rem 0.7rem;
      border-color: transparent;
      background: rgb(255 255 255 / 9%);
      color: var(--on-screen);
    }
    .pad .chip:hover span {
      background: rgb(255 255 255 / 18%);
    }
    .pad .chip input:checked + span {
      background: var(--glow);
      color: #1c1005;
    }
    .pad .chip input:focus-visible + span {
      outline-color: var(--glow);
    }
    .knob {
      position: absolute;
      width: 1.5rem;
      height: 1.5rem;
      margin: -0.75rem;
      border: 3px solid var(--screen);
      border-radius: 50%;
      background: var(--glow);
      box-shadow: 0 0 0 2px var(--glow), 0 0 28px 4px rgb(245 165 78 / 55%);
      pointer-events: none;
    }
    .axes:focus-within ~ .knob {
      outline: 3px solid var(--on-screen);
      outline-offset: 4px;
    }
  `];

  @property({ attribute: false }) moods: NamedMood[] = [];
  @property() value: string | null = null;
  @property({ attribute: false }) point: MoodPoint | null = null;
  @property() error = '';
  @query('.pad') private pad!: HTMLElement;

  override render() {
    const { order } = texts;
    return html`<fieldset>
      <legend>${order.mood} <span class="hint">· ${order.moodHint}</span></legend>
      <div class="any">${this.chip(null, order.any, !this.value && !this.point)}</div>
      <div class="pad" @pointerdown=${this.press} @pointermove=${this.drag}>
        <span class="end sad" aria-hidden="true">← ${order.ends.sad}</span>
        <span class="end happy" aria-hidden="true">${order.ends.happy} →</span>
        <span class="end energetic" aria-hidden="true">${order.ends.energetic} ↑</span>
        <span class="end calm" aria-hidden="true">${order.ends.calm} ↓</span>
        ${this.moods.map((mood) => this.chip(mood.name, capital(mood.name), this.value === mood.name, mood))}
        <div class="axes unseen" role="group" aria-label=${order.moodPlane}>
          ${this.axis('valence', order.valence, order.ends.sad, order.ends.happy)}
          ${this.axis('arousal', order.arousal, order.ends.calm, order.ends.energetic)}
        </div>
        ${this.point && !this.value ? html`<span class="knob" ${styled(place(this.point))}></span>` : ''}
      </div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ''}
    </fieldset>`;
  }

  private chip(value: string | null, label: string, checked: boolean, at?: MoodPoint) {
    return html`<label class="chip" ${styled(at ? place(at) : {})}>
      <input
        type="radio"
        name="mood"
        .checked=${checked}
        @change=${() => choose(this, { mood: value, point: null })}
      /><span>${label}</span>
    </label>`;
  }

  private axis(name: keyof MoodPoint, label: string, low: string, high: string) {
    const value = this.here()[name];
    return html`<label>${label}
      <input
        type="range"
        min="-1"
        max="1"
        step="0.1"
        .value=${String(value)}
        aria-valuetext=${texts.order.place(value, low, high)}
        @input=${(event: Event) => this.move({ ...this.here(), [name]: Number((event.target as HTMLInputElement).value) })}
      />
    </label>`;
  }

  /** Where the knob is, or would start from. */
  private here(): MoodPoint {
    return this.moods.find(({ name }) => name === this.value) ?? this.point ?? { valence: 0, arousal: 0 };
  }

  private press(event: PointerEvent): void {
    const onChip = event.composedPath().some((target) => target instanceof HTMLLabelElement);
    if (event.button === 0 && !onChip) {
      this.pad.setPointerCapture(event.pointerId);
      this.moveTo(event);
    }
  }

  private drag(event: PointerEvent): void {
    if (this.pad.hasPointerCapture(event.pointerId)) {
      this.moveTo(event);
    }
  }

  private moveTo(event: PointerEvent): void {
    const box = this.pad.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width - 0.5;
    const down = (event.clientY - box.top) / box.height - 0.5;
    this.move({ valence: unit((across * 100) / REACH), arousal: unit((-down * 100) / REACH) });
  }

  private move(point: MoodPoint): void {
    choose(this, { mood: null, point: { valence: unit(point.valence), arousal: unit(point.arousal) } });
  }
}

function place({ valence, arousal }: MoodPoint) {
  return { left: `${50 + valence * REACH}%`, top: `${50 - arousal * REACH}%` };
}

/** Within -1 and 1, to two places. */
function unit(value: number): number {
  return Math.round(Math.min(1, Math.max(-1, value)) * 100) / 100;
}
