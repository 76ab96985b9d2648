import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

/** Puts an exported library back; says how much of it has gone, then what came of it. */
@customElement('library-import')
export class LibraryImport extends LitElement {
  static override styles = [base, css`
    .plain {
      font-variant-numeric: tabular-nums;
    }
  `];

  /** How much of the file has gone, 0 to 1, while it goes. */
  @state() private gone: number | null = null;
  @query('input') private input!: HTMLInputElement;

  override render() {
    const { library } = texts;
    return html`
      <button class="plain" type="button" title=${library.importHint} ?disabled=${this.gone !== null} @click=${() => this.input.click()}>
        ${icons.upload}${this.gone === null ? library.import : library.importing(this.gone)}
      </button>
      <input type="file" hidden accept=".zip" aria-label=${library.import} @change=${this.choose} />
    `;
  }

  private async choose(): Promise<void> {
    const [file] = this.input.files!;
    this.gone = 0;
    try {
      const imported = await api.importLibrary(file, (part) => (this.gone = part));
      emit(this, 'say', { text: texts.library.imported(imported) });
      emit(this, 'imported', imported);
    } catch (problem) {
      emit(this, 'say', { text: (problem as Error).message });
    } finally {
      this.gone = null;
      this.input.value = '';
    }
  }
}
