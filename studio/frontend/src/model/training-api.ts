import { ask, BASE, query } from './api';
import { put } from './sending';
import type { Candidate } from './material';
import type { Dropped, Family, MetricLine, Run, RunRequest, Upload } from './training-types';

const run = (id: string) => `/runs/${encodeURIComponent(id)}`;
const upload = (id: string) => `/uploads/${encodeURIComponent(id)}`;

/** What the page asks of the server about training. */
export const training = {
  families: () => ask<Family[]>('GET', '/families'),

  openUpload: () => ask<Upload>('POST', '/uploads'),
  upload: (id: string) => ask<Upload>('GET', upload(id)),
  discardUpload: (id: string) => ask<void>('DELETE', upload(id)),
  send: (id: string, { name, file }: Candidate, signal: AbortSignal, progress: (part: number) => void) =>
    put('PUT', `${BASE}${upload(id)}/files${query({ name })}`, file, 'application/octet-stream', progress, signal),

  start: (request: RunRequest) => ask<Run>('POST', '/runs', request),
  runs: () => ask<{ runs: Run[] }>('GET', '/runs'),
  run: (id: string) => ask<Run>('GET', run(id)),
  remove: (id: string) => ask<void>('DELETE', run(id)),
  conduct: (id: string, what: 'pause' | 'resume' | 'stop') => ask<Run>('POST', `${run(id)}/${what}`),
  metrics: (id: string) => ask<{ lines: MetricLine[] }>('GET', `${run(id)}/metrics?after=0`),
  dropped: (id: string, offset: number, limit: number) =>
    ask<{ dropped: Dropped[]; total: number }>('GET', `${run(id)}/dropped${query({ offset, limit })}`),

  events: (id: string) => `${BASE}${run(id)}/events`,
  numbers: (id: string) => `${BASE}${run(id)}/metrics?after=0`,
  sample: (id: string, name: string, kind: 'wav' | 'mid' | 'txt') => `${BASE}${run(id)}/samples/${encodeURIComponent(name)}.${kind}`,
};
