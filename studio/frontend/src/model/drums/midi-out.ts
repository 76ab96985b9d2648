import type { Cue } from './transport';

/** Channel 10, which plays drums. */
const CHANNEL = 9;
const NOTE_ON = 0x90 | CHANNEL;
const NOTE_OFF = 0x80 | CHANNEL;
const CONTROL = 0xb0 | CHANNEL;
const ALL_NOTES_OFF = 123;
const CLOCK = 0xf8;
const START = 0xfa;
const STOP = 0xfc;

/** The part of a MIDI output that we use. Times are milliseconds of performance.now(). */
export interface Port {
  send(bytes: number[], time?: number): void;
  clear?(): void;
}

/** Sends what is played to another instrument or program: notes on channel 10 and, if wanted, the clock with start and stop. */
export class MidiOut {
  private running = false;

  constructor(
    readonly port: Port,
    readonly withClock: boolean,
  ) {}

  /**
   * @param note that plays the row of a stroke, if it is to be heard
   * @param lag milliseconds from the cue's clock to that of the page
   */
  play(cue: Cue, note: number | null, lag: number): void {
    const time = cue.at * 1000 + lag;
    if (cue.kind === 'stroke' && note !== null) {
      this.port.send([NOTE_ON, note, cue.velocity], time);
      this.port.send([NOTE_OFF, note, 0], time + (cue.stepSeconds / 2) * 1000);
    } else if (cue.kind === 'clock' && this.withClock) {
      this.clock(time);
    }
  }

  private clock(time: number): void {
    if (!this.running) {
      this.port.send([START], time);
      this.running = true;
    }
    this.port.send([CLOCK], time);
  }

  stop(): void {
    this.port.clear?.();
    this.port.send([CONTROL, ALL_NOTES_OFF, 0]);
    if (this.running) {
      this.port.send([STOP]);
    }
    this.running = false;
  }
}
