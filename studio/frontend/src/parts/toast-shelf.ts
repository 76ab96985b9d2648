import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../base';
import { texts } from '../texts';
import { icons } from './icons';

/** A short word to the listener, with something to take back where that is possible. */
export interface Toast {
  text: string;
  undo?: () => void;
}

const SHOWN_MS = 6000;
const SHOWN_WITH_UNDO_MS = 15000;

/** Shows one toast at a time and reads it out; waits while it is pointed at or focused. */
@customElement('toast-shelf')
export class ToastShelf extends LitElement {
  static override styles = [base, css`
    :host {
      position: fixed;
      inset: auto 1rem 1.2rem;
      z-index: 10;
      display: flex;
      justify-content: center;
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: 0.4rem;
      max-width: 34rem;
      padding: 0.45rem 0.5rem 0.45rem 1.2rem;
      border: 1px solid var(--screen-line);
      border-radius: 999px;
      background: var(--screen);
      color: var(--on-screen);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
    .undo {
      min-height: 2.25rem;
      padding: 0 0.9rem;
      border: 0;
      border-radius: 999px;
      background: none;
      color: var(--glow);
      font-weight: 600;
    }
    .undo:hover {
      background: var(--screen-raised);
    }
    .icon {
      color: var(--quiet-on-screen);
    }
    .icon:hover:not(:disabled) {
      color: var(--on-screen);
    }
    :focus-visible {
      outline-color: var(--glow);
    }
  `];

  @state() private toast: Toast | null = null;
  private timer?: number;

  show(toast: Toast): void {
    this.toast = toast;
    this.wait();
  }

  override render() {
    return html`<div role="status">
      ${this.toast
        ? html`<div class="toast" @pointerenter=${this.stay} @pointerleave=${this.wait} @focusin=${this.stay} @focusout=${this.wait}>
            <span>${this.toast.text}</span>
            ${this.toast.undo ? html`<button class="undo" type="button" @click=${this.undo}>${texts.undo}</button>` : ''}
            <button class="icon" type="button" aria-label=${texts.dismiss} @click=${this.hide}>${icons.close}</button>
          </div>`
        : ''}
    </div>`;
  }

  private stay(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), this.toast?.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
  }

  private hide(): void {
    this.toast = null;
  }

  private undo(): void {
    this.toast?.undo?.();
    this.hide();
  }
}
