import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';

/** Takes a MIDI file: from the browser's own window, or dropped anywhere on the page. Tells "midi-file". */
@customElement('midi-file')
export class MidiFile extends LitElement {
  static override styles = [base, onScreen, css`
    .over {
      position: fixed;
      inset: 0;
      z-index: 10;
      display: grid;
      place-items: center;
      border: 3px dashed var(--glow);
      background: rgb(7 16 14 / 78%);
      color: #eef3ef;
      font: 600 1.4rem/1.3 var(--display);
      pointer-events: none;
    }
  `];

  @state() private over = false;
  @query('input') private files!: HTMLInputElement;
  private ending = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.ending = new AbortController());
    addEventListener('dragover', (event) => this.hover(event), { signal });
    addEventListener('dragleave', (event) => event.relatedTarget ?? (this.over = false), { signal });
    addEventListener('drop', (event) => this.drop(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ending.abort();
  }

  override render() {
    const words = texts.melody;
    return html`<button class="plain" type="button" title=${words.openHint} @click=${() => this.files.click()}>${icons.folder}${words.open}</button>
      <input type="file" hidden aria-label=${words.open} accept=".mid,.midi" @change=${this.choose} />
      ${this.over ? html`<div class="over">${words.dropNow}</div>` : ''}`;
  }

  private hover(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  }

  private drop(event: DragEvent): void {
    this.over = false;
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.bring(event.dataTransfer.files[0]);
    }
  }

  private choose(): void {
    this.bring(this.files.files![0]);
    this.files.value = '';
  }

  private bring(file?: File): void {
    if (file) {
      emit(this, 'midi-file', file);
    }
  }
}
