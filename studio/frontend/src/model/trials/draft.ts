import { texts } from '../../texts';
import type { FieldErrors } from '../order';
import type { Contestant, Place, TrialChoices, TrialRequest } from './types';

/** Songs of the library, all or of a genre, and songs that are picked: who is judged where it is no model. */
export const LIBRARY = 'library';
export const PICKED = 'picked';

/** Copies are looked for in the music that is compared with. */
export const SAME = 'same';

/** Somebody to be judged, as chosen so far. */
export interface Contender {
  /** A model's name behind {@link MODEL}, {@link LIBRARY} or {@link PICKED}. */
  who: string;
  genre: string;
  songs: string[];
}

/** The model that composes where nobody asks for another. */
const STANDARD = 'composer';

export const MODEL = 'model:';

/** What has been chosen on the page so far; an empty text is left to the server. */
export interface TrialDraft {
  contenders: Contender[];
  pieces: string;
  /** The model whose music is compared with; empty for files or a folder. */
  material: string;
  folder: string;
  heldOut: boolean;
  /** Where copies are looked for: empty, {@link SAME}, or the model whose music it is. */
  training: string;
  reading: string;
  seed: string;
}

export function openDraft({ models, materials }: TrialChoices): TrialDraft {
  const names = models.map(({ name }) => name);
  const first = [...materials, STANDARD].find((name) => names.includes(name)) ?? names[0];
  return {
    contenders: [{ who: first ? MODEL + first : LIBRARY, genre: '', songs: [] }],
    pieces: '100',
    material: materials[0] ?? '',
    folder: '',
    heldOut: materials.length > 0,
    training: materials.length > 0 ? SAME : '',
    reading: 'lead-sheets',
    seed: '',
  };
}

/** Whoever is not a model is not asked for a genre that it knows, and other songs are picked anew. */
export function changedContender(contender: Contender, change: Partial<Contender>): Contender {
  const next = { ...contender, ...change };
  return change.who !== undefined && change.who !== contender.who ? { ...next, genre: '', songs: [] } : next;
}

/** The order to send: only what was chosen. */
export function toTrialRequest(draft: TrialDraft, upload?: string): TrialRequest {
  const against = placeOf(draft, upload);
  const request: TrialRequest = {
    contestants: draft.contenders.map(contestant),
    pieces: numberIn(draft.pieces),
    against,
    heldOut: draft.heldOut || draft.training === SAME,
    training: draft.training === '' ? undefined : draft.training === SAME ? against : { model: draft.training },
    reading: draft.reading || undefined,
    seed: numberIn(draft.seed),
  };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as unknown as TrialRequest;
}

function contestant({ who, genre, songs }: Contender): Contestant {
  if (who === PICKED) {
    return { songs };
  }
  const model = who.startsWith(MODEL) ? { model: who.slice(MODEL.length) } : {};
  return genre ? { ...model, genre } : model;
}

function placeOf({ material, folder }: TrialDraft, upload?: string): Place {
  if (material) {
    return { model: material };
  }
  return upload ? { upload } : { folder: folder.trim() };
}

/** What the server would refuse, by field; empty if nothing. */
export function checkDraft(draft: TrialDraft, files: number, { limits }: TrialChoices): FieldErrors {
  const words = texts.evaluate.errors;
  const errors: FieldErrors = {};
  const named = draft.contenders.map((contender) => JSON.stringify(contestant(contender)));
  if (draft.contenders.some(({ who, songs }) => who === PICKED && songs.length === 0)) {
    errors.contestants = words.noSongs;
  } else if (new Set(named).size < named.length) {
    errors.contestants = words.twice;
  }
  const pieces = Number(draft.pieces);
  if (draft.pieces.trim() && !(Number.isInteger(pieces) && pieces >= limits.leastPieces && pieces <= limits.mostPieces)) {
    errors.pieces = words.pieces(limits.leastPieces, limits.mostPieces);
  }
  if (!draft.material && files === 0 && !draft.folder.trim()) {
    errors.against = words.noMusic;
  }
  if (draft.seed.trim() && !Number.isSafeInteger(Number(draft.seed))) {
    errors.seed = texts.errors.seed;
  }
  return errors;
}

const numberIn = (text: string) => (text.trim() ? Number(text) : undefined);
