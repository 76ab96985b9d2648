import { texts } from '../texts';
import type { FieldErrors } from './order';
import type { Family, Preset, RunRequest } from './training-types';

const LONGEST_NAME = 64;

/** What has been chosen on the page so far; an empty text is left to the server. */
export interface Lesson {
  family: string;
  preset: string;
  name: string;
  folder: string;
  seed: string;
  steps: string;
  minutes: string;
  foundation: string;
  /** Fields of the preset that are to be otherwise, by name. */
  changes: Record<string, string>;
}

export function openLesson(families: Family[]): Lesson {
  const [family] = families;
  return {
    family: family?.name ?? '',
    preset: standardOf(family)?.name ?? '',
    name: '',
    folder: '',
    seed: '',
    steps: '',
    minutes: '',
    foundation: '',
    changes: {},
  };
}

export function standardOf(family?: Family): Preset | undefined {
  return family?.presets.find(({ standard }) => standard) ?? family?.presets[0];
}

/** Another family has presets of its own, and another preset fields of its own. */
export function changed(lesson: Lesson, change: Partial<Lesson>, families: Family[]): Lesson {
  const next = { ...lesson, ...change };
  if (change.family !== undefined && change.family !== lesson.family) {
    next.preset = standardOf(families.find(({ name }) => name === change.family))?.name ?? '';
    next.foundation = '';
  }
  if (next.preset !== lesson.preset || next.family !== lesson.family) {
    next.changes = {};
  }
  return next;
}

/** The order to send: only what was chosen. */
export function toRunRequest(lesson: Lesson, upload?: string): RunRequest {
  const changes = Object.entries(lesson.changes).filter(([, value]) => value.trim() !== '');
  const request: RunRequest = {
    family: lesson.family,
    preset: lesson.preset || undefined,
    changes: changes.length ? Object.fromEntries(changes.map(([name, value]) => [name, value.trim()])) : undefined,
    upload,
    folder: upload ? undefined : lesson.folder.trim() || undefined,
    seed: numberIn(lesson.seed),
    steps: numberIn(lesson.steps),
    minutes: numberIn(lesson.minutes),
    foundation: lesson.foundation.trim() || undefined,
    name: libraryName(lesson.name) || undefined,
  };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as RunRequest;
}

/** A name as the library has it: "Tunes of Åse" as "tunes-of-ase". */
export function libraryName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9_]+/g, '-').replace(/^[-_]+/, '').slice(0, LONGEST_NAME).replace(/-+$/, '');
}

/** What the server would refuse, by field; empty if nothing. */
export function checkLesson(lesson: Lesson, family: Family | undefined, files: number): FieldErrors {
  const words = texts.train.errors;
  const errors: FieldErrors = {};
  if (files === 0 && !lesson.folder.trim()) {
    errors.material = words.noMaterial;
  }
  if (lesson.seed.trim() && !Number.isSafeInteger(Number(lesson.seed))) {
    errors.seed = texts.errors.seed;
  }
  if (lesson.steps.trim() && !(Number.isSafeInteger(Number(lesson.steps)) && Number(lesson.steps) > 0)) {
    errors.steps = words.steps;
  }
  if (lesson.minutes.trim() && !(Number(lesson.minutes) > 0)) {
    errors.minutes = words.minutes;
  }
  if (lesson.name.trim() && !libraryName(lesson.name)) {
    errors.name = words.name;
  }
  if (family?.needsFoundation && !lesson.foundation.trim()) {
    errors.foundation = words.foundation;
  }
  return errors;
}

const numberIn = (text: string) => (text.trim() ? Number(text) : undefined);
