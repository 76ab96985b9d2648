/** What the listener has silenced or singled out, by part. */
export interface Mix {
  muted: ReadonlySet<number>;
  solo: ReadonlySet<number>;
}

export const FULL_BAND: Mix = { muted: new Set(), solo: new Set() };

/** Sample rates for stems; a long song with many parts is held in fewer samples, lest it fill the memory. */
const RATES = [44100, 32000, 22050, 16000];
const MOST_BYTES = 500e6;
const SMOOTHING_SECONDS = 0.015;

/** Whether a part is to be heard: solo goes before mute. */
export function isHeard(mix: Mix, part: number): boolean {
  return mix.solo.size > 0 ? mix.solo.has(part) : !mix.muted.has(part);
}

export function isFull(mix: Mix): boolean {
  return mix.muted.size === 0 && mix.solo.size === 0;
}

export function toggled(set: ReadonlySet<number>, part: number): Set<number> {
  const other = new Set(set);
  other.has(part) ? other.delete(part) : other.add(part);
  return other;
}

export function stemRate(seconds: number, parts: number): number {
  return RATES.find((rate) => rate * seconds * parts * 8 <= MOST_BYTES) ?? RATES[RATES.length - 1];
}

/**
 * Plays the parts of a song together, each with its own volume, in step with an audio element: which plays on, muted, and
 * stays the clock of the page. All parts start on the same sample.
 */
export class Mixer {
  private readonly context: AudioContext;
  private readonly gains: GainNode[];
  private buffers: AudioBuffer[] = [];
  private sources: AudioBufferSourceNode[] = [];
  private readonly ending = new AbortController();

  constructor(
    private readonly media: HTMLMediaElement,
    private readonly urls: string[],
    seconds: number,
  ) {
    this.context = new AudioContext({ sampleRate: stemRate(seconds, urls.length) });
    this.gains = urls.map(() => {
      const gain = this.context.createGain();
      gain.connect(this.context.destination);
      return gain;
    });
  }

  /** Fetches the parts; from then on they are heard in place of the audio element. */
  async load(): Promise<void> {
    this.buffers = await Promise.all(this.urls.map((url) => this.fetchStem(url)));
    const signal = this.ending.signal;
    for (const event of ['playing', 'seeked']) {
      this.media.addEventListener(event, () => this.start(), { signal });
    }
    for (const event of ['pause', 'waiting', 'seeking', 'emptied', 'ended']) {
      this.media.addEventListener(event, () => this.silence(), { signal });
    }
  }

  /** Takes over from the audio element, or hands back to it where the whole band is wanted; once the parts are here. */
  set(mix: Mix): void {
    if (this.buffers.length === 0) {
      return;
    }
    this.gains.forEach((gain, part) => {
      gain.gain.setTargetAtTime(isHeard(mix, part) ? 1 : 0, this.context.currentTime, SMOOTHING_SECONDS);
    });
    const takesOver = !isFull(mix);
    if (takesOver && !this.media.muted) {
      this.media.muted = true;
      this.start();
    } else if (!takesOver && this.media.muted) {
      this.silence();
      this.media.muted = false;
    }
  }

  close(): void {
    this.ending.abort();
    this.silence();
    this.media.muted = false;
    void this.context.close();
  }

  private async fetchStem(url: string): Promise<AudioBuffer> {
    const response = await fetch(url);
    if (!response.ok) {
      throw new Error(`${url}: ${response.status}`);
    }
    return this.context.decodeAudioData(await response.arrayBuffer());
  }

  private start(): void {
    this.silence();
    if (!this.media.muted || this.media.paused) {
      return;
    }
    void this.context.resume();
    const when = this.context.currentTime + 0.01;
    this.sources = this.buffers.map((buffer, part) => {
      const source = new AudioBufferSourceNode(this.context, { buffer });
      source.connect(this.gains[part]);
      source.start(when, this.media.currentTime);
      return source;
    });
  }

  private silence(): void {
    this.sources.forEach((source) => source.stop());
    this.sources = [];
  }
}
