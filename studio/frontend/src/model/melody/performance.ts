import { barOf, beatOf } from './meter';
import type { Notes } from './types';

/** What is played: a tune, the metronome, or both. */
export interface Score {
  notes: Notes;
  /** quarters a minute */
  bpm: number;
  meter: string;
  clicks: boolean;
  /** where it begins, in quarters; a bar or so before 0 to count in */
  from: number;
  /** where it ends, in quarters; Infinity for a metronome that goes on */
  to: number;
}

/** Something to sound at a time, in seconds of the clock that the performance was started by. */
export type Cue =
  | { kind: 'note'; at: number; pitch: number; seconds: number }
  | { kind: 'beat'; at: number; accent: boolean };

/** Counts quarters by a clock and says, bit by bit, what is to sound when; each thing once. */
export class Performance {
  private said: number;

  /** @param start when it begins, in seconds */
  constructor(
    private readonly start: number,
    private readonly score: Score,
  ) {
    this.said = score.from;
  }

  /** All that is to sound before {@code time} and was not said yet. */
  advance(time: number): Cue[] {
    const from = this.said;
    const to = Math.min(this.score.to, this.placeAt(time));
    if (to <= from) {
      return [];
    }
    this.said = to;
    return [...this.notes(from, to), ...this.beats(from, to)];
  }

  /** The quarter that is heard at a time, with its fraction. */
  placeAt(time: number): number {
    return this.score.from + ((time - this.start) * this.score.bpm) / 60;
  }

  /** When it ends, in seconds. */
  get end(): number {
    return this.timeOf(this.score.to);
  }

  private timeOf(place: number): number {
    return this.start + ((place - this.score.from) * 60) / this.score.bpm;
  }

  private notes(from: number, to: number): Cue[] {
    return this.score.notes
      .filter(([, onset]) => onset >= from && onset < to)
      .map(([pitch, onset, length]) => ({ kind: 'note', at: this.timeOf(onset), pitch, seconds: (length * 60) / this.score.bpm }));
  }

  private beats(from: number, to: number): Cue[] {
    const { clicks, meter } = this.score;
    const beat = beatOf(meter);
    const inBar = Math.round(barOf(meter) / beat);
    const cues: Cue[] = [];
    for (let number = Math.ceil(from / beat - 1e-9); clicks && number * beat < to; number++) {
      cues.push({ kind: 'beat', at: this.timeOf(number * beat), accent: number % inBar === 0 });
    }
    return cues;
  }
}
