/** What the server says, as /api/v1 has it. */

import type { TuneWish } from './melody/types';

export interface Choices {
  genres: { name: string; hasOwnMaterial: boolean; borrowsFrom?: string }[];
  moods: NamedMood[];
  meters: string[];
  keys: string[];
  models: { name: string; description: string }[];
  parts: string[];
  limits: Limits;
  version: string;
}

export interface Limits {
  titleCharacters: number;
  lengthSeconds: Range;
  tempo: Range;
}

export interface Range {
  least: number;
  most: number;
}

/** A place in the plane of felt emotion: -1 to 1 each way. */
export interface MoodPoint {
  valence: number;
  arousal: number;
}

export interface NamedMood extends MoodPoint {
  name: string;
}

export type SongState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Song {
  id: string;
  title: string;
  state: SongState;
  position?: number;
  order: SongRequest;
  genre?: string;
  mood?: string;
  tempo?: number;
  key?: string;
  meter?: string;
  bars?: number;
  form?: string;
  model?: string;
  seed?: number;
  seconds?: number;
  loudness?: number;
  created: string;
  finished?: string;
  favourite: boolean;
  liked: boolean | null;
  binned?: string;
  parent?: string;
  parts?: string[];
  notices?: string[];
  problem?: string;
}

/** What is wished of a song; what is left out is drawn from the seed. */
export interface SongRequest {
  genre?: string;
  mood?: string;
  valence?: number;
  arousal?: number;
  tempo?: string | number;
  lengthSeconds?: number;
  bars?: number;
  title?: string;
  key?: string;
  meter?: string;
  seed?: number;
  temperature?: number;
  model?: string;
  without?: string[];
  /** the tune that the band plays, in place of one that a model writes */
  tune?: TuneWish;
}

/** Onset and duration in seconds, pitch as a MIDI key, velocity 1 to 127. */
export type RollNote = [onset: number, duration: number, pitch: number, velocity: number];

export interface RollTrack {
  name: string;
  program: number;
  drums: boolean;
  notes: RollNote[];
}

export interface Roll {
  seconds: number;
  bars: number[];
  key: string;
  tracks: RollTrack[];
}

/** The lowest and highest sample of each bucket, -1 to 1. */
export interface Peaks {
  seconds: number;
  min: number[];
  max: number[];
}

export interface Recipe {
  model: string;
  family: string;
  cardSha256: string;
  controls: Record<string, string>;
  seed: number;
  version: string;
  data: { name: string; licence: string; flag: string }[];
  originality?: Originality;
}

/** The longest passage that is shared with a piece it learned from; 0 notes where none has `least` or more. */
export interface Originality {
  notes: number;
  seconds: number;
  bar: number;
  piece: string;
  dataSet: string;
  least: number;
  /** What real music that it did not learn from shares with what it did. */
  heldOut: { pieces: number; median: number; most: number };
}

export interface Page {
  songs: Song[];
  total: number;
}

export type More = 'another' | 'like-this' | 'longer' | 'loop';

/** What came of an exported library that was put back. */
export interface Imported {
  imported: number;
  /** Songs that are here already. */
  skipped: number;
  refused: { name: string; reason: string }[];
}
