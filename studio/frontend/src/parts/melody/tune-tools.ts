import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import './midi-file';

/** What can be done to the whole tune: take back, clear, bring, carry away. Each button tells its own name; what is slotted lies among them. */
@customElement('tune-tools')
export class TuneTools extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.4rem;
    }
    .icon {
      border: 1px solid var(--screen-line);
    }
  `];

  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) empty = false;

  override render() {
    const words = texts.melody;
    return html`
      ${this.sign('undo', words.undo, icons.undo, !this.canUndo)} ${this.sign('redo', words.redo, icons.redo, !this.canRedo)}
      ${this.word('clear', words.clear, '', '', this.empty)}
      ${this.word('example', words.example, words.exampleHint)}
      ${this.word('chords', words.chords.find, words.chords.hint, '', this.empty)}
      <slot></slot>
      <midi-file></midi-file>
      ${this.word('midi', words.midi, words.midiHint, icons.download, this.empty)}
      ${this.word('help', words.keys, words.help.title)}
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
