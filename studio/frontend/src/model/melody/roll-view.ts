import type { Range } from '../types';
import { barOf, nextBar } from './meter';
import { endOf } from './tune';
import type { Notes } from './types';

const LEAST_SPAN = 19;
const LEAST_BARS = 4;
const MIDDLE = 66;
/** Rows that stay free above and below, to draw in. */
const MARGIN = 3;

/** What a piano roll shows: pitches from low to high, and quarters from 0. */
export interface View {
  low: number;
  high: number;
  quarters: number;
}

/** Shows all of a tune with room to go on: a bar more, and an octave and a half at least. @param reach quarters that must show, too */
export function viewOf(notes: Notes, meter: string, reach: number, pitches: Range): View {
  const found = notes.map(([pitch]) => pitch);
  const low = Math.min(...(found.length ? found : [MIDDLE])) - MARGIN;
  const high = Math.max(...(found.length ? found : [MIDDLE])) + MARGIN;
  const missing = Math.max(0, LEAST_SPAN - (high - low));
  const bars = Math.max(LEAST_BARS * barOf(meter), nextBar(Math.max(endOf(notes), reach) + 0.01, meter));
  return {
    low: Math.max(pitches.least, low - Math.floor(missing / 2)),
    high: Math.min(pitches.most, high + Math.ceil(missing / 2)),
    quarters: bars,
  };
}

/** Every pitch of a view, the highest first. */
export function rowsOf({ low, high }: View): number[] {
  return Array.from({ length: high - low + 1 }, (_, row) => high - row);
}
