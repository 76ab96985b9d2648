import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../../base';
import { MidiOut } from '../../model/drums/midi-out';
import { texts } from '../../texts';
import { emit } from '../emit';

/** To which MIDI port the strokes go, if to any, and whether the clock goes with them. Tells "midi-out". */
@customElement('midi-choice')
export class MidiChoice extends LitElement {
  static override styles = [base, css`
    section {
      display: grid;
      justify-items: start;
      gap: 0.7rem;
    }
    h2 {
      font: 600 1.05rem/1.3 var(--display);
    }
    .text {
      margin-top: -0.3rem;
    }
    .port {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 0.8rem;
      width: 100%;
      font-weight: 600;
    }
    .clock {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 2rem;
    }
    input[type='checkbox'] {
      width: 1.15rem;
      height: 1.15rem;
      margin: 0;
      accent-color: var(--button);
    }
  `];

  @state() private access: MIDIAccess | null = null;
  @state() private said = '';
  @state() private port = '';
  @state() private clock = true;

  override render() {
    const words = texts.drums.out;
    return html`<section aria-labelledby="out">
      <h2 id="out">${words.title}</h2>
      <p class="hint text">${words.text}</p>
      ${this.access ? this.ports(this.access) : html`<button class="plain" type="button" @click=${this.connect}>${words.connect}</button>`}
      <p class="hint" role="status" ?hidden=${!this.said}>${this.said}</p>
    </section>`;
  }

  private ports(access: MIDIAccess) {
    const words = texts.drums.out;
    const ports = [...access.outputs.values()];
    if (ports.length === 0) {
      return html`<p class="hint" role="status">${words.none}</p>`;
    }
    return html`<label class="port">${words.port}
        <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${!this.port}>${words.noPort}</option>
          ${ports.map(({ id, name }) => html`<option value=${id} .selected=${id === this.port}>${name}</option>`)}
        </select>
      </label>
      <label class="clock"><input type="checkbox" .checked=${this.clock}
        @change=${(event: Event) => this.send((event.target as HTMLInputElement).checked)} />${words.clock}</label>`;
  }

  private async connect(): Promise<void> {
    const words = texts.drums.out;
    if (!navigator.requestMIDIAccess) {
      this.said = words.unsupported;
      return;
    }
    try {
      this.access = await navigator.requestMIDIAccess();
      this.access.onstatechange = () => this.ported();
      this.said = '';
    } catch {
      this.said = words.refused;
    }
  }

  /** An instrument was plugged in or out. */
  private ported(): void {
    if (this.port && !this.access!.outputs.has(this.port)) {
      this.choose('');
    }
    this.requestUpdate();
  }

  private send(clock: boolean): void {
    this.clock = clock;
    this.choose(this.port);
  }

  private choose(port: string): void {
    this.port = port;
    const output = this.access!.outputs.get(port);
    emit(this, 'midi-out', output ? new MidiOut(output as { send(bytes: number[], time?: number): void }, this.clock) : null);
  }
}
