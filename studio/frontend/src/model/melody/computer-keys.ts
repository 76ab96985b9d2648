/** The computer's keys in the order of semitones, by where they lie: two rows that look like a piano's octave. */
const CODES = ['KeyA', 'KeyW', 'KeyS', 'KeyE', 'KeyD', 'KeyF', 'KeyT', 'KeyG', 'KeyY', 'KeyH', 'KeyU', 'KeyJ', 'KeyK'];

/** What is written on a key so many semitones above the lowest C; nothing beyond. */
export const letterOf = (semitone: number) => CODES[semitone]?.slice(3) ?? '';

/** How many semitones above the lowest C a key plays; null for one that plays nothing. */
export function semitoneOf(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): number | null {
  const semitone = CODES.indexOf(event.code);
  return semitone < 0 || event.ctrlKey || event.metaKey || event.altKey ? null : semitone;
}
