import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partColours } from '../src/model/colours';
import { FULL_BAND, isFull, isHeard, stemRate, toggled } from '../src/model/mixer';

test('isHeard_solo_goesBeforeMute', () => {
  const mix = { muted: new Set([1]), solo: new Set([1]) };
  assert.deepEqual([0, 1, 2].map((part) => isHeard(mix, part)), [false, true, false]);
});

test('isHeard_mute_silencesOnlyThatPart', () => {
  const mix = { ...FULL_BAND, muted: toggled(FULL_BAND.muted, 1) };
  assert.deepEqual([0, 1, 2].map((part) => isHeard(mix, part)), [true, false, true]);
  assert.ok(!isFull(mix));
});

test('toggled_twice_isAsBefore', () => {
  assert.deepEqual(toggled(toggled(new Set([2]), 5), 5), new Set([2]));
});

test('stemRate_longSong_isHeldInFewerSamples', () => {
  assert.equal(stemRate(60, 8), 44100);
  assert.ok(stemRate(600, 8) < 44100);
});

test('partColours_band_noTwoAlike', () => {
  const band = ['Lead: fiddle', 'Lead: accordion', 'Comping: guitar', 'Pad: accordion', 'Bass: double bass', 'Counter: cello', 'Drums: kit', 'Percussion: shaker'];
  assert.equal(new Set(partColours(band)).size, band.length);
});

test('partColours_sameRole_hasTheSameColourInEverySong', () => {
  const [, bass] = partColours(['Lead: fiddle', 'Bass: double bass']);
  assert.equal(partColours(['Lead: a', 'Lead: b', 'Lead: c', 'Bass: synth'])[3], bass);
});

test('partColours_strangers_getColoursToo', () => {
  assert.equal(new Set(partColours(['Soprano', 'Alto', 'Tenor', 'Bass'])).size, 4);
});
