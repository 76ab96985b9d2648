import type { Kit } from '../sound/kit';
import { Loudspeaker, fade, type Voice } from '../sound/loudspeaker';
import { MidiOut } from './midi-out';
import { Transport, type Cue, type Score } from './transport';

/** The velocity that the sounds were played with. */
const RECORDED = 100;
const CHOKE = 0.012;

/** What the player asks whenever it needs it, so that whatever changes is heard at once. */
export interface Desk {
  score(): Score;
  metronome(): boolean;
  /** the note that plays a row, or null where it is muted */
  note(lane: number): number | null;
  /** the note whose sound a row has where its own has none */
  spare(lane: number): number;
  /** the rows that fall silent when this one is struck: the open hat when either hat is */
  choked(lane: number): readonly number[];
  ended(): void;
}

interface Stroke extends Voice {
  lane: number;
}

/** Plays a pattern on time, and each change of it from where it is heard. */
export class DrumPlayer {
  private readonly speaker = new Loudspeaker();
  private midi: MidiOut | null = null;
  private transport?: Transport;
  private rest = () => {};
  private ringing: Stroke[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly kit: Kit,
  ) {}

  get playing(): boolean {
    return this.transport !== undefined;
  }

  /** From the beginning; while it plays, from the beginning again. */
  async start(): Promise<void> {
    if (!(await this.speaker.ready(this.kit.settled()))) {
      return; // closed meanwhile
    }
    this.halt();
    this.transport = new Transport(this.speaker.soon, this.desk.score());
    this.rest = this.speaker.keepAhead((before) => this.give(before));
  }

  stop(): void {
    this.halt();
    this.desk.ended();
  }

  /** Where strokes go beside the loudspeakers, if anywhere. */
  send(midi: MidiOut | null): void {
    this.midi?.stop();
    this.midi = midi;
  }

  /** One stroke at once, to hear what was put down. */
  async tap(lane: number, velocity: number): Promise<void> {
    if (await this.speaker.ready(this.kit.settled())) {
      this.strike(lane, velocity, this.speaker.now);
    }
  }

  /** The step that is heard just now, with a fraction; undefined while nothing plays. */
  step(): number | undefined {
    return this.transport?.stepAt(this.speaker.heardAt(performance.now()));
  }

  close(): void {
    this.halt();
    this.speaker.close();
  }

  private halt(): void {
    this.rest();
    if (this.transport) {
      const { now } = this.speaker;
      this.ringing.forEach((stroke) => fade(stroke, now, CHOKE));
      this.midi?.stop();
    }
    this.ringing = [];
    this.transport = undefined;
  }

  private give(before: number): void {
    const transport = this.transport!;
    for (const cue of transport.advance(before, this.desk.score())) {
      this.play(cue);
    }
    this.ringing = this.speaker.ringing(this.ringing);
    if (transport.end < this.speaker.now) {
      this.finish();
    }
  }

  /** The last stroke may ring. */
  private finish(): void {
    this.ringing = [];
    this.stop();
  }

  private play(cue: Cue): void {
    const note = cue.kind === 'stroke' ? this.desk.note(cue.lane) : null;
    if (cue.kind === 'stroke' && note !== null) {
      this.strike(cue.lane, cue.velocity, cue.at);
    } else if (cue.kind === 'beat' && this.desk.metronome()) {
      this.speaker.click(cue.accent, cue.at);
    }
    this.midi?.play(cue, note, this.speaker.lag);
  }

  private strike(lane: number, velocity: number, at: number): void {
    const buffer = this.kit.sound(this.desk.note(lane) ?? -1) ?? this.kit.sound(this.desk.spare(lane));
    this.choke(this.desk.choked(lane), at);
    if (buffer) {
      // The loudness of General MIDI's drums goes with the square of their velocity.
      this.ringing.push({ lane, ...this.speaker.sound(buffer, (velocity / RECORDED) ** 2, at) });
    }
  }

  private choke(lanes: readonly number[], at: number): void {
    for (const stroke of this.ringing.filter((one) => lanes.includes(one.lane) && one.at < at)) {
      fade(stroke, at, CHOKE);
    }
  }
}
