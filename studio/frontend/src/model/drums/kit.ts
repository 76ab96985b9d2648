import { drums } from './drums-api';

/** What the server has sounds of. */
const LOWEST = 27;
const HIGHEST = 87;
export const SAMPLE_RATE = 44_100;

/** The sounds of the drums, fetched once each. */
export class Kit {
  private readonly sounds = new Map<number, AudioBuffer>();
  private readonly coming = new Map<number, Promise<void>>();
  private readonly decoder = new OfflineAudioContext(1, 1, SAMPLE_RATE);

  sound(note: number): AudioBuffer | undefined {
    return this.sounds.get(note);
  }

  /** Until all that was asked for has come, or will not come. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.coming.values());
  }

  /** Fetches what is not there yet; notes that are no drums have no sound. */
  async fetch(notes: readonly number[]): Promise<void> {
    await Promise.all(notes.filter((note) => note >= LOWEST && note <= HIGHEST).map((note) => this.one(note)));
  }

  private one(note: number): Promise<void> {
    const coming = this.coming.get(note) ?? this.load(note);
    this.coming.set(note, coming);
    return coming;
  }

  private async load(note: number): Promise<void> {
    try {
      const bytes = await (await drums.sound(note)).arrayBuffer();
      this.sounds.set(note, await this.decoder.decodeAudioData(bytes));
    } catch (problem) {
      this.coming.delete(note);
      throw problem;
    }
  }
}
