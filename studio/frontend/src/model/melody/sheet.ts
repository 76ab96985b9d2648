import { endOf, place, within } from './tune';
import { barOf, nextBar } from './meter';
import type { ContinuationRequest, Continuations, Harmony, MelodyRoom, Melody, Notes, Player, Reading } from './types';

/** How many continuations are shown side by side. */
export const VARIATIONS = 4;
/** Bars of what was given that are heard before what is new. */
const LED_BY = 2;

/** Continuations to choose from. */
export interface Offer {
  tunes: readonly Notes[];
  /** where what is new begins, in quarters */
  newFrom: number;
  model: string;
  seed: string;
  meter: string;
}

/** The tune as it stands, and what there is to choose from: everything that is stored, and that can be taken back. */
export interface Sheet extends Melody {
  /** the place from which a model went on, if one did and was kept */
  newFrom: number | null;
  /** up to where rests were put after the last note */
  rested: number;
  /** the chords under it, once they were asked for */
  harmony: Harmony | null;
  offer: Offer | null;
}

/** What is asked of a model; what is left out is as the model stands by itself. */
export interface Wishes {
  model?: string;
  daring?: number;
  bars?: number;
}

export const BLANK: Sheet = { title: '', notes: [], bpm: 110, meter: '4/4', newFrom: null, rested: 0, harmony: null, offer: null };

/** The first seven notes of "Twinkle, twinkle, little star". */
const TWINKLE: Notes = [60, 60, 67, 67, 69, 69, 67].map((pitch, at) => [pitch, at, at === 6 ? 2 : 1]);

/** Where the next note is put when a key is pressed. */
export const cursorOf = ({ notes, rested }: Sheet) => Math.max(endOf(notes), rested);

/** One more note after the last. @param length in quarters */
export function step(sheet: Sheet, pitch: number, length: number): Sheet {
  return withNotes(sheet, place(sheet.notes, [pitch, cursorOf(sheet), length]));
}

/** Silence after the last note: the next comes so much later. */
export function rest(sheet: Sheet, length: number): Sheet {
  return { ...sheet, rested: cursorOf(sheet) + length };
}

export function withNotes(sheet: Sheet, notes: Notes): Sheet {
  return { ...sheet, notes, rested: 0, harmony: null, newFrom: sheet.newFrom !== null && sheet.newFrom < endOf(notes) ? sheet.newFrom : null };
}

/** Nothing but the tempo and the meter. */
export const cleared = ({ bpm, meter }: Sheet): Sheet => ({ ...BLANK, bpm, meter });

export const example = (title: string): Sheet => ({ ...BLANK, title, notes: TWINKLE });

/** @param tempo what the page can show */
export function read({ title, bpm, meter, notes }: Reading, { limits, meters }: MelodyRoom): Sheet {
  return { ...BLANK, title, bpm: Math.round(within(bpm, limits.tempo)), meter: meters.includes(meter) ? meter : BLANK.meter, notes };
}

/** One of the continuations becomes the tune. */
export function keep(sheet: Sheet, index: number): Sheet {
  const { tunes, newFrom } = sheet.offer!;
  return { ...sheet, notes: tunes[index], newFrom, rested: 0, harmony: null, offer: null };
}

export function offered(sheet: Sheet, { variations, primerEnd, model, seed }: Continuations): Sheet {
  const tunes = variations.map(({ notes }) => notes);
  return { ...sheet, offer: { tunes, newFrom: primerEnd, model, seed, meter: sheet.meter } };
}

/** Who plays: whom the wishes name, else whoever is standard. */
export function playerOf({ model }: Wishes, players: readonly Player[]): Player | undefined {
  return players.find(({ name }) => name === model) ?? players.find(({ standard }) => standard) ?? players[0];
}

/** A model that has gone is not asked for. */
export function toRequest({ notes, meter, bpm }: Sheet, wishes: Wishes, { models }: MelodyRoom): ContinuationRequest {
  const { model, daring, bars } = wishes;
  return { notes, meter, bpm, bars, daring, model: playerOf(wishes, models)?.name === model ? model : undefined, variations: VARIATIONS };
}

/** From where a tune is heard: a little before what is new. */
export function heardFrom(newFrom: number, meter: string): number {
  return Math.max(0, nextBar(newFrom, meter) - LED_BY * barOf(meter));
}
