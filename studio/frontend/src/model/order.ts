import { texts } from '../texts';
import { tempoNumber, tempoWord } from './tempo';
import type { Limits, MoodPoint, NamedMood, SongRequest } from './types';

/** What has been chosen on the page so far. An empty text or null is left to chance. */
export interface Draft {
  genre: string | null;
  mood: string | null;
  point: MoodPoint | null;
  tempo: number | null;
  lengthSeconds: number | null;
  title: string;
  key: string;
  meter: string;
  seed: string;
  temperature: number;
  model: string;
  without: string[];
}

export type FieldErrors = Record<string, string>;

export const PLAIN_TEMPERATURE = 1;

export function openDraft(): Draft {
  return {
    genre: null,
    mood: null,
    point: null,
    tempo: null,
    lengthSeconds: null,
    title: '',
    key: '',
    meter: '',
    seed: '',
    temperature: PLAIN_TEMPERATURE,
    model: '',
    without: [],
  };
}

/** The order to send: only what was chosen. */
export function toRequest(draft: Draft): SongRequest {
  const request: SongRequest = {
    genre: draft.genre ?? undefined,
    mood: draft.mood ?? undefined,
    valence: draft.mood ? undefined : draft.point?.valence,
    arousal: draft.mood ? undefined : draft.point?.arousal,
    tempo: draft.tempo ?? undefined,
    lengthSeconds: draft.lengthSeconds ?? undefined,
    title: draft.title.trim() || undefined,
    key: draft.key || undefined,
    meter: draft.meter || undefined,
    seed: draft.seed.trim() ? Number(draft.seed) : undefined,
    temperature: draft.temperature === PLAIN_TEMPERATURE ? undefined : draft.temperature,
    model: draft.model || undefined,
    without: draft.without.length ? draft.without : undefined,
  };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

/** The choices that an order stands for; not its name and seed, for the next song is another one. */
export function fromRequest(request: SongRequest): Draft {
  const { valence, arousal } = request;
  return {
    genre: request.genre ?? null,
    mood: request.mood ?? null,
    point: valence == null || arousal == null ? null : { valence, arousal },
    tempo: tempoNumber(request.tempo),
    lengthSeconds: request.lengthSeconds ?? null,
    title: '',
    key: request.key ?? '',
    meter: request.meter ?? '',
    seed: '',
    temperature: request.temperature ?? PLAIN_TEMPERATURE,
    model: request.model ?? '',
    without: request.without ?? [],
  };
}

/** What the server would refuse, by field; empty if nothing. */
export function check(draft: Draft, limits: Limits): FieldErrors {
  const errors: FieldErrors = {};
  const letters = [...draft.title.trim()].length;
  if (letters > limits.titleCharacters) {
    errors.title = texts.errors.titleTooLong(letters, limits.titleCharacters);
  }
  if (draft.seed.trim() && !Number.isSafeInteger(Number(draft.seed))) {
    errors.seed = texts.errors.seed;
  }
  return errors;
}

/** The named mood nearest to a point. */
export function nearestMood(point: MoodPoint, moods: NamedMood[]): NamedMood {
  const distance = (mood: NamedMood) => Math.hypot(mood.valence - point.valence, mood.arousal - point.arousal);
  return moods.reduce((best, mood) => (distance(mood) < distance(best) ? mood : best));
}

/** A stretch of the sentence that says the order back; what was chosen stands out. */
export interface Phrase {
  text: string;
  chosen: boolean;
}

/** The order as a sentence: "A happy folk song, lively, about a minute long." */
export function sentence(draft: Draft, moods: NamedMood[]): Phrase[] {
  const mood = draft.mood ?? (draft.point && moods.length ? texts.sentence.near(nearestMood(draft.point, moods).name) : null);
  const first = mood ?? draft.genre ?? texts.sentence.song;
  const phrases: Phrase[] = [plain(/^[aeiou]/i.test(first) ? texts.sentence.an : texts.sentence.a)];
  if (mood) {
    phrases.push(chosen(mood), plain(' '));
  }
  if (draft.genre) {
    phrases.push(chosen(draft.genre), plain(' '));
  }
  const open = !mood && !draft.genre && !draft.tempo && !draft.lengthSeconds && !draft.model;
  phrases.push(plain(open ? texts.sentence.ofAnyKind : texts.sentence.song));
  if (draft.tempo) {
    phrases.push(plain(', '), chosen(tempoWord(draft.tempo)));
  }
  if (draft.lengthSeconds) {
    phrases.push(plain(', '), chosen(texts.sentence.long(draft.lengthSeconds)));
  }
  if (draft.model) {
    phrases.push(plain(', '), chosen(texts.sentence.by(draft.model)));
  }
  phrases.push(plain('.'));
  return phrases;
}

function plain(text: string): Phrase {
  return { text, chosen: false };
}

function chosen(text: string): Phrase {
  return { text, chosen: true };
}
