import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrumBench } from '../src/model/drums/bench';
import { Gesture } from '../src/model/drums/gesture';
import { onKey } from '../src/model/drums/grid-keys';
import { History } from '../src/model/history';
import { change, clear, EMPTY, hitAt, newStroke, resize, strike, toggle } from '../src/model/drums/pattern';
import { Tapping } from '../src/model/drums/tapping';
import type { Pattern } from '../src/model/drums/types';

const CELL = { lane: 1, step: 4 };
const ONE: Pattern = strike(EMPTY, 1, 4, 80, 0.1);

test('toggle_twice_leavesThePatternAsItWas', () => {
  const struck = toggle(EMPTY, 3, 31);
  assert.deepEqual(struck.hits, [[3, 31, 100, 0]]);
  assert.deepEqual(toggle(struck, 3, 31).hits, []);
});

test('strike_whereAStrokeIs_takesItsPlace', () => {
  assert.deepEqual(strike(ONE, 1, 4, 127).hits, [[1, 4, 127, 0]]);
});

test('change_beyondTheLimits_staysWithin', () => {
  assert.deepEqual(change(ONE, 1, 4, { velocity: 300, offset: 2 }).hits, [[1, 4, 127, 0.5]]);
  assert.deepEqual(change(ONE, 1, 4, { velocity: -5, offset: -2 }).hits, [[1, 4, 1, -0.5]]);
  assert.equal(change(ONE, 0, 0, { velocity: 3 }), ONE);
});

test('clear_withKeptRows_leavesThem', () => {
  assert.deepEqual(clear(strike(ONE, 0, 0), [1]).hits, ONE.hits);
});

test('resize_longer_repeatsAndShorterCuts', () => {
  assert.deepEqual(resize(ONE, 4).hits.map(([, step]) => step), [4, 36]);
  assert.deepEqual(resize(resize(ONE, 4), 2), ONE);
  assert.deepEqual(resize(ONE, 1).hits.length, 1);
  assert.deepEqual(resize(ONE, 3).hits.map(([, step]) => step), [4, 36]);
});

test('gesture_clickOnAnEmptyCell_strikesAtOnce', () => {
  const gesture = new Gesture(EMPTY, CELL);
  const down = gesture.begin();
  assert.ok(hitAt(down, 1, 4));
  assert.equal(gesture.end(down), down);
});

test('gesture_clickOnAStroke_liftsItWhenThePointerIsUp', () => {
  const gesture = new Gesture(ONE, CELL);
  assert.equal(gesture.begin(), ONE);
  assert.deepEqual(gesture.end(gesture.move(ONE, 4, 2)).hits, []);
});

test('gesture_drawnAlongTheRow_strikesEveryCellAndKeepsWhatIsThere', () => {
  const before = strike(EMPTY, 1, 6, 40);
  const gesture = new Gesture(before, CELL);
  const drawn = gesture.move(gesture.begin(), 8, 30);
  assert.deepEqual(gesture.end(drawn).hits.map(([, step, velocity]) => [step, velocity]), [[4, 100], [5, 100], [6, 40], [7, 100], [8, 100]]);
});

test('gesture_drawnAlongTheRowFromAStroke_liftsEveryCell', () => {
  const before = strike(strike(ONE, 1, 6), 0, 5);
  const gesture = new Gesture(before, CELL);
  assert.deepEqual(gesture.end(gesture.move(gesture.begin(), 7, 0)).hits.map(([lane]) => lane), [0]);
});

test('gesture_drawnUp_setsTheVelocityAndLiftsNothing', () => {
  const gesture = new Gesture(ONE, CELL);
  const louder = gesture.move(gesture.move(gesture.begin(), 4, 12), 4, 30);
  assert.deepEqual(gesture.end(gesture.move(louder, 9, 20)).hits, [[1, 4, 100, 0.1]]);
});

test('keys_onACell_editIt', () => {
  assert.equal(onKey('+', ONE, CELL)!.hits[0][2], 88);
  assert.equal(onKey('-', ONE, CELL)!.hits[0][2], 72);
  assert.equal(onKey('.', ONE, CELL)!.hits[0][3].toFixed(2), '0.15');
  assert.deepEqual(onKey(' ', ONE, CELL)!.hits, []);
  assert.deepEqual(onKey('Delete', ONE, CELL)!.hits, []);
  assert.deepEqual(onKey('C', strike(ONE, 2, 9), CELL)!.hits, [[2, 9, 100, 0]]);
  assert.equal(onKey('x', ONE, CELL), null);
});

test('history_undoAndRedo_walkThroughEveryState', () => {
  const walked = History.of(0).record(1).record(2).record(3);
  assert.deepEqual([walked.undo().now, walked.undo().undo().now, walked.undo().undo().undo().undo().now], [2, 1, 0]);
  assert.equal(walked.undo().undo().redo().redo().redo().now, 3);
});

test('history_newStepAfterUndo_forgetsWhatWasTakenBack', () => {
  const turned = History.of(0).record(1).undo().record(2);
  assert.equal(turned.canRedo, false);
  assert.deepEqual([turned.now, turned.undo().now], [2, 0]);
});

test('history_oneGesture_isTakenBackAtOnceUntilItIsSettled', () => {
  const drawn = History.of(0).record(1, 'bpm').record(2, 'bpm');
  assert.equal(drawn.undo().now, 0);
  assert.equal(drawn.settle().record(3, 'bpm').undo().now, 2);
  assert.equal(drawn.record(3, 'swing').undo().now, 2);
});

test('history_sameState_isNoStep', () => {
  assert.equal(History.of(0).record(0).canUndo, false);
});

test('tapping_everyHalfSecond_is120AndForgetsAfterAPause', () => {
  const tapping = new Tapping();
  assert.equal(tapping.tap(0), null);
  assert.equal(tapping.tap(500), 120);
  assert.equal(tapping.tap(1000), 120);
  assert.equal(tapping.tap(9000), null);
  assert.equal(tapping.tap(9400), 150);
});

test('newStroke_exactlyOneMore_isThatOne', () => {
  assert.deepEqual(newStroke(ONE, strike(ONE, 2, 7)), [2, 7, 100, 0]);
  assert.equal(newStroke(ONE, change(ONE, 1, 4, { velocity: 3 })), undefined);
  assert.equal(newStroke(EMPTY, strike(ONE, 2, 7)), undefined);
});

test('bench_everythingThatIsDone_isKeptAndTakenBack', () => {
  let kept = '';
  Object.assign(globalThis, { localStorage: { getItem: () => null, setItem: (_: string, value: string) => (kept = value) } });
  let told = 0;
  const bench = new DrumBench(() => told++);
  bench.record({ ...bench.now, pattern: strike(ONE, 0, 0) });
  bench.switch('locked', 'kick');
  bench.clear([{ name: 'kick', label: 'Kick', note: 36 }, { name: 'snare', label: 'Snare', note: 38 }]);
  assert.deepEqual(bench.now.pattern.hits, [[0, 0, 100, 0]]);
  bench.undo();
  assert.equal(bench.now.pattern.hits.length, 2);
  bench.undo();
  assert.deepEqual([bench.now.locked, bench.canRedo], [[], true]);
  bench.redo();
  assert.deepEqual(JSON.parse(kept).locked, ['kick']);
  assert.equal(told, 6);
});
