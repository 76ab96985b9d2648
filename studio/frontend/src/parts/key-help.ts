import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base';

/** What the keys of a part do. */
export interface KeyWords {
  title: string;
  keys: string[][];
  pointer: string;
  close: string;
}

/** What keys and pointer do, in a window of its own. */
@customElement('key-help')
export class KeyHelp extends LitElement {
  static override styles = [base, css`
    :host {
      display: contents;
    }
    dialog {
      width: min(30rem, calc(100vw - 2rem));
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
      margin-bottom: 0.8rem;
      font: 600 1.3rem/1.25 var(--display);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.35rem 1.2rem;
      font-size: 0.9375rem;
    }
    dt {
      font-weight: 600;
      white-space: nowrap;
    }
    p {
      margin: 1rem 0;
      color: var(--quiet);
      font-size: 0.9375rem;
    }
  `];

  @property({ attribute: false }) words!: KeyWords;
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  override render() {
    const { words } = this;
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${words.title}</h2>
      <dl>${words.keys.map(([keys, what]) => html`<dt>${keys}</dt><dd>${what}</dd>`)}</dl>
      <p>${words.pointer}</p>
      <button class="plain" type="button" autofocus @click=${() => this.dialog.close()}>${words.close}</button>
    </dialog>`;
  }
}
