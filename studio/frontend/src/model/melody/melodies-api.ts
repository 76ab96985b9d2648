import { BASE, ask, file } from '../api';
import { put } from '../sending';
import type { ContinuationRequest, Continuations, Harmony, Melody, MelodyRoom, Reading } from './types';

/** What the page asks of the server about melodies. */
export const melodies = {
  room: () => ask<MelodyRoom>('GET', '/melodies'),
  continue: (request: ContinuationRequest) => ask<Continuations>('POST', '/melodies/continuations', request),
  harmony: (melody: Omit<Melody, 'title'>) => ask<Harmony>('POST', '/melodies/harmony', melody),
  read: (midi: File) => put<Reading>('POST', `${BASE}/melodies/reading`, midi, 'audio/midi', () => {}),
  midi: (melody: Melody) => file('POST', '/melodies/midi', melody),
  sound: (pitch: number) => file('GET', `/melodies/sounds/${pitch}.wav`),
};
