import type { Range } from '../types';
import type { TextRequest, TextRoom } from './types';

/** What is chosen on the page before a text is written. */
export interface TextDraft {
  /** '' for the first there is */
  model: string;
  prime: string;
  /** characters behind the beginning */
  more: number;
  /** the temperature; 0 for always the likeliest */
  daring: number;
  /** draw from the likeliest that together have this probability; 1 for all */
  topP: number;
  /** what ends the text early; \n stands for the end of a line */
  until: string;
  seed: string;
}

export const DRAFT: TextDraft = { model: '', prime: '', more: 1000, daring: 0.8, topP: 1, until: '', seed: '' };

/** As wild as anyone can read. */
export const DARING: Range = { least: 0, most: 1.5 };

/** What can be asked for, in characters. */
export const LENGTHS = [300, 1000, 3000, 10_000];

/** The beginning of a tune, and what ends one. */
export const TUNE = { prime: 'X:1\n', until: '\\n\\n' };

/** In characters, as the server counts them. */
export const count = (text: string) => [...text].length;

/** The model that will write: the one that was chosen, as long as it is there. */
export function writerOf({ model }: TextDraft, { models }: TextRoom): TextRoom['models'][number] | undefined {
  return models.find(({ name }) => name === model) ?? models[0];
}

/** Whether the model has learned from tunes, as far as the names of its files tell. */
export const writesTunes = (description = '') => /\babc\b|tunes?\b/i.test(description);

export function toRequest(draft: TextDraft, room: TextRoom): TextRequest {
  const { prime, more, daring, topP, until, seed } = draft;
  return {
    model: writerOf(draft, room)!.name,
    prime,
    length: Math.min(room.limits.length, count(prime) + more),
    ...(daring === 0 ? { best: true } : { temperature: daring }),
    ...(topP < 1 ? { topP } : {}),
    ...(until ? { until } : {}),
    ...(seed.trim() ? { seed: seed.trim() } : {}),
  };
}
