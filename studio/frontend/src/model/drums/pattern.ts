import type { Hit, Pattern } from './types';

/** Sixteenths in a bar of 4/4. */
export const BAR = 16;
export const FIRM = 100;

const SOFTEST = 1;
const HARDEST = 127;
const FURTHEST = 0.5;

export const EMPTY: Pattern = { bars: 2, hits: [] };

export const stepsOf = (pattern: Pattern) => pattern.bars * BAR;

/** The stroke of a cell, if there is one. */
export function hitAt(pattern: Pattern, lane: number, step: number): Hit | undefined {
  return pattern.hits.find((hit) => hit[0] === lane && hit[1] === step);
}

/** A stroke in that cell, in the place of any that is there. */
export function strike(pattern: Pattern, lane: number, step: number, velocity = FIRM, offset = 0): Pattern {
  const hit: Hit = [lane, step, within(Math.round(velocity), SOFTEST, HARDEST), within(offset, -FURTHEST, FURTHEST)];
  const hits = [...lift(pattern, lane, step).hits, hit];
  return { ...pattern, hits: hits.sort((one, other) => one[1] - other[1] || one[0] - other[0]) };
}

export function lift(pattern: Pattern, lane: number, step: number): Pattern {
  const hits = pattern.hits.filter((hit) => hit[0] !== lane || hit[1] !== step);
  return hits.length === pattern.hits.length ? pattern : { ...pattern, hits };
}

export function toggle(pattern: Pattern, lane: number, step: number): Pattern {
  return hitAt(pattern, lane, step) ? lift(pattern, lane, step) : strike(pattern, lane, step);
}

/** The stroke of a cell changed; the pattern as it is where there is none. */
export function change(pattern: Pattern, lane: number, step: number, to: { velocity?: number; offset?: number }): Pattern {
  const hit = hitAt(pattern, lane, step);
  return hit ? strike(pattern, lane, step, to.velocity ?? hit[2], to.offset ?? hit[3]) : pattern;
}

/** Without the strokes of the rows that are not kept. */
export function clear(pattern: Pattern, kept: readonly number[] = []): Pattern {
  return { ...pattern, hits: pattern.hits.filter(([lane]) => kept.includes(lane)) };
}

/** Shorter, or longer by its own repetition. */
export function resize(pattern: Pattern, bars: number): Pattern {
  const steps = stepsOf(pattern);
  const copies = Math.ceil(bars / pattern.bars);
  const hits = Array.from({ length: copies }, (_, copy) =>
    pattern.hits.map(([lane, step, velocity, offset]): Hit => [lane, step + copy * steps, velocity, offset]));
  return { bars, hits: hits.flat().filter(([, step]) => step < bars * BAR) };
}

/** The one stroke that stands where none was, if there is exactly one. */
export function newStroke(before: Pattern, now: Pattern): Hit | undefined {
  const fresh = now.bars === before.bars ? now.hits.filter(([lane, step]) => !hitAt(before, lane, step)) : [];
  return fresh.length === 1 ? fresh[0] : undefined;
}

export const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
