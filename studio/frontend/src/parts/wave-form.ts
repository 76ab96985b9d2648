import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import WaveSurfer from 'wavesurfer.js';
import { base } from '../base';
import { clock } from '../model/format';
import type { Peaks } from '../model/types';
import { texts } from '../texts';
import { emit } from './emit';

const HEIGHT = 64;

/** The shape of the sound, drawn by WaveSurfer, under an ordinary slider that seeks. */
@customElement('wave-form')
export class WaveForm extends LitElement {
  static override styles = [base, css`
    :host {
      display: block;
      position: relative;
      height: ${HEIGHT}px;
      border-radius: var(--radius-small);
    }
    :host(:focus-within) {
      outline: 3px solid var(--glow);
      outline-offset: 4px;
    }
    input {
      position: absolute;
      inset: 0;
      z-index: 2;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
  `];

  /** What WaveSurfer would write as a style element. */
  private static readonly inside = css`
    .scroll {
      position: relative;
      width: 100%;
      overflow: hidden;
    }
    .wrapper {
      position: relative;
      z-index: 2;
    }
    .canvases {
      min-height: ${HEIGHT}px;
      pointer-events: none;
    }
    .canvases > div,
    .progress > div {
      position: relative;
    }
    canvas {
      display: block;
      position: absolute;
      top: 0;
    }
    .progress {
      position: absolute;
      z-index: 2;
      top: 0;
      left: 0;
      width: 0;
      height: 100%;
      overflow: hidden;
      pointer-events: none;
    }
    .cursor {
      position: absolute;
      z-index: 5;
      top: 0;
      left: 0;
      height: 100%;
      border-radius: 2px;
      pointer-events: none;
    }
  `.styleSheet!;

  @property({ attribute: false }) media!: HTMLMediaElement;
  @property({ attribute: false }) peaks: Peaks | null = null;
  @property({ type: Number }) position = 0;
  @query('.surface') private surface!: HTMLElement;
  private surfer?: WaveSurfer;

  override render() {
    const seconds = this.peaks?.seconds ?? 0;
    return html`<div class="surface"></div>
      <input type="range" min="0" max=${seconds} step="1" .value=${String(this.position)} aria-label=${texts.player.position}
        aria-valuetext=${texts.player.at(clock(this.position), clock(seconds))} @input=${this.seek} />`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('peaks')) {
      this.surfer?.destroy();
      this.surfer = this.peaks ? this.draw(this.peaks) : undefined;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.surfer?.destroy();
  }

  private draw(peaks: Peaks): WaveSurfer {
    const colour = (name: string) => getComputedStyle(this).getPropertyValue(name).trim();
    const surfer = WaveSurfer.create({
      container: this.surface,
      media: this.media,
      peaks: [peaks.max, peaks.min],
      duration: peaks.seconds,
      height: HEIGHT,
      interact: false,
      normalize: true,
      barWidth: 2,
      barGap: 2,
      barRadius: 2,
      cursorWidth: 2,
      waveColor: '#5c736b',
      progressColor: colour('--glow'),
      cursorColor: colour('--on-screen'),
    });
    (surfer.getWrapper().getRootNode() as ShadowRoot).adoptedStyleSheets = [WaveForm.inside];
    return surfer;
  }

  private seek(event: Event): void {
    emit(this, 'seek', Number((event.target as HTMLInputElement).value));
  }
}
