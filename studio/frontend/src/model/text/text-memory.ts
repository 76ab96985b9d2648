import { DRAFT, type TextDraft } from './draft';
import { stopped, type Writing } from './writing';

const STORED = 'cadenza-text';

interface Kept {
  draft: TextDraft;
  writing: Writing | null;
}

/** What was chosen and written last in this browser; a blank draft where nothing, or nothing that can be read, is there. */
export function remembered(): Kept {
  try {
    const { draft, writing } = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Kept>;
    const sound = typeof writing?.text === 'string' && typeof writing.prime === 'string';
    return { draft: { ...DRAFT, ...draft }, writing: sound ? (writing.state === 'writing' ? stopped(writing) : writing) : null };
  } catch {
    return { draft: DRAFT, writing: null };
  }
}

export function remember(kept: Kept): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing for us writes all the same.
  }
}
