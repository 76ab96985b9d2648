import type { Draft } from './order';
import type { MoodPoint, NamedMood, Roll, RollNote } from './types';

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const TONIC = 60;
const SECONDS = 16;
const PLAIN: MoodPoint = { valence: 0.3, arousal: 0 };

/** A drawing, not music: what a song of these choices might look like; denser with energy and tempo, higher with joy. */
export function sketch(draft: Draft, moods: NamedMood[]): Roll {
  const mood = moods.find(({ name }) => name === draft.mood) ?? draft.point ?? PLAIN;
  const chance = generator(`${draft.genre}`);
  const beat = 60 / (draft.tempo ?? 96 + 40 * mood.arousal);
  const scale = mood.valence < 0 ? MINOR : MAJOR;
  const degree = (step: number) => TONIC + 12 * Math.floor(step / 7) + scale[((step % 7) + 7) % 7];

  const lead: RollNote[] = [];
  let step = Math.round(6 + 3 * mood.valence);
  for (let at = 0; at < SECONDS; ) {
    const length = beat * (chance() < 0.3 + 0.5 * mood.arousal ? 0.5 : chance() < 0.6 ? 1 : 2);
    step = Math.max(2, Math.min(14, step + Math.round((chance() - 0.5 + mood.valence * 0.04) * 5)));
    lead.push([at, length * 0.92, degree(step), 70 + 40 * chance()]);
    at += length;
  }
  const pad: RollNote[] = [];
  const bass: RollNote[] = [];
  for (let bar = 0; bar * beat * 4 < SECONDS; bar++) {
    const root = [0, 3, 4, 5][Math.floor(chance() * 4)] - 9;
    [0, 2, 4].forEach((third) => pad.push([bar * beat * 4, beat * 3.9, degree(root + third), 50]));
    for (let hit = 0; hit < 4; hit += mood.arousal > 0.2 ? 1 : 2) {
      bass.push([(bar * 4 + hit) * beat, beat * 0.9, degree(root - 6), 80]);
    }
  }
  const bars = Array.from({ length: Math.ceil(SECONDS / (beat * 4)) }, (_, bar) => bar * beat * 4);
  return {
    seconds: SECONDS,
    bars,
    key: '',
    tracks: [
      { name: 'Lead', program: 0, drums: false, notes: lead },
      { name: 'Pad', program: 0, drums: false, notes: pad },
      { name: 'Bass', program: 0, drums: false, notes: bass },
    ],
  };
}

/** The same numbers from 0 to 1 for the same word (mulberry32). */
function generator(word: string): () => number {
  let state = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
