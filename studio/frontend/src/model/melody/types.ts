/** What the server says of melodies, as /api/v1/melodies has it. */

import type { Range } from '../types';

/** Pitch as a MIDI key; onset and length in quarter notes. Tunes hold them in the order of time, one at a time. */
export type TuneNote = readonly [pitch: number, onset: number, length: number];

export type Notes = readonly TuneNote[];

export interface Dialled extends Range {
  standard: number;
}

export interface Player {
  name: string;
  description: string;
  standard: boolean;
}

/** What there is to continue melodies with. */
export interface MelodyRoom {
  models: Player[];
  meters: string[];
  limits: {
    notes: { most: number };
    /** bars to add */
    bars: Dialled;
    variations: Dialled;
    daring: Dialled;
    tempo: Dialled;
    pitch: Range;
  };
}

export interface Melody {
  title: string;
  bpm: number;
  meter: string;
  notes: Notes;
}

export interface ContinuationRequest {
  model?: string;
  notes: Notes;
  meter: string;
  bpm: number;
  bars?: number;
  daring?: number;
  variations: number;
}

export interface Continuations {
  seed: string;
  model: string;
  /** where what is new begins, in quarters */
  primerEnd: number;
  /** whole tunes, with what was given */
  variations: { notes: Notes }[];
}

/** What a MIDI file has to sing. */
export interface Reading extends Melody {
  /** sentences that say what was left out */
  remarks: string[];
}

/** A chord under a tune: onset and length in quarters, and its name. */
export type ChordName = readonly [onset: number, length: number, name: string];

/** The chords that were found for a tune. */
export interface Harmony {
  key: string;
  chords: readonly ChordName[];
}

/** A tune as an order for a song has it. */
export interface TuneWish {
  notes: Notes;
  meter?: string;
  key?: string;
}
