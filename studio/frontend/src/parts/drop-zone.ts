import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { chosenIn, filesIn } from '../model/dropped-files';
import type { Candidate } from '../model/material';
import { onScreen } from '../surfaces';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

/** Where music is dropped, here or anywhere on the page; a button too, that opens the browser's window to choose files. */
@customElement('drop-zone')
export class DropZone extends LitElement {
  static override styles = [base, onScreen, css`
    .zone {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 0.2rem;
      width: 100%;
      padding: 2.2rem 1rem;
      border: 2px dashed var(--screen-line);
      border-radius: var(--radius);
      background: color-mix(in srgb, var(--screen-raised) 55%, transparent);
      color: var(--on-screen);
      transition: border-color 0.15s, background 0.15s;
    }
    .zone:hover,
    .zone.over {
      border-color: var(--glow);
      background: var(--screen-raised);
    }
    .zone svg {
      width: 2.4rem;
      height: 2.4rem;
      margin-bottom: 0.5rem;
      color: var(--glow);
    }
    .zone > * {
      pointer-events: none;
    }
    .what {
      font: 600 1.25rem/1.3 var(--display);
    }
    .row {
      display: flex;
      align-items: flex-start;
      gap: 1rem;
      margin-top: 0.7rem;
    }
    .row .hint {
      flex: 1;
    }
    .row .plain {
      flex: none;
    }
    .hint {
      line-height: 1.4;
    }
  `];

  @property() takes = '';
  /** How much may be brought, in words. */
  @property() limits = '';
  @property({ attribute: false }) extensions: string[] = [];
  @state() private over = false;
  @query('#files') private files!: HTMLInputElement;
  @query('#folder') private folder!: HTMLInputElement;
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
    const words = texts.train.material;
    return html`
      <button class="zone ${this.over ? 'over' : ''}" type="button" @click=${() => this.files.click()}>
        ${icons.upload}
        <span class="what">${this.over ? words.dropNow : words.drop}</span>
        <span class="hint">${words.dropOr}</span>
      </button>
      <div class="row">
        <span class="hint">${words.takes(this.takes)}. ${this.limits}</span>
        <button class="plain" type="button" @click=${() => this.folder.click()}>${icons.folder}${words.folder}</button>
      </div>
      <input id="files" type="file" multiple hidden aria-label=${words.files} accept=${[...this.extensions, '.zip'].join(',')} @change=${this.choose} />
      <input id="folder" type="file" webkitdirectory hidden aria-label=${words.folder} @change=${this.choose} />
    `;
  }

  private hover(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  }

  private async drop(event: DragEvent): Promise<void> {
    this.over = false;
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      emit<Candidate[]>(this, 'brought', await filesIn(event.dataTransfer));
    }
  }

  private choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    emit<Candidate[]>(this, 'brought', chosenIn(input.files!));
    input.value = '';
  }
}
