import { stepsOf } from './pattern';
import type { Division, Hit, Pattern } from './types';

/** Clocks that MIDI counts to a quarter. */
const CLOCKS = 24;
const BEATS_TO_BAR = 4;
const TRIPLET = 1 / 3;

/** What is played, and how. */
export interface Score {
  pattern: Pattern;
  /** quarters a minute */
  bpm: number;
  /** how late every second step comes: even (0) to triplets (1) */
  swing: number;
  division: Division;
  loop: boolean;
}

/** Something to do at a time, in seconds of the clock that the transport was started by. */
export type Cue =
  | { kind: 'stroke'; at: number; lane: number; velocity: number; stepSeconds: number }
  | { kind: 'beat'; at: number; accent: boolean }
  | { kind: 'clock'; at: number };

/** From a time on, steps last so long. */
interface Stretch {
  time: number;
  step: number;
  stepSeconds: number;
}

export function stepSeconds({ bpm, division }: Pick<Score, 'bpm' | 'division'>): number {
  return 60 / bpm / division;
}

/** Where a stroke sounds, in steps from the beginning, before which nothing sounds. */
export function placeOf([, step, , offset]: Hit, swing: number): number {
  return Math.max(0, step + offset + (step % 2 === 1 ? swing * TRIPLET : 0));
}

/**
 * Counts steps by a clock and says, bit by bit, what is to be done when. What the score says is heard from where the last bit
 * ended: a new tempo bends the time there, and neither loses a stroke nor gives one twice.
 */
export class Transport {
  private stretches: Stretch[];
  /** Up to here all has been said, in steps since the start; passes are counted on. */
  private said = 0;
  private last = Infinity;

  /** @param start when the first step begins, in seconds */
  constructor(start: number, score: Score) {
    this.stretches = [{ time: start, step: 0, stepSeconds: stepSeconds(score) }];
  }

  /** All that is to be done before {@code time} and was not said yet, in the order of time. */
  advance(time: number, score: Score): Cue[] {
    this.bend(score);
    const from = this.said;
    const to = Math.min(this.last, this.stepAt(time));
    if (to <= from) {
      return [];
    }
    this.said = to;
    return [...this.clocks(score, from, to), ...this.beats(score, from, to), ...this.strokes(score, from, to)]
      .sort((one, other) => one.at - other.at);
  }

  /** Steps since the start at a time, fractions of a step included; negative before the start. */
  stepAt(time: number): number {
    const stretch = this.stretches.findLast((one) => one.time <= time) ?? this.stretches[0];
    return stretch.step + (time - stretch.time) / stretch.stepSeconds;
  }

  /** When the last pass ends, where it does. */
  get end(): number {
    return this.timeOf(this.last);
  }

  private bend(score: Score): void {
    const now = this.stretches.at(-1)!;
    const seconds = stepSeconds(score);
    if (now.stepSeconds !== seconds) {
      this.stretches = [...this.stretches.slice(-8), { time: this.timeOf(this.said), step: this.said, stepSeconds: seconds }];
    }
    const steps = stepsOf(score.pattern);
    this.last = score.loop ? Infinity : Math.min(this.last, (Math.floor(this.said / steps) + 1) * steps);
  }

  /** In the newest stretch, which holds all that is still to be said. */
  private timeOf(step: number): number {
    const { time, step: first, stepSeconds } = this.stretches.at(-1)!;
    return time + (step - first) * stepSeconds;
  }

  private strokes({ pattern, swing }: Score, from: number, to: number): Cue[] {
    const steps = stepsOf(pattern);
    const { stepSeconds } = this.stretches.at(-1)!;
    const cues: Cue[] = [];
    for (let pass = Math.floor(from / steps); pass * steps < to; pass++) {
      for (const hit of pattern.hits) {
        const place = pass * steps + placeOf(hit, swing);
        if (place >= from && place < to) {
          cues.push({ kind: 'stroke', at: this.timeOf(place), lane: hit[0], velocity: hit[2], stepSeconds });
        }
      }
    }
    return cues;
  }

  private beats({ division }: Score, from: number, to: number): Cue[] {
    return counted(1 / division, from, to).map((beat) => ({
      kind: 'beat',
      at: this.timeOf(beat * division),
      accent: beat % BEATS_TO_BAR === 0,
    }));
  }

  private clocks({ division }: Score, from: number, to: number): Cue[] {
    const perStep = CLOCKS / division;
    return counted(perStep, from, to).map((clock) => ({ kind: 'clock', at: this.timeOf(clock / perStep) }));
  }
}

/** The whole numbers of something that comes so many times a step, from one step up to another, which is left to the next. */
function counted(perStep: number, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = Math.max(0, Math.floor(from * perStep) - 1); number / perStep < to; number++) {
    if (number / perStep >= from) {
      numbers.push(number);
    }
  }
  return numbers;
}
