import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../base';
import { texts } from '../../texts';
import { emit } from '../emit';

/** Asks for the name under which a beat is kept, and tells it. */
@customElement('save-beat')
export class SaveBeat extends LitElement {
  static override styles = [base, css`
    :host {
      display: contents;
    }
    dialog {
      width: min(26rem, calc(100vw - 2rem));
      padding: 1.5rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--shadow);
    }
    dialog::backdrop {
      background: rgb(7 16 14 / 55%);
    }
    .row {
      display: flex;
      justify-content: flex-end;
      gap: 0.6rem;
      margin-top: 1.2rem;
    }
    .yes,
    .yes:hover:not(:disabled) {
      border-color: var(--button);
      background: var(--button);
      color: var(--on-button);
    }
  `];

  @state() private name = '';
  @state() private error = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private field!: HTMLInputElement;

  async ask(name: string): Promise<void> {
    this.name = name;
    this.error = '';
    this.dialog.showModal();
    await this.updateComplete;
    this.field.value = name;
    this.field.select();
  }

  override render() {
    const words = texts.drums;
    return html`<dialog aria-label=${words.save}>
      <form method="dialog" novalidate @submit=${this.save}>
        <label class="label" for="name">${words.saveName}</label>
        <input id="name" type="text" autocomplete="off" .value=${this.name} aria-invalid=${this.error ? 'true' : 'false'} aria-describedby="error" />
        <p class="error" id="error" role="alert" ?hidden=${!this.error}>${this.error}</p>
        <div class="row">
          <button class="plain" type="button" @click=${() => this.dialog.close()}>${words.saveNo}</button>
          <button class="plain yes" type="submit">${words.saveYes}</button>
        </div>
      </form>
    </dialog>`;
  }

  private save(event: SubmitEvent): void {
    const name = this.field.value.trim();
    this.error = name ? '' : texts.drums.shelf.nameEmpty;
    if (this.error) {
      event.preventDefault();
    } else {
      emit(this, 'keep', name);
    }
  }
}
