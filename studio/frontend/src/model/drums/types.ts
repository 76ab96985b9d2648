import type { Range } from '../types';

/** One row of the grid. */
export interface Lane {
  /** "closed-hat": what the server calls it */
  name: string;
  /** "Closed hat" */
  label: string;
  /** the General MIDI drum note that plays it */
  note: number;
}

/** A dial of a drummer: from where to where, and where it stands by itself. */
export interface DialRange extends Range {
  standard: number;
}

export type Dial = 'ambiguity' | 'threshold' | 'density' | 'variation' | 'noise';

export interface Drummer {
  name: string;
  description: string;
  /** what it can be asked for; empty where it was taught no genres */
  genres: string[];
  standard: boolean;
}

/** What the server can do with drums. */
export interface DrumRoom {
  models: Drummer[];
  lanes: Lane[];
  controls: Record<Dial, DialRange>;
  limits: { bars: Range; tempo: Range };
}

/** One stroke: row, sixteenth from the beginning, velocity 1 to 127, and how late it is in steps, -0.5 to 0.5. */
export type Hit = readonly [lane: number, step: number, velocity: number, offset: number];

/** Drumming on a grid of sixteenths, 16 to the bar. */
export interface Pattern {
  bars: number;
  hits: readonly Hit[];
}

/** Steps in a quarter: sixteenths, eighths or quarters. */
export type Division = 4 | 2 | 1;

export interface PatternRequest extends Partial<Record<Dial, number>> {
  model?: string;
  genre?: string;
  bars?: number;
  seed?: string;
  around?: string;
  locked?: string[];
  pattern?: Pattern;
}

export interface MadePattern {
  pattern: Pattern;
  seed: string;
  model: string;
  genre?: string;
  milliseconds: number;
}

/** What is needed to play a pattern elsewhere. */
export interface Clip {
  name?: string;
  pattern: Pattern;
  bpm: number;
  swing?: number;
  division?: Division;
  notes?: Record<string, number>;
}

/** What is kept of a clip beside what is heard: the wish that it was drawn with. */
export interface KeptClip extends Clip, Partial<Record<Dial, number>> {
  name: string;
  model?: string;
  genre?: string;
  seed?: string;
  around?: string;
  locked?: string[];
}

export interface SavedPattern {
  id: string;
  name: string;
  bpm: number;
  genre?: string;
  created: string;
}
