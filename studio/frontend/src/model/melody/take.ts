import { barOf } from './meter';
import { place, quantised } from './tune';
import type { Notes, TuneNote } from './types';

/** How much too early, in bars, the first note may be. */
const EARLY = 1 / 8;

/** What is played while it is recorded, one note at a time: a new key ends the one before. Places are in quarters. */
export class Take {
  private readonly ended: TuneNote[] = [];
  private sounding: { pitch: number; from: number } | null = null;

  /** @param from where the recording begins, after the count-in */
  constructor(
    readonly from: number,
    private readonly meter: string,
  ) {}

  press(pitch: number, at: number): void {
    this.end(at);
    if (at >= this.from - EARLY * barOf(this.meter)) {
      this.sounding = { pitch, from: Math.max(this.from, at) };
    }
  }

  lift(pitch: number, at: number): void {
    if (this.sounding?.pitch === pitch) {
      this.end(at);
    }
  }

  /** A tune with all that was played up to now, on the sixteenths. */
  over(notes: Notes, at: number): Notes {
    const { sounding } = this;
    const open: Notes = sounding && at > sounding.from ? [[sounding.pitch, sounding.from, at - sounding.from]] : [];
    return quantised([...this.ended, ...open]).reduce(place, notes);
  }

  private end(at: number): void {
    if (this.sounding && at > this.sounding.from) {
      const { pitch, from } = this.sounding;
      this.ended.push([pitch, from, at - from]);
    }
    this.sounding = null;
  }
}
