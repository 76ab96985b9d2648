/** Samples a second, as the server's sounds have them. */
export const SAMPLE_RATE = 44_100;

/** How far ahead sounds are handed to the sound card, in seconds; a page that is not seen is woken once a second. */
const AHEAD = 0.15;
const AHEAD_UNSEEN = 1.6;
const WAKING_MS = 25;
const START_IN = 0.06;
const LEAP_MS = 40;
const FOLLOWED = 0.05;
const CLICK_LEVEL = 0.5;

/** A sound that was handed over, to let it fade. */
export interface Voice {
  /** when it begins, in seconds of the loudspeaker's clock */
  at: number;
  source: AudioBufferSourceNode;
  level: GainNode;
}

/** Plays sounds on time: each is given to the audio context with its exact time, a little ahead. */
export class Loudspeaker {
  /** how much later the page's clock stands when a time of this one is heard, in milliseconds */
  lag = 0;
  private context?: AudioContext;
  private clicks: AudioBuffer[] = [];

  /** Opens what browsers keep shut until somebody touches the page. @return false if it was closed meanwhile */
  async ready(sounds: Promise<unknown>): Promise<boolean> {
    const context = this.opened();
    await Promise.all([context.resume(), sounds]);
    return context === this.context;
  }

  /** Seconds of the clock that all its times are of. */
  get now(): number {
    return this.context!.currentTime;
  }

  /** When something can begin that is asked for now. */
  get soon(): number {
    return this.onSample(this.now + START_IN);
  }

  /** What is heard at a moment of the page's clock, in seconds of this one. @param milliseconds of performance.now() */
  heardAt(milliseconds: number): number {
    return (milliseconds - this.lag) / 1000;
  }

  /** Asks again and again for what sounds before a time. @return ends it */
  keepAhead(give: (before: number) => void): () => void {
    const wake = () => {
      this.compare();
      give(this.now + (document.hidden ? AHEAD_UNSEEN : AHEAD));
    };
    const timer = window.setInterval(wake, WAKING_MS);
    wake();
    return () => clearInterval(timer);
  }

  sound(buffer: AudioBuffer, gain: number, at: number): Voice {
    const context = this.context!;
    const level = new GainNode(context, { gain });
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(level).connect(context.destination);
    source.start(this.onSample(at));
    return { at, source, level };
  }

  /** One beat of the metronome. */
  click(accent: boolean, at: number): Voice {
    return this.sound(this.clicks[accent ? 0 : 1], CLICK_LEVEL, at);
  }

  /** Voices that may still be heard. */
  ringing<V extends Voice>(voices: readonly V[]): V[] {
    return voices.filter(({ at, source }) => at + source.buffer!.duration > this.now);
  }

  close(): void {
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

/** Lets a sound fall silent from a time on, without a crack. @param pace seconds in which two thirds of it are gone */
export function fade({ level, source }: Voice, at: number, pace: number): void {
  level.gain.setTargetAtTime(0, at, pace);
  source.stop(at + 8 * pace);
}

/** How much later the page's clock stands when a moment of the context is heard, in milliseconds. */
function lagOf(context: AudioContext): number {
  const { contextTime, performanceTime } = context.getOutputTimestamp();
  return contextTime && performanceTime ? performanceTime - contextTime * 1000 : performance.now() - context.currentTime * 1000;
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
