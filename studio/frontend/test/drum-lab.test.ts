import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundOf, FRESH, fromKept, genreOf, reset, sounds, toKept, toRequest, withMade, type Lab } from '../src/model/drums/lab';
import { remember, remembered } from '../src/model/drums/lab-memory';
import { MidiOut } from '../src/model/drums/midi-out';
import { strike, EMPTY } from '../src/model/drums/pattern';
import type { Drummer, Lane, MadePattern } from '../src/model/drums/types';

const LANES: Lane[] = [{ name: 'kick', label: 'Kick', note: 36 }, { name: 'snare', label: 'Snare', note: 38 }];
const MADE: MadePattern = { pattern: strike(EMPTY, 1, 4), seed: '9007199254740993', model: 'drummer', genre: 'funk', milliseconds: 3 };

const DRUMMER: Drummer = { name: 'drummer', description: '', genres: ['funk', 'rock'], standard: true };

const wished = (wishes: Partial<Lab['wishes']>): Lab => ({ ...FRESH, wishes: { ...FRESH.wishes, ...wishes } });
const sent = (value: object) => JSON.parse(JSON.stringify(value));

test('request_untouched_leavesEverythingToTheModel', () => {
  assert.deepEqual(sent(toRequest(FRESH, [DRUMMER])), { bars: 2 });
});

test('request_withLockedRows_sendsThePatternTheyAreKeptFrom', () => {
  const lab = { ...FRESH, pattern: MADE.pattern, locked: ['snare'] };
  assert.deepEqual(sent(toRequest(lab, [DRUMMER])), { bars: 2, locked: ['snare'], pattern: MADE.pattern });
});

test('request_nearAnother_sendsItsSeedAndTheDistanceButNoSeedOfItsOwn', () => {
  const lab = wished({ seed: '7', dials: { noise: 0.3, density: 2 } });
  assert.deepEqual(sent(toRequest(lab, [DRUMMER], '12')), { bars: 2, density: 2, around: '12', noise: 0.3 });
  assert.deepEqual(sent(toRequest(lab, [DRUMMER])), { bars: 2, density: 2, seed: '7' });
});

test('request_ofADrummerOrGenreThatHasGone_leavesThemOut', () => {
  const lab = wished({ model: 'gone', genre: 'polka', second: 'rock' });
  assert.deepEqual(sent(toRequest(lab, [DRUMMER])), { bars: 2 });
  assert.deepEqual(sent(toRequest(wished({ model: 'drummer', genre: 'rock', second: 'polka' }), [DRUMMER])), { model: 'drummer', genre: 'rock', bars: 2 });
});

test('genre_ofTwo_isSharedInHundredths', () => {
  assert.equal(genreOf(wished({ genre: 'rock', second: 'funk', share: 0.3 }).wishes), 'rock:70 funk:30');
  assert.equal(genreOf(wished({ genre: 'rock', second: 'funk', share: 0 }).wishes), 'rock');
  assert.equal(genreOf(wished({ genre: 'rock', second: 'funk', share: 1 }).wishes), 'funk');
  assert.equal(genreOf(wished({ second: 'funk' }).wishes), undefined);
});

test('around_afterAVariation_isStillTheSeedBeforeIt', () => {
  const first = withMade(FRESH, MADE);
  assert.equal(aroundOf(first.origin), MADE.seed);
  assert.equal(aroundOf(withMade(first, { ...MADE, seed: '5' }, MADE.seed).origin), MADE.seed);
  assert.equal(aroundOf(FRESH.origin), undefined);
});

test('kept_andOpened_isTheSameBeatAndTheSameWish', () => {
  const wish = wished({ model: 'drummer', genre: 'funk', second: 'rock', share: 0.25, dials: { ambiguity: 0.4 } });
  const made = withMade(wish, { ...MADE, genre: genreOf(wish.wishes) }, '3');
  const lab: Lab = { ...made, bpm: 97, swing: 0.2, division: 2, locked: ['kick'], notes: { kick: 35 } };
  const opened = fromKept(sent(toKept(lab, 'Mine', LANES)));
  assert.deepEqual(sent(opened), sent({ ...lab, name: 'Mine', notes: { kick: 35, snare: 38 } }));
});

test('kept_thatNobodyGenerated_hasNoOrigin', () => {
  const opened = fromKept(sent(toKept({ ...FRESH, pattern: MADE.pattern }, 'Mine', LANES)));
  assert.deepEqual([opened.origin, opened.wishes, opened.pattern], [null, { ...FRESH.wishes, genre: undefined, model: undefined }, MADE.pattern]);
});

test('kept_byAnotherProgram_isPlayedAsTheServerWould', () => {
  const { swing, division, notes, locked, bpm } = fromKept({ name: 'Theirs', pattern: MADE.pattern, bpm: 97.5 });
  assert.deepEqual([swing, division, notes, locked, bpm], [0, 4, {}, [], 97.5]);
});

test('reset_keepsThePatternAlone', () => {
  const lab = { ...withMade(wished({ genre: 'funk' }), MADE), bpm: 80, muted: ['kick'] };
  assert.deepEqual([reset(lab).pattern, reset(lab).bpm, reset(lab).muted, reset(lab).wishes.genre], [MADE.pattern, 120, [], undefined]);
});

test('sounds_soloedRows_silenceTheOthersEvenUnmuted', () => {
  assert.deepEqual(['kick', 'snare'].map((lane) => sounds({ muted: ['kick'], soloed: [] }, lane)), [false, true]);
  assert.deepEqual(['kick', 'snare'].map((lane) => sounds({ muted: ['kick'], soloed: ['kick'] }, lane)), [true, false]);
});

test('memory_ofADamagedLab_isForgotten', () => {
  let kept: string | null = null;
  Object.assign(globalThis, { localStorage: { getItem: () => kept, setItem: (_: string, value: string) => (kept = value) } });
  assert.deepEqual(remembered(), FRESH);
  remember({ ...FRESH, bpm: 99 });
  assert.equal(remembered().bpm, 99);
  for (const broken of ['{', '{"pattern":{"bars":0,"hits":[]}}', '{"pattern":{"bars":2,"hits":[[9,0,100,0]]}}', '{"pattern":{"bars":2,"hits":[[0,40,100,0]]}}']) {
    kept = broken;
    assert.deepEqual(remembered(), FRESH, broken);
  }
});

test('midi_strokesAndClock_haveTheirTimeOnThePagesClock', () => {
  const told: [number[], number | undefined][] = [];
  const out = new MidiOut({ send: (bytes, time) => told.push([bytes, time]) }, true);
  const lag = -5000;
  out.play({ kind: 'clock', at: 10.5 }, null, lag);
  out.play({ kind: 'stroke', at: 10.5, lane: 0, velocity: 90, stepSeconds: 0.125 }, 36, lag);
  out.play({ kind: 'stroke', at: 10.5, lane: 1, velocity: 90, stepSeconds: 0.125 }, null, lag);
  out.play({ kind: 'clock', at: 10.75 }, null, lag);
  out.stop();
  assert.deepEqual(told, [
    [[0xfa], 5500],
    [[0xf8], 5500],
    [[0x99, 36, 90], 5500],
    [[0x89, 36, 0], 5562.5],
    [[0xf8], 5750],
    [[0xb9, 123, 0], undefined],
    [[0xfc], undefined],
  ]);
});

test('midi_withoutClock_sendsNotesAlone', () => {
  const told: number[][] = [];
  const out = new MidiOut({ send: (bytes) => told.push(bytes) }, false);
  out.play({ kind: 'clock', at: 1 }, null, 0);
  out.stop();
  assert.deepEqual(told, [[0xb9, 123, 0]]);
});
