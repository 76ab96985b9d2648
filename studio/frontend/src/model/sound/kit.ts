import type { Range } from '../types';
import { SAMPLE_RATE } from './loudspeaker';

/** The sounds of an instrument, one for each note, fetched once each. */
export class Kit {
  private readonly sounds = new Map<number, AudioBuffer>();
  private readonly coming = new Map<number, Promise<void>>();
  private readonly decoder = new OfflineAudioContext(1, 1, SAMPLE_RATE);

  /** @param notes what the server has sounds of */
  constructor(
    private readonly ask: (note: number) => Promise<Blob>,
    private readonly notes: Range,
  ) {}

  sound(note: number): AudioBuffer | undefined {
    return this.sounds.get(note);
  }

  /** Until all that was asked for has come, or will not come. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.coming.values());
  }

  /** Fetches what is not there yet; notes that the instrument has not have no sound. */
  async fetch(notes: readonly number[]): Promise<void> {
    const { least, most } = this.notes;
    await Promise.all(notes.filter((note) => note >= least && note <= most).map((note) => this.one(note)));
  }

  private one(note: number): Promise<void> {
    const coming = this.coming.get(note) ?? this.load(note);
    this.coming.set(note, coming);
    return coming;
  }

  private async load(note: number): Promise<void> {
    try {
      const bytes = await (await this.ask(note)).arrayBuffer();
      this.sounds.set(note, await this.decoder.decodeAudioData(bytes));
    } catch (problem) {
      this.coming.delete(note);
      throw problem;
    }
  }
}
