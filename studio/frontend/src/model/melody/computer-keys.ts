/** The computer's keys in the order of semitones, by where they lie: two rows that look like a piano's octave. */
const CODES = ['KeyA', 'KeyW', 'KeyS', 'KeyE', 'KeyD', 'KeyF', 'KeyT', 'KeyG', 'KeyY', 'KeyH', 'KeyU', 'KeyJ', 'KeyK'];

/** What is written on a key so many semitones above the lowest C; nothing beyond. */
export const letterOf = (semitone: number) => CODES[semitone]?.slice(3) ?? '';

type Typed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const isPlain = ({ ctrlKey, metaKey, altKey }: Typed) => !ctrlKey && !metaKey && !altKey;

/** How many semitones above the lowest C a key plays; null for one that plays nothing. */
export function semitoneOf(event: Typed): number | null {
  const semitone = CODES.indexOf(event.code);
  return semitone >= 0 && isPlain(event) ? semitone : null;
}

/** How many octaves higher a key lets the others play; 0 for one that does not. */
export function octavesOf(event: Typed): number {
  return isPlain(event) ? ({ KeyZ: -1, KeyX: 1 }[event.code] ?? 0) : 0;
}
