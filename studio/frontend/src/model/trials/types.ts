/** What the server says of trials, as /api/v1 has it. */

export interface TrialChoices {
  models: { name: string; family: string; genres: boolean }[];
  /** Models that were taught here and whose music is still there. */
  materials: string[];
  readings: { name: string; meaning: string }[];
  limits: { contestants: number; leastPieces: number; mostPieces: number };
}

/** A model that plays, or songs of the library. */
export interface Contestant {
  model?: string;
  genre?: string;
  songs?: string[];
}

/** Where music lies: one of the three. */
export interface Place {
  folder?: string;
  upload?: string;
  model?: string;
}

export interface TrialRequest {
  contestants: Contestant[];
  pieces?: number;
  against: Place;
  heldOut?: boolean;
  training?: Place;
  reading?: string;
  seed?: number;
}

export type TrialState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Trial {
  id: string;
  state: TrialState;
  position?: number;
  order: TrialRequest;
  contestants: string[];
  stage?: string;
  fraction?: number;
  reports: number;
  created: string;
  finished?: string;
  problem?: string;
}

/** A set beside the reference; what is undefined is null. */
export interface Report {
  reading: string;
  seconds: number;
  set: Side;
  reference: Side;
  training: Side | null;
  measures: Row[];
  distances: Row[];
  novelty: Novelty | null;
}

export interface Side {
  name: string;
  pieces: number;
  skipped: { path: string; reason: string }[];
}

export interface Row {
  source: string;
  name: string;
  meaning: string;
  set: Figures | null;
  reference: Figures | null;
  scale: Scale;
  undefined: string | null;
}

export interface Figures {
  mean: number | null;
  sd: number | null;
}

/** Floor is what shuffled music reads, ceiling what held-out real music does, position 0 at the one and 1 at the other. */
export interface Scale {
  value: number | null;
  floor: number | null;
  ceiling: number | null;
  position: number | null;
  noise: number | null;
}

export interface Novelty {
  passages: { notes: number; set: number | null; reference: number | null }[];
  /** Notes in the longest known passage of each piece, ascending. */
  longest: { set: number[]; reference: number[] };
  copies: { piece: string; bar: number; notes: number; source: string; sourceBar: number }[];
}
