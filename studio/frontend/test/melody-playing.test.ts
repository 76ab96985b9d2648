import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf, octavesOf, semitoneOf } from '../src/model/melody/computer-keys';
import { barOf, beatOf, counted, nextBar } from '../src/model/melody/meter';
import { strokeOf } from '../src/model/melody/midi-in';
import { Performance, type Cue, type Score } from '../src/model/melody/performance';
import { isBlack, pitchName } from '../src/model/melody/pitch';
import { Take } from '../src/model/melody/take';
import type { Notes } from '../src/model/melody/types';

const START = 10;
const SCORE: Score = { notes: [[60, 0, 1], [62, 1, 0.5], [64, 4, 2]], bpm: 120, meter: '4/4', clicks: false, from: 0, to: 6 };

/** All that is said when the clock is asked every so often, up to a time. */
function said(score: Score, until: number): Cue[] {
  const playing = new Performance(START, score);
  const cues: Cue[] = [];
  for (let time = START; time <= until; time += 0.024) {
    cues.push(...playing.advance(time + 0.15));
  }
  return cues;
}

test('performance_ofATune_saysEachNoteOnceWithItsExactTime', () => {
  assert.deepEqual(said(SCORE, START + 9), [
    { kind: 'note', at: 10, pitch: 60, seconds: 0.5 },
    { kind: 'note', at: 10.5, pitch: 62, seconds: 0.25 },
    { kind: 'note', at: 12, pitch: 64, seconds: 1 },
  ]);
  assert.equal(new Performance(START, SCORE).end, 13);
});

test('performance_fromTheMiddle_beginsThereAtOnce', () => {
  assert.deepEqual(said({ ...SCORE, from: 4 }, START + 9), [{ kind: 'note', at: 10, pitch: 64, seconds: 1 }]);
  assert.equal(new Performance(START, { ...SCORE, from: 4 }).placeAt(10.5), 5);
});

test('metronome_withABarToCountIn_accentsEveryBar', () => {
  const beats = said({ ...SCORE, notes: [], clicks: true, from: -3, to: Infinity, meter: '3/4' }, START + 2.8);
  assert.deepEqual(beats.map(({ at }) => at), [10, 10.5, 11, 11.5, 12, 12.5]);
  assert.deepEqual(beats.map((beat) => beat.kind === 'beat' && beat.accent), [true, false, false, true, false, false]);
});

test('meter_sixEight_hasTwoBeatsOfThreeEighths', () => {
  assert.deepEqual([barOf('6/8'), beatOf('6/8'), barOf('3/4'), beatOf('3/4')], [3, 1.5, 3, 1]);
  assert.deepEqual(counted(4.5, '6/8'), { bar: 2, beat: 2 });
  assert.deepEqual([nextBar(0, '4/4'), nextBar(0.5, '4/4'), nextBar(8, '4/4'), nextBar(3.1, '6/8')], [0, 4, 8, 6]);
});

test('take_ofKeysThatOverlap_isOneNoteAtATimeOnSixteenths', () => {
  const take = new Take(4, '4/4');
  take.press(60, 3.7); // a little early
  take.press(64, 5.02);
  take.lift(60, 5.3);
  take.lift(64, 5.6);
  assert.deepEqual(take.over([], 9), [[60, 4, 1], [64, 5, 0.5]]);
});

test('take_duringTheCountIn_writesNothing', () => {
  const take = new Take(4, '4/4');
  take.press(60, 1);
  take.lift(60, 2);
  assert.deepEqual(take.over([[50, 0, 1]], 6), [[50, 0, 1]]);
});

test('take_whileAKeyIsDown_showsWhatIsThereOfIt', () => {
  const tune: Notes = [[50, 0, 1]];
  const take = new Take(4, '4/4');
  take.press(60, 4);
  assert.deepEqual(take.over(tune, 4), tune);
  assert.deepEqual(take.over(tune, 6.1), [[50, 0, 1], [60, 4, 2]]);
});

test('computerKeys_lieLikeAnOctave', () => {
  const typed = (code: string, ctrlKey = false) => ({ code, ctrlKey, metaKey: false, altKey: false });
  assert.deepEqual(['KeyA', 'KeyW', 'KeyF', 'KeyK', 'KeyQ'].map((code) => semitoneOf(typed(code))), [0, 1, 5, 12, null]);
  assert.equal(semitoneOf(typed('KeyA', true)), null);
  assert.deepEqual([octavesOf(typed('KeyZ')), octavesOf(typed('KeyX')), octavesOf(typed('KeyZ', true))], [-1, 1, 0]);
  assert.deepEqual([letterOf(0), letterOf(12), letterOf(13), letterOf(-1)], ['A', 'K', '', '']);
});

test('pitches_haveNamesAndColours', () => {
  assert.deepEqual([48, 60, 61, 71].map(pitchName), ['C3', 'C4', 'C♯4', 'B4']);
  assert.deepEqual([60, 61, 64, 65, 70].map(isBlack), [false, true, false, false, true]);
});

test('midiIn_notesOnAnyChannel_areKeysThatGoDownAndUp', () => {
  const stroke = (...bytes: number[]) => strokeOf(Uint8Array.from(bytes));
  assert.deepEqual(stroke(0x93, 60, 80), { pitch: 60, down: true });
  assert.deepEqual(stroke(0x93, 60, 0), { pitch: 60, down: false });
  assert.deepEqual(stroke(0x80, 60, 64), { pitch: 60, down: false });
  assert.equal(stroke(0xf8), null);
  assert.equal(stroke(0xb0, 64, 127), null);
});
