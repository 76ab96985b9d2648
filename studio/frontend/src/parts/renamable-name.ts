import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Problem } from '../model/problem';
import { base } from '../base';
import { texts } from '../texts';
import { emit } from './emit';
import { icons } from './icons';

/** A name that can be changed where it stands. What is slotted shows while it is not being changed. */
@customElement('renamable-name')
export class RenamableName extends LitElement {
  static override styles = [base, css`
    :host,
    .row {
      display: flex;
      align-items: center;
      gap: 0.3rem;
      min-width: 0;
    }
    form {
      flex: 1;
      min-width: 0;
    }
    .icon {
      flex: none;
      color: inherit;
      opacity: 0.75;
    }
    .icon:hover {
      color: inherit;
      opacity: 1;
    }
    slot {
      display: block;
      min-width: 0;
    }
  `];

  @property() name = '';
  /** what the button says, and what the field is called */
  @property() label = '';
  @property() field = texts.player.titleField;
  @property() ifEmpty = texts.errors.titleEmpty;
  /** Does it; a problem is shown beside the field. */
  @property({ attribute: false }) rename: (name: string) => Promise<void> = async () => {};
  @state() private editing = false;
  @state() private error = '';
  @query('input') private input?: HTMLInputElement;
  @query('.icon') private pen?: HTMLButtonElement;

  override render() {
    if (!this.editing) {
      return html`<slot></slot>
        <button class="icon" type="button" aria-label=${this.label} title=${texts.player.rename} @click=${this.edit}>${icons.pen}</button>`;
    }
    return html`<form novalidate @submit=${this.save} @keydown=${this.escape}>
      <div class="row">
        <input type="text" .value=${this.name} aria-label=${this.field} autocomplete="off"
          aria-invalid=${this.error ? 'true' : 'false'} aria-describedby="error" />
        <button class="icon" type="submit" aria-label=${texts.player.save} title=${texts.player.save}>${icons.check}</button>
        <button class="icon" type="button" aria-label=${texts.player.cancelRename} title=${texts.player.cancelRename}
          @click=${this.close}>${icons.close}</button>
      </div>
      <p class="error" id="error" role="alert" ?hidden=${!this.error}>${this.error}</p>
    </form>`;
  }

  private async edit(): Promise<void> {
    this.editing = true;
    await this.updateComplete;
    this.input!.select();
  }

  private async close(): Promise<void> {
    this.editing = false;
    this.error = '';
    await this.updateComplete;
    this.pen!.focus();
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      void this.close();
    }
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = this.input!.value.trim();
    if (!name) {
      this.error = this.ifEmpty;
      return;
    }
    try {
      await this.rename(name);
      emit(this, 'say', { text: texts.library.renamed(name) });
      await this.close();
    } catch (problem) {
      const { fields, message } = problem as Problem;
      this.error = Object.values(fields ?? {})[0] ?? message;
    }
  }
}
