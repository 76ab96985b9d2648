import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base';
import { partColours } from '../model/colours';
import { FULL_BAND, isHeard, type Mix } from '../model/mixer';
import { layOut, viewOf, type Bar, type Layout } from '../model/roll';
import type { Roll } from '../model/types';
import { texts } from '../texts';
import { emit } from './emit';

const SECONDS_PER_PIXEL = 1 / 34;
const LEAST_WIDTH = 3;
const LEAST_HEIGHT = 4;

/** The notes of all parts on a canvas, with the playhead; follows the music where the song is longer than the screen. */
@customElement('piano-roll')
export class PianoRoll extends LitElement {
  static override styles = [base, css`
    :host {
      display: block;
      min-height: 8rem;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `];

  @property({ attribute: false }) roll!: Roll;
  @property({ attribute: false }) mix: Mix = FULL_BAND;
  /** The clock; without one, the roll is a still picture. */
  @property({ attribute: false }) media: HTMLMediaElement | null = null;
  @property({ type: Boolean }) faint = false;
  @query('canvas') private canvas!: HTMLCanvasElement;
  private layout: Layout = { bars: [], octaves: [], drumsTop: 0 };
  private colours: string[] = [];
  private frame = 0;
  private drawnAt = -1;
  private readonly paged = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly resizes = new ResizeObserver(() => this.arrange());

  override render() {
    const label = this.media ? texts.player.rollOf(this.roll.tracks.map(({ name }) => name)) : '';
    return html`<canvas role="img" aria-label=${label} aria-hidden=${this.media ? 'false' : 'true'} @click=${this.seek}></canvas>`;
  }

  override firstUpdated(): void {
    this.resizes.observe(this.canvas);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('roll')) {
      this.colours = partColours(this.roll.tracks.map(({ name }) => name));
      this.arrange();
    } else {
      this.draw();
    }
    cancelAnimationFrame(this.frame);
    if (this.media) {
      this.frame = requestAnimationFrame(() => this.tick());
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private tick(): void {
    if (this.media && this.media.currentTime !== this.drawnAt) {
      this.draw();
    }
    this.frame = requestAnimationFrame(() => this.tick());
  }

  private arrange(): void {
    const { clientWidth, clientHeight } = this.canvas;
    this.canvas.width = clientWidth * devicePixelRatio;
    this.canvas.height = clientHeight * devicePixelRatio;
    this.layout = layOut(this.roll, clientHeight);
    this.draw();
  }

  private view(): [from: number, to: number] {
    const visible = Math.max(8, this.canvas.clientWidth * SECONDS_PER_PIXEL);
    return viewOf(this.media?.currentTime ?? 0, this.roll.seconds, visible, this.paged);
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const pen = this.canvas.getContext('2d')!;
    const [from, to] = this.view();
    const xOf = (second: number) => ((second - from) / (to - from)) * width;
    this.drawnAt = this.media?.currentTime ?? 0;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.clearRect(0, 0, width, height);
    this.drawGrid(pen, xOf, width, height, to);
    for (const bar of this.layout.bars) {
      if (bar.end >= from && bar.onset <= to) {
        this.drawNote(pen, bar, xOf);
      }
    }
    if (this.media) {
      pen.globalAlpha = 1;
      pen.fillStyle = '#eef3ef';
      pen.fillRect(xOf(this.drawnAt) - 1, 0, 2, height);
    }
  }

  private drawGrid(pen: CanvasRenderingContext2D, xOf: (second: number) => number, width: number, height: number, to: number): void {
    pen.fillStyle = '#9db3ab';
    pen.font = '11px "Hanken Grotesk Variable", sans-serif';
    for (const { y, label } of this.layout.octaves) {
      pen.globalAlpha = 0.14;
      pen.fillRect(0, y, width, 1);
      pen.globalAlpha = this.media ? 0.8 : 0;
      pen.fillText(label, 4, y - 3);
    }
    this.roll.bars.forEach((second, index) => {
      if (second <= to) {
        pen.globalAlpha = index % 4 === 0 ? 0.26 : 0.1;
        pen.fillRect(xOf(second), 0, 1, height);
      }
    });
  }

  private drawNote(pen: CanvasRenderingContext2D, bar: Bar, xOf: (second: number) => number): void {
    const sounding = this.media !== null && bar.onset <= this.drawnAt && this.drawnAt < bar.end;
    const heard = isHeard(this.mix, bar.track);
    const x = xOf(bar.onset);
    const width = Math.max(LEAST_WIDTH, bar.drum ? 5 : xOf(bar.end) - x - 1);
    const height = Math.max(LEAST_HEIGHT, bar.height - 1);
    pen.globalAlpha = !heard ? 0.12 : sounding ? 1 : (this.faint ? 0.22 : 0.5) + (0.4 * bar.velocity) / 127;
    pen.fillStyle = sounding && heard ? '#ffffff' : this.colours[bar.track];
    pen.beginPath();
    if (bar.drum) {
      pen.ellipse(x + 2, bar.y + height / 2, 3, Math.min(3, height / 2), 0, 0, 2 * Math.PI);
    } else {
      pen.roundRect(x, bar.y, width, height, Math.min(3, height / 2));
    }
    pen.fill();
  }

  private seek(event: MouseEvent): void {
    if (this.media) {
      const [from, to] = this.view();
      emit(this, 'seek', from + (event.offsetX / this.canvas.clientWidth) * (to - from));
    }
  }
}
