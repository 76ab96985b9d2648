import type { Range } from '../types';
import type { Drawn } from './roll-gesture';
import { GRID, move, noteAt, remove, shifted, stretch } from './tune';
import type { Notes } from './types';
import { OCTAVE } from './pitch';

/** What a key does when a note has the focus; null for a key that does nothing. */
export function onKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, notes: Notes, index: number, pitches: Range): Drawn | null {
  const [, onset, length] = notes[index];
  const last = notes.length - 1;
  const to = (at: number): Drawn => ({ notes, index: Math.min(last, Math.max(0, at)) });
  const by = (semitones: number, quarters: number): Drawn => {
    const moved = move(notes, index, semitones, quarters, pitches);
    return { notes: moved, index: noteAt(moved, shifted(onset, quarters)) };
  };
  const interval = event.shiftKey ? OCTAVE : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return to(index - 1);
    case 'ArrowRight':
      return to(index + 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'ArrowUp':
      return by(interval, 0);
    case 'ArrowDown':
      return by(-interval, 0);
    case ',':
      return by(0, -GRID);
    case '.':
      return by(0, GRID);
    case '+':
    case '=':
      return { notes: stretch(notes, index, length + GRID), index };
    case '-':
      return { notes: stretch(notes, index, length - GRID), index };
    case 'Delete':
    case 'Backspace':
      return { notes: remove(notes, index), index: Math.min(index, last - 1) };
    default:
      return null;
  }
}
