import { api } from './api';
import { after, isOver, startOf, type Progress, type SongEvent } from './progress';
import type { Song } from './types';
import { Watch } from './watch';

/** Follows a song until it is over. A song that is no longer there has failed. */
export class SongWatch extends Watch<Progress, SongEvent['type']> {
  constructor(song: Song, tell: (progress: Progress) => void) {
    super(
      {
        events: api.events(song.id),
        types: ['state', 'progress', 'playable', 'done', 'failed', 'cancelled'],
        begin: startOf(song),
        after,
        ask: async () => startOf(await api.song(song.id)),
        gone: (progress, problem) => ({ ...progress, state: 'failed', problem }),
        isOver,
      },
      tell,
    );
  }
}
