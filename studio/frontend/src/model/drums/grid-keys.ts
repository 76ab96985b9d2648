import type { Cell } from './gesture';
import { change, clear, hitAt, lift, toggle } from './pattern';
import type { Pattern } from './types';

const LOUDER = 8;
const LATER = 0.05;

/** What a key does to the pattern when a cell has the focus; null for a key that does nothing to it. */
export function onKey(key: string, pattern: Pattern, { lane, step }: Cell): Pattern | null {
  const [, , velocity, offset] = hitAt(pattern, lane, step) ?? [lane, step, 0, 0];
  switch (key) {
    case ' ':
    case 'Enter':
      return toggle(pattern, lane, step);
    case '+':
    case '=':
      return change(pattern, lane, step, { velocity: velocity + LOUDER });
    case '-':
      return change(pattern, lane, step, { velocity: velocity - LOUDER });
    case ',':
      return change(pattern, lane, step, { offset: rounded(offset - LATER) });
    case '.':
      return change(pattern, lane, step, { offset: rounded(offset + LATER) });
    case 'Delete':
    case 'Backspace':
      return lift(pattern, lane, step);
    case 'C':
      return clear(pattern, [...new Set(pattern.hits.map(([row]) => row))].filter((row) => row !== lane));
    default:
      return null;
  }
}

/** To a twentieth of a step, so that going there and back leaves nothing over. */
const rounded = (offset: number) => Math.round(offset / LATER) * LATER;
