import { ask, file } from '../api';
import type { Clip, DrumRoom, KeptClip, MadePattern, PatternRequest, SavedPattern } from './types';

const saved = (id: string) => `/drums/saved/${encodeURIComponent(id)}`;

/** What the page asks of the server about drums. */
export const drums = {
  room: () => ask<DrumRoom>('GET', '/drums'),
  make: (request: PatternRequest) => ask<MadePattern>('POST', '/drums/patterns', request),
  sound: (note: number) => file('GET', `/drums/sounds/${note}.wav`),
  midi: (clip: Clip) => file('POST', '/drums/midi', clip),
  wav: (clip: Clip) => file('POST', '/drums/wav', clip),

  save: (clip: KeptClip) => ask<SavedPattern>('POST', '/drums/saved', clip),
  saved: () => ask<{ patterns: SavedPattern[] }>('GET', '/drums/saved'),
  open: (id: string) => ask<KeptClip>('GET', saved(id)),
  rename: (id: string, name: string) => ask<SavedPattern>('PATCH', saved(id), { name }),
  remove: (id: string) => ask<void>('DELETE', saved(id)),
  restore: (id: string) => ask<SavedPattern>('POST', `${saved(id)}/restore`),
};
