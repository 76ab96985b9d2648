import type { Range } from '../types';
import { GRID, move, noteAt, place, shifted, stretch } from './tune';
import type { Notes } from './types';

/** Somewhere in a piano roll: a pitch, and a place in quarters that need not lie on the grid. */
export interface Point {
  pitch: number;
  quarter: number;
}

/** The tune as it has become, and which note is held; -1 for none. */
export interface Drawn {
  notes: Notes;
  index: number;
}

/**
 * What a pointer does between down and up. On an empty place it adds a note, and draws how long it is; on a note it moves it; at the
 * end of a note it lengthens it. All is reckoned from the tune as it was, so that what a note passes over comes back.
 */
export class RollGesture {
  private readonly kind: 'add' | 'move' | 'stretch';
  private readonly index: number;
  private readonly before: Notes;

  /** @param target what is under the pointer: a note, its end, or neither */
  constructor(
    notes: Notes,
    private readonly from: Point,
    target: { index: number; end: boolean } | null,
    private readonly length: number,
    private readonly pitches: Range,
  ) {
    this.kind = target ? (target.end ? 'stretch' : 'move') : 'add';
    this.before = target ? notes : place(notes, [from.pitch, this.cell, length]);
    this.index = target?.index ?? noteAt(this.before, this.cell);
  }

  begin(): Drawn {
    return { notes: this.before, index: this.index };
  }

  to({ pitch, quarter }: Point): Drawn {
    const { before, from, index } = this;
    const later = quarter - from.quarter;
    const [, onset, length] = before[index];
    if (this.kind === 'move') {
      const notes = move(before, index, pitch - from.pitch, later, this.pitches);
      return { notes, index: noteAt(notes, shifted(onset, later)) };
    }
    const wanted = this.kind === 'add' ? Math.max(this.length, quarter - onset) : length + later;
    return { notes: stretch(before, index, wanted), index };
  }

  /** Where in the grid the pointer went down. */
  private get cell(): number {
    return Math.max(0, Math.floor(this.from.quarter / GRID) * GRID);
  }
}
