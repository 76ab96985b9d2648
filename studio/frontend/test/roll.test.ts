import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, viewOf } from '../src/model/roll';
import type { Roll, RollTrack } from '../src/model/types';

const HEIGHT = 200;
const track = (drums: boolean, ...pitches: number[]): RollTrack => ({
  name: 'x',
  program: 0,
  drums,
  notes: pitches.map((pitch, index) => [index, 0.5, pitch, 80]),
});
const roll = (...tracks: RollTrack[]): Roll => ({ seconds: 8, bars: [0, 2], key: 'C major', tracks });

test('layOut_higherPitch_liesHigher', () => {
  const { bars } = layOut(roll(track(false, 60, 72, 84)), HEIGHT);
  assert.ok(bars[0].y > bars[1].y && bars[1].y > bars[2].y);
});

test('layOut_allNotes_lieWithinTheRoll', () => {
  const { bars } = layOut(roll(track(false, 21, 108), track(true, 36, 38, 42, 46, 49, 51, 56)), HEIGHT);
  for (const { y, height } of bars) {
    assert.ok(y >= 0 && y + height <= HEIGHT, `${y} + ${height}`);
  }
});

test('layOut_drums_lieBelowThePitches', () => {
  const { bars, drumsTop } = layOut(roll(track(false, 40, 80), track(true, 36, 42)), HEIGHT);
  for (const bar of bars) {
    assert.ok(bar.drum ? bar.y >= drumsTop - 1 : bar.y + bar.height <= drumsTop);
  }
});

test('layOut_severalTracks_areDrawnInOrderOfTime', () => {
  const { bars } = layOut(roll(track(false, 60, 61, 62), track(false, 50, 51)), HEIGHT);
  assert.deepEqual(bars.map(({ onset }) => onset), [0, 0, 1, 1, 2]);
});

test('layOut_onlyDrumsOrNothing_doesNotFail', () => {
  assert.equal(layOut(roll(track(true, 36)), HEIGHT).drumsTop, 0);
  assert.deepEqual(layOut(roll(), HEIGHT).bars, []);
});

test('layOut_octaves_areLabelledC', () => {
  const labels = layOut(roll(track(false, 48, 72)), HEIGHT).octaves.map(({ label }) => label);
  assert.deepEqual(labels, ['C3', 'C4', 'C5']);
});

test('viewOf_shortSong_showsAllOfIt', () => {
  assert.deepEqual(viewOf(5, 20, 30), [0, 20]);
});

test('viewOf_longSong_followsThePlayheadToTheEnd', () => {
  assert.deepEqual(viewOf(0, 100, 20), [0, 20]);
  assert.deepEqual(viewOf(50, 100, 20), [43, 63]);
  assert.deepEqual(viewOf(100, 100, 20), [80, 100]);
});

test('viewOf_paged_standsStillWithinAPage', () => {
  assert.deepEqual(viewOf(41, 100, 20, true), [40, 60]);
  assert.deepEqual(viewOf(59, 100, 20, true), [40, 60]);
});
