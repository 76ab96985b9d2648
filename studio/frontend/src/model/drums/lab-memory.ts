import { FRESH, type Lab } from './lab';
import { BAR } from './pattern';
import type { Hit } from './types';

const STORED = 'cadenza-drums';
const LANES = 9;

/** The lab as it was left in this browser; a fresh one where nothing, or nothing that can be read, is there. */
export function remembered(): Lab {
  try {
    const lab = { ...FRESH, ...JSON.parse(localStorage.getItem(STORED) ?? '{}') } as Lab;
    return isSound(lab) ? lab : FRESH;
  } catch {
    return FRESH;
  }
}

export function remember(lab: Lab): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(lab));
  } catch {
    // A browser that keeps nothing for us plays all the same.
  }
}

function isSound({ pattern, bpm, wishes }: Lab): boolean {
  const { bars, hits } = pattern;
  return Number.isInteger(bars) && bars > 0 && bpm > 0 && typeof wishes.dials === 'object' && hits.every((hit) => fits(hit, bars));
}

function fits([lane, step, velocity, offset]: Hit, bars: number): boolean {
  return lane >= 0 && lane < LANES && step >= 0 && step < bars * BAR && velocity >= 1 && velocity <= 127 && Math.abs(offset) <= 0.5;
}
