import type { Line, Written } from './types';

/** A text as it comes, and how that ended. */
export interface Writing {
  model: string;
  prime: string;
  /** with the beginning */
  text: string;
  remarks: readonly string[];
  state: 'writing' | 'done' | 'stopped' | 'failed';
  written: Written | null;
  problem: string;
}

export const begun = (model: string, prime: string): Writing => ({
  model, prime, text: '', remarks: [], state: 'writing', written: null, problem: '',
});

/** The text after one more line of the stream. */
export function heard(writing: Writing, { more, remark, done, problem }: Line): Writing {
  if (more !== undefined) {
    return { ...writing, text: writing.text + more };
  }
  if (remark !== undefined) {
    return { ...writing, remarks: [...writing.remarks, remark] };
  }
  if (done) {
    return { ...writing, state: 'done', written: done };
  }
  return problem ? failed(writing, problem.detail ?? problem.title ?? '') : writing;
}

export const failed = (writing: Writing, problem: string): Writing => ({ ...writing, state: 'failed', problem });

export const stopped = (writing: Writing): Writing => ({ ...writing, state: 'stopped' });

/** What the text begins with and was given, and what is new; before anything has come, all is what was given. */
export function parts({ prime, text }: Writing): [given: string, fresh: string] {
  return text ? [text.slice(0, prime.length), text.slice(prime.length)] : [prime, ''];
}

/** Whether there may be a tune in ABC in it: the lines that begin its head and end it. */
export const hasTune = (text: string) => /^X:[^]*^K:.*\n./m.test(text);
