import type { Range } from './types';

/** Slower and faster than this nobody asks for by feel; a number in the recipe may still lie outside. */
const FELT: Range = { least: 50, most: 200 };

const WORDS: [below: number, word: string][] = [
  [66, 'very slow'],
  [86, 'slow'],
  [104, 'unhurried'],
  [126, 'walking'],
  [148, 'lively'],
  [174, 'fast'],
  [Infinity, 'very fast'],
];

/** Quarter notes a minute at a place of the slider, 0 (slow) to 1 (fast); equal steps sound equal, so it is geometric. */
export function tempoAt(place: number, limits: Range): number {
  const { least, most } = felt(limits);
  return Math.round(least * Math.pow(most / least, Math.min(1, Math.max(0, place))));
}

/** Where on the slider a tempo lies. */
export function placeOf(tempo: number, limits: Range): number {
  const { least, most } = felt(limits);
  return Math.min(1, Math.max(0, Math.log(tempo / least) / Math.log(most / least)));
}

export function tempoWord(tempo: number): string {
  return WORDS.find(([below]) => tempo < below)![1];
}

/** A tempo as the server takes it, in words or as a number, as a number. */
export function tempoNumber(tempo: string | number | undefined): number | null {
  const words: Record<string, number> = { slow: 72, medium: 108, fast: 150 };
  if (tempo === undefined) {
    return null;
  }
  return words[tempo] ?? (Number(tempo) || null);
}

function felt(limits: Range): Range {
  return { least: Math.max(FELT.least, limits.least), most: Math.min(FELT.most, limits.most) };
}
