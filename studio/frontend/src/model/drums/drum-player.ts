import { Kit, SAMPLE_RATE } from './kit';
import { MidiOut } from './midi-out';
import { Transport, type Cue, type Score } from './transport';

/** How far ahead strokes are handed to the sound card, in seconds; a page that is not seen is woken once a second. */
const AHEAD = 0.15;
const AHEAD_UNSEEN = 1.6;
const WAKING_MS = 25;
const START_IN = 0.06;
/** The velocity that the sounds were played with. */
const RECORDED = 100;
const CHOKE = 0.012;
const LEAP_MS = 40;
const FOLLOWED = 0.05;

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

interface Ringing {
  lane: number;
  at: number;
  source: AudioBufferSourceNode;
  level: GainNode;
}

/** Plays a pattern on time: strokes are given to the audio context with the exact time of each, a little ahead. */
export class DrumPlayer {
  private midi: MidiOut | null = null;
  private context?: AudioContext;
  private transport?: Transport;
  private timer = 0;
  private lag = 0;
  private ringing: Ringing[] = [];
  private clicks: AudioBuffer[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly kit: Kit,
  ) {}

  get playing(): boolean {
    return this.transport !== undefined;
  }

  /** From the beginning; while it plays, from the beginning again. */
  async start(): Promise<void> {
    const context = this.opened();
    await this.ready(context);
    if (context !== this.context) {
      return; // closed meanwhile
    }
    this.halt();
    this.transport = new Transport(this.onSample(context.currentTime + START_IN), this.desk.score());
    this.timer = window.setInterval(() => this.wake(), WAKING_MS);
    this.wake();
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
    const context = this.opened();
    await this.ready(context);
    if (context === this.context) {
      this.strike(lane, velocity, context.currentTime);
    }
  }

  /** The step that is heard just now, with a fraction; undefined while nothing plays. */
  step(): number | undefined {
    return this.transport?.stepAt((performance.now() - this.lag) / 1000);
  }

  close(): void {
    this.halt();
    void this.context?.close();
    this.context = undefined;
  }

  private opened(): AudioContext {
    if (!this.context) {
      this.context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
      this.clicks = [click(this.context, 1760), click(this.context, 1175)];
    }
    return this.context;
  }

  private async ready(context: AudioContext): Promise<void> {
    await Promise.all([context.resume(), this.kit.settled()]);
  }

  private halt(): void {
    clearInterval(this.timer);
    if (this.transport) {
      const now = this.context!.currentTime;
      this.ringing.forEach(({ level, source }) => fade(level, source, now));
      this.midi?.stop();
    }
    this.ringing = [];
    this.transport = undefined;
  }

  private wake(): void {
    const transport = this.transport!;
    this.compare();
    const now = this.context!.currentTime;
    const ahead = document.hidden ? AHEAD_UNSEEN : AHEAD;
    for (const cue of transport.advance(now + ahead, this.desk.score())) {
      this.give(cue);
    }
    this.ringing = this.ringing.filter(({ at, source }) => at + source.buffer!.duration > now);
    if (transport.end < now) {
      this.finish();
    }
  }

  /** The last stroke may ring. */
  private finish(): void {
    this.ringing = [];
    this.stop();
  }

  private give(cue: Cue): void {
    const note = cue.kind === 'stroke' ? this.desk.note(cue.lane) : null;
    if (cue.kind === 'stroke' && note !== null) {
      this.strike(cue.lane, cue.velocity, cue.at);
    } else if (cue.kind === 'beat' && this.desk.metronome()) {
      this.sound(this.clicks[cue.accent ? 0 : 1], 0.5, cue.at);
    }
    this.midi?.play(cue, note, this.lag);
  }

  private strike(lane: number, velocity: number, at: number): void {
    const buffer = this.kit.sound(this.desk.note(lane) ?? -1) ?? this.kit.sound(this.desk.spare(lane));
    this.choke(this.desk.choked(lane), at);
    if (buffer) {
      // The loudness of General MIDI's drums goes with the square of their velocity.
      this.ringing.push({ lane, at, ...this.sound(buffer, (velocity / RECORDED) ** 2, at) });
    }
  }

  private choke(lanes: readonly number[], at: number): void {
    for (const { level, source } of this.ringing.filter((one) => lanes.includes(one.lane) && one.at < at)) {
      fade(level, source, at);
    }
  }

  private sound(buffer: AudioBuffer, gain: number, at: number) {
    const context = this.context!;
    const level = new GainNode(context, { gain });
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(level).connect(context.destination);
    source.start(this.onSample(at));
    return { source, level };
  }

  /** A source that starts between two samples would be smeared over both. */
  private onSample(time: number): number {
    return Math.round(time * SAMPLE_RATE) / SAMPLE_RATE;
  }

  /** Follows the two clocks, each of which is told in steps of its own: slowly, but for leaps. */
  private compare(): void {
    const lag = lagOf(this.context!);
    this.lag = Math.abs(lag - this.lag) > LEAP_MS ? lag : this.lag + (lag - this.lag) * FOLLOWED;
  }
}

/** How much later the page's clock stands when a moment of the context is heard, in milliseconds. */
function lagOf(context: AudioContext): number {
  const { contextTime, performanceTime } = context.getOutputTimestamp();
  return contextTime && performanceTime ? performanceTime - contextTime * 1000 : performance.now() - context.currentTime * 1000;
}

/** Lets a sound fall silent from a time on, without a crack. */
function fade(level: GainNode, source: AudioBufferSourceNode, at: number): void {
  level.gain.setTargetAtTime(0, at, CHOKE);
  source.stop(at + 8 * CHOKE);
}

/** A short tone that dies away. */
function click(context: AudioContext, pitch: number): AudioBuffer {
  const samples = Math.round(0.05 * SAMPLE_RATE);
  const buffer = context.createBuffer(1, samples, SAMPLE_RATE);
  buffer.copyToChannel(
    Float32Array.from({ length: samples }, (_, i) => Math.sin((2 * Math.PI * pitch * i) / SAMPLE_RATE) * Math.exp((-8 * i) / samples)),
    0,
  );
  return buffer;
}
