import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';

/** What can be done to the whole pattern: take back, clear, carry away, keep. Each button tells its own name. What is slotted lies between. */
@customElement('drum-tools')
export class DrumTools extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.9rem 1.6rem;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem;
    }
    ::slotted(*) {
      flex: 1 1 26rem;
    }
    .icon {
      border: 1px solid var(--screen-line);
    }
  `];

  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) empty = false;

  override render() {
    const words = texts.drums;
    return html`
      <div>
        ${this.sign('undo', words.undo, icons.undo, !this.canUndo)} ${this.sign('redo', words.redo, icons.redo, !this.canRedo)}
        ${this.word('clear', words.clear, words.clearHint, '', this.empty)} ${this.word('reset', words.reset, words.resetHint)}
        ${this.word('help', words.keys, words.help.title)}
      </div>
      <slot></slot>
      <div>
        ${this.word('midi', words.midi, words.midiHint, icons.download)} ${this.word('wav', words.wav, words.wavHint, icons.download)}
        ${this.word('save', words.save, '', icons.plus)}
      </div>
    `;
  }

  private sign(name: string, label: string, icon: unknown, disabled: boolean) {
    return html`<button class="icon" type="button" aria-label=${label} title=${label} ?disabled=${disabled}
      @click=${() => emit(this, name)}>${icon}</button>`;
  }

  private word(name: string, label: string, hint: string, icon: unknown = '', disabled = false) {
    return html`<button class="plain" type="button" title=${hint} ?disabled=${disabled} @click=${() => emit(this, name)}>${icon}${label}</button>`;
  }
}
