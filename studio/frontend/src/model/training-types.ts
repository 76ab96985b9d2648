/** What the server says of training, as /api/v1 has it. */

/** One way of making music that can be taught. */
export interface Family {
  name: string;
  description: string;
  item: string;
  /** The kinds of files it reads, in words. */
  takes: string;
  extensions: string[];
  presets: Preset[];
  needsFoundation: boolean;
}

export interface Preset {
  name: string;
  standard: boolean;
  description?: string;
  fields: { name: string; value: string }[];
}

export interface Upload {
  id: string;
  files: UploadedFile[];
  bytes: number;
  limits: UploadLimits;
}

export interface UploadedFile {
  name: string;
  bytes: number;
}

export interface UploadLimits {
  fileBytes: number;
  bytes: number;
  files: number;
}

export type RunState = 'queued' | 'running' | 'paused' | 'stopped' | 'done' | 'failed';
export const RUN_STAGES = ['reading', 'training', 'sampling'] as const;
export type RunStage = (typeof RUN_STAGES)[number];

export interface RunRequest {
  family: string;
  preset?: string;
  changes?: Record<string, string>;
  folder?: string;
  upload?: string;
  seed?: number;
  steps?: number;
  minutes?: number;
  foundation?: string;
  name?: string;
}

export interface Run {
  id: string;
  name: string;
  family: string;
  preset: string;
  state: RunState;
  position?: number;
  order: RunRequest;
  stage?: RunStage;
  fraction?: number;
  step?: number;
  steps?: number;
  etaSeconds?: number;
  speed?: string | number;
  detail?: string;
  created: string;
  started?: string;
  finished?: string;
  seconds?: number;
  data?: DataSetUse[];
  droppedTotal?: number;
  heldOut?: Record<string, number>;
  model?: string;
  notes?: string[];
  samples?: RunSample[];
  problem?: string;
  remedy?: string;
}

export interface DataSetUse {
  name: string;
  train: number;
  heldOut: number;
  dropped: number;
}

/** What it made after so many steps. */
export interface RunSample {
  name: string;
  step: number;
  /** of what is heard */
  seconds?: number;
  /** how it begins, of what is read */
  text?: string;
}

/** What was measured at a step; other values by their names. */
export interface MetricLine {
  step: number;
  seconds: number;
  [metric: string]: number | null;
}

export interface Dropped {
  dataSet: string;
  path: string;
  reason: string;
}
