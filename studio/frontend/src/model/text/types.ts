/** What the server says of texts, as /api/v1/texts has it. */

import type { Dialled, Notes } from '../melody/types';

/** What there is to write with. */
export interface TextRoom {
  models: { name: string; description: string }[];
  /** by name; empty without a model */
  controls: Partial<Record<'length' | 'temperature' | 'topP', Dialled>>;
  /** in characters */
  limits: { length: number; prime: number; until: number; abc: number };
}

export interface TextRequest {
  model: string;
  prime: string;
  /** in characters, with the beginning */
  length: number;
  temperature?: number;
  topP?: number;
  until?: string;
  best?: boolean;
  seed?: string;
}

/** What is told when a text is finished. */
export interface Written {
  model: string;
  seed: string;
  characters: number;
}

/** One line of the stream: exactly one of these. */
export interface Line {
  more?: string;
  remark?: string;
  done?: Written;
  problem?: { title?: string; detail?: string };
}

/** A tune that was written in ABC, as it sounds; times in quarters. */
export interface AbcTune {
  title: string;
  bpm: number;
  meter: string;
  notes: Notes;
  chords: Notes;
}
