import { EMPTY, resize } from './pattern';
import type { Clip, Dial, Division, Drummer, DrumRoom, KeptClip, Lane, MadePattern, Pattern, PatternRequest } from './types';
import type { Score } from './transport';

const DIALS: Dial[] = ['ambiguity', 'threshold', 'density', 'variation', 'noise'];

/** What a drummer is asked for; what is left out is as the model stands by itself. */
export interface Wishes {
  model?: string;
  /** undefined for none in particular */
  genre?: string;
  second?: string;
  /** how much of the second genre there is, 0 to 1 */
  share: number;
  seed: string;
  dials: Partial<Record<Dial, number>>;
}

/** Where a pattern comes from. */
export interface Origin {
  model: string;
  genre?: string;
  seed: string;
  /** the seed that it was played near to */
  around?: string;
  /** how much it was to be of no genre */
  ambiguity: number;
}

/** All that stands in the drum lab: everything that is stored, and that can be taken back. */
export interface Lab {
  name: string;
  pattern: Pattern;
  origin: Origin | null;
  bpm: number;
  swing: number;
  division: Division;
  loop: boolean;
  metronome: boolean;
  /** notes that are not the lane's own, by its name */
  notes: Record<string, number>;
  locked: readonly string[];
  muted: readonly string[];
  soloed: readonly string[];
  wishes: Wishes;
}

export const FRESH: Lab = {
  name: '',
  pattern: EMPTY,
  origin: null,
  bpm: 120,
  swing: 0.1,
  division: 4,
  loop: true,
  metronome: false,
  notes: {},
  locked: [],
  muted: [],
  soloed: [],
  wishes: { share: 0.5, seed: '', dials: {} },
};

/** Everything but the pattern as it was when nobody had touched it. */
export function reset(lab: Lab): Lab {
  const { name, pattern, origin } = lab;
  return { ...FRESH, name, pattern, origin };
}

export const scoreOf = ({ pattern, bpm, swing, division, loop }: Lab): Score => ({ pattern, bpm, swing, division, loop });

export const noteOf = (lab: Lab, lane: Lane) => lab.notes[lane.name] ?? lane.note;

/** Whether a row is to be heard. */
export function sounds({ muted, soloed }: Pick<Lab, 'muted' | 'soloed'>, lane: string): boolean {
  return soloed.length ? soloed.includes(lane) : !muted.includes(lane);
}

/** In the list, or no longer. */
export const switched = (names: readonly string[], name: string) =>
  names.includes(name) ? names.filter((one) => one !== name) : [...names, name];

/** "house", "rock:70 funk:30", or nothing for none in particular. */
export function genreOf({ genre, second, share }: Wishes): string | undefined {
  if (!genre || !second || second === genre || share === 0) {
    return genre;
  }
  const part = Math.round(share * 100);
  return part === 100 ? second : `${genre}:${100 - part} ${second}:${part}`;
}

/** Who plays: whom the wishes name, else whoever is standard. */
export function drummerOf({ model }: Wishes, drummers: readonly Drummer[]): Drummer | undefined {
  return drummers.find(({ name }) => name === model) ?? drummers.find(({ standard }) => standard) ?? drummers[0];
}

/** The genres that are wished for and that the drummer knows; models come and go, wishes stay. */
export function understood(wishes: Wishes, drummer?: Drummer): Wishes {
  const known = (genre?: string) => (drummer?.genres.includes(genre ?? '') ? genre : undefined);
  return { ...wishes, genre: known(wishes.genre), second: known(wishes.second) };
}

/** @param around the seed of a pattern to stay near to */
export function toRequest(lab: Lab, drummers: readonly Drummer[], around?: string): PatternRequest {
  const { wishes, locked, pattern } = lab;
  const drummer = drummerOf(wishes, drummers);
  const { noise, ...dials } = wishes.dials;
  return {
    ...dials,
    ...(around === undefined ? {} : { around, noise }),
    model: drummer?.name === wishes.model ? wishes.model : undefined,
    genre: genreOf(understood(wishes, drummer)),
    bars: pattern.bars,
    seed: wishes.seed.trim() && around === undefined ? wishes.seed.trim() : undefined,
    ...(locked.length ? { locked: [...locked], pattern } : {}),
  };
}

/** The seed that "near it" stays near to: that of the last pattern which was played from nothing. */
export const aroundOf = (origin: Origin | null) => origin?.around ?? origin?.seed;

export function withMade(lab: Lab, made: MadePattern, around?: string): Lab {
  const { model, seed, genre, pattern } = made;
  const { ambiguity = 0 } = lab.wishes.dials;
  return { ...lab, name: '', pattern, origin: { model, seed, genre, around, ambiguity } };
}

export function withBars(lab: Lab, bars: number): Lab {
  return { ...lab, pattern: resize(lab.pattern, bars) };
}

export function toClip(lab: Lab, lanes: readonly Lane[]): Clip {
  const { name, pattern, bpm, swing, division } = lab;
  const notes = Object.fromEntries(lanes.map((lane) => [lane.name, noteOf(lab, lane)]));
  return { name: name || undefined, pattern, bpm, swing, division, notes };
}

/** All that is needed to go on with it another day. */
export function toKept(lab: Lab, name: string, lanes: readonly Lane[]): KeptClip {
  const { origin, locked, wishes } = lab;
  const { model, genre = genreOf(wishes), seed, around } = origin ?? {};
  return { ...toClip(lab, lanes), ...wishes.dials, name, model, genre, seed, around, locked: [...locked] };
}

/** Programs may have kept less than the page does: what they left out is as the server takes it. */
export function fromKept(kept: KeptClip): Lab {
  const { name, pattern, bpm, swing = 0, division = 4, notes = {}, model, genre, seed, around, locked = [] } = kept;
  const dials = Object.fromEntries(DIALS.filter((dial) => kept[dial] !== undefined).map((dial) => [dial, kept[dial]]));
  const origin = model && seed ? { model, genre, seed, around, ambiguity: kept.ambiguity ?? 0 } : null;
  const wishes = { ...FRESH.wishes, ...mixtureOf(genre), model, dials };
  return { ...FRESH, name, pattern, bpm, swing, division, notes, origin, locked, wishes };
}

/** "rock:70 funk:30" as what the page asks for. */
function mixtureOf(genre = ''): Partial<Wishes> {
  const [first, second] = genre.split(/\s+/).filter(Boolean).map((part) => part.split(':'));
  const whole = Number(first?.[1] ?? 1) + Number(second?.[1] ?? 1);
  return { genre: first?.[0], ...(second ? { second: second[0], share: Number(second[1] ?? 1) / whole } : {}) };
}

/** What the dial stands at. */
export function dialOf(lab: Lab, room: DrumRoom, dial: Dial): number {
  return lab.wishes.dials[dial] ?? room.controls[dial].standard;
}
