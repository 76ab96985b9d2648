import type { Song, SongState } from './types';
import type { Message } from './watch';

/** The stages of a song, in order. */
export const STAGES = ['composing', 'arranging', 'playing', 'mastering', 'writing'] as const;
export type Stage = (typeof STAGES)[number];

/** One message of a song's stream. A place in the queue comes without a number of its own, under the last one's. */
export type SongEvent = Message<'state' | 'progress' | 'playable' | 'done' | 'failed' | 'cancelled'>;

/** How far a song is, as its events have told so far; the fraction is of the whole. */
export interface Progress {
  lastId: number;
  state: SongState;
  position?: number;
  stage?: Stage;
  fraction: number;
  etaSeconds?: number;
  secondsReady: number;
  song?: Song;
  problem?: string;
}

export function startOf(song: Song): Progress {
  return {
    lastId: -1,
    state: song.state,
    position: song.position,
    fraction: 0,
    secondsReady: 0,
    song: song.state === 'done' ? song : undefined,
    problem: song.problem,
  };
}

export function isOver({ state }: { state: SongState }): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** After one more event. A stream that starts over after a broken connection changes nothing that was known. */
export function after(progress: Progress, event: SongEvent): Progress {
  if (isOver(progress)) {
    return progress;
  }
  if (progress.state === 'queued' && event.type === 'state' && event.data.position !== undefined) {
    return { ...progress, position: event.data.position };
  }
  if (event.id <= progress.lastId) {
    return progress;
  }
  const known = { ...progress, lastId: event.id };
  switch (event.type) {
    case 'state':
      return { ...known, state: event.data.state };
    case 'progress':
      return {
        ...known,
        state: 'running',
        stage: event.data.stage,
        fraction: event.data.fraction,
        etaSeconds: event.data.etaSeconds,
      };
    case 'playable':
      return { ...known, secondsReady: event.data.secondsReady };
    case 'done':
      return { ...known, state: 'done', song: event.data };
    case 'failed':
      return { ...known, state: 'failed', problem: event.data.detail ?? event.data.title };
    case 'cancelled':
      return { ...known, state: 'cancelled' };
  }
}
