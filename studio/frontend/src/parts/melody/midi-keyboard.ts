import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../../base';
import { strokeOf } from '../../model/melody/midi-in';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import type { KeyStroke } from './piano-keys';

/** Plays from every MIDI keyboard that is plugged in, once the browser may. Tells "press" and "lift". */
@customElement('midi-keyboard')
export class MidiKeyboard extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.3rem 0.8rem;
    }
  `];

  @state() private access: MIDIAccess | null = null;
  @state() private said = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.access) {
      this.access.onstatechange = null;
      this.access.inputs.forEach((input) => (input.onmidimessage = null));
    }
  }

  override render() {
    const words = texts.melody.instrument;
    return html`${this.access ? '' : html`<button class="plain" type="button" title=${words.connectHint} @click=${this.connect}>
        ${icons.piano}${words.connect}</button>`}
      <p class="hint" role="status" ?hidden=${!this.said}>${this.said}</p>`;
  }

  private async connect(): Promise<void> {
    const words = texts.melody.instrument;
    if (!navigator.requestMIDIAccess) {
      this.said = words.unsupported;
      return;
    }
    try {
      const access = await navigator.requestMIDIAccess();
      if (!this.isConnected) {
        return;
      }
      this.access = access;
      this.access.onstatechange = () => this.listen();
      this.listen();
    } catch {
      this.said = words.refused;
    }
  }

  /** Also when an instrument was plugged in or out. */
  private listen(): void {
    const inputs = [...this.access!.inputs.values()].filter(({ state }) => state !== 'disconnected');
    inputs.forEach((input) => (input.onmidimessage = (event) => this.hear(event)));
    const words = texts.melody.instrument;
    this.said = inputs.length ? words.listening(inputs.map(({ name }) => name ?? '')) : words.none;
  }

  private hear({ data, timeStamp }: MIDIMessageEvent): void {
    const stroke = data && strokeOf(data);
    if (stroke) {
      emit<KeyStroke>(this, stroke.down ? 'press' : 'lift', { pitch: stroke.pitch, time: timeStamp });
    }
  }
}
