import { BLANK, type Offer, type Sheet, type Wishes } from './sheet';
import type { Notes } from './types';

const STORED = 'cadenza-melody';

interface Kept {
  sheet: Sheet;
  wishes: Wishes;
}

/** The tune as it was left in this browser; a blank sheet where nothing, or nothing that can be read, is there. */
export function remembered(): Kept {
  try {
    const { sheet, wishes = {} } = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Kept>;
    const whole: Sheet = { ...BLANK, ...sheet, harmony: null }; // found again in no time
    return isSound(whole) ? { sheet: whole, wishes } : { sheet: BLANK, wishes };
  } catch {
    return { sheet: BLANK, wishes: {} };
  }
}

export function remember(kept: Kept): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing for us plays all the same.
  }
}

function isSound({ notes, bpm, meter, offer }: Sheet): boolean {
  return bpm > 0 && /^\d+\/\d+$/.test(meter) && areNotes(notes) && (offer === null || isOffer(offer));
}

function isOffer({ tunes, newFrom, meter }: Offer): boolean {
  return newFrom >= 0 && /^\d+\/\d+$/.test(meter) && tunes.every(areNotes);
}

function areNotes(notes: Notes): boolean {
  return notes.every(([pitch, onset, length]) => pitch >= 0 && pitch <= 127 && onset >= 0 && length > 0);
}
