import type { Range } from '../types';
import type { Notes, TuneNote } from './types';

/** The shortest note, and what all places are multiples of: a sixteenth, in quarters. */
export const GRID = 0.25;

export const snap = (quarters: number) => Math.round(quarters / GRID) * GRID;

/** Where the last note ends, in quarters. */
export const endOf = (notes: Notes) => notes.reduce((end, [, onset, length]) => Math.max(end, onset + length), 0);

export const within = (value: number, { least, most }: Range) => Math.min(most, Math.max(least, value));

/** The tune with one more note, which wins: what sounds when it begins ends there, and what begins under it goes. */
export function place(notes: Notes, note: TuneNote): Notes {
  const [, onset, length] = note;
  const others = notes.flatMap((other): TuneNote[] => {
    const [pitch, from, long] = other;
    if (from < onset) {
      return [from + long > onset ? [pitch, from, onset - from] : other];
    }
    return from < onset + length ? [] : [other];
  });
  return [...others, note].sort((one, other) => one[1] - other[1]);
}

export function remove(notes: Notes, index: number): Notes {
  return notes.filter((_, at) => at !== index);
}

/** Where a note is that was moved by so many quarters: on the grid, and not before the beginning. */
export const shifted = (onset: number, quarters: number) => Math.max(0, snap(onset + quarters));

/** A note somewhere else: by semitones up and quarters later. */
export function move(notes: Notes, index: number, semitones: number, quarters: number, pitches: Range): Notes {
  const [pitch, onset, length] = notes[index];
  const moved: TuneNote = [within(pitch + semitones, pitches), shifted(onset, quarters), length];
  return moved[0] === pitch && moved[1] === onset ? notes : place(remove(notes, index), moved);
}

/** A note of another length: a sixteenth at least, and no longer than to the next one. */
export function stretch(notes: Notes, index: number, length: number): Notes {
  const [pitch, onset, before] = notes[index];
  const room = index + 1 < notes.length ? notes[index + 1][1] - onset : Infinity;
  const stretched = Math.max(GRID, Math.min(room, snap(length)));
  return stretched === before ? notes : notes.map((note, at) => (at === index ? [pitch, onset, stretched] : note));
}

/** What was played freely, put on the sixteenths next to it. */
export function quantised(notes: Notes): Notes {
  return notes.reduce<Notes>((tune, [pitch, onset, length]) => place(tune, [pitch, snap(onset), Math.max(GRID, snap(length))]), []);
}

/** Which note begins at a place, -1 for none. */
export function noteAt(notes: Notes, onset: number): number {
  return notes.findIndex((note) => note[1] === onset);
}
