import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base';
import { emit } from './emit';

/** Asks before something is done: a title, what it means, yes or no. */
@customElement('ask-first')
export class AskFirst extends LitElement {
  static override styles = [base, css`
    :host {
      display: contents;
    }
    dialog {
      width: min(27rem, calc(100vw - 2rem));
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
    h2 {
      margin-bottom: 0.5rem;
      font: 600 1.3rem/1.25 var(--display);
      overflow-wrap: anywhere;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 0.6rem;
      margin-top: 1.3rem;
    }
    .yes {
      border-color: var(--button);
      background: var(--button);
      color: var(--on-button);
    }
    .yes:hover:not(:disabled) {
      border-color: var(--button-hover);
      background: var(--button-hover);
    }
  `];

  @property() heading = '';
  @property() text = '';
  @property() yes = '';
  @property() no = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  ask(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" aria-describedby="text">
      <h2 id="heading">${this.heading}</h2>
      <p id="text">${this.text}</p>
      <div class="row">
        <button class="plain" type="button" autofocus @click=${() => this.dialog.close()}>${this.no}</button>
        <button class="plain yes" type="button" @click=${this.agree}>${this.yes}</button>
      </div>
    </dialog>`;
  }

  private agree(): void {
    this.dialog.close();
    emit(this, 'agreed');
  }
}
