import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, tempoAt, tempoNumber, tempoWord } from '../src/model/tempo';

const WIDE = { least: 20, most: 400 };

test('tempoAt_ends_areSlowAndFast', () => {
  assert.equal(tempoAt(0, WIDE), 50);
  assert.equal(tempoAt(1, WIDE), 200);
});

test('tempoAt_middle_isTheGeometricMean', () => {
  assert.equal(tempoAt(0.5, WIDE), 100);
});

test('tempoAt_beyondTheEnds_staysWithin', () => {
  assert.equal(tempoAt(-1, WIDE), 50);
  assert.equal(tempoAt(2, WIDE), 200);
});

test('tempoAt_narrowLimits_areKept', () => {
  assert.equal(tempoAt(0, { least: 80, most: 120 }), 80);
  assert.equal(tempoAt(1, { least: 80, most: 120 }), 120);
});

test('placeOf_undoesTempoAt', () => {
  for (let tempo = 50; tempo <= 200; tempo++) {
    assert.equal(tempoAt(placeOf(tempo, WIDE), WIDE), tempo);
  }
});

test('tempoWord_everyTempo_neverSlowerWhenFaster', () => {
  const words = Array.from({ length: 400 }, (_, index) => tempoWord(index + 1));
  const firsts = words.filter((word, index) => words.indexOf(word) === index);
  assert.deepEqual(firsts, ['very slow', 'slow', 'unhurried', 'walking', 'lively', 'fast', 'very fast']);
});

test('tempoNumber_wordsAndNumbers_areBothUnderstood', () => {
  assert.equal(tempoNumber('fast'), 150);
  assert.equal(tempoNumber('132'), 132);
  assert.equal(tempoNumber(96), 96);
  assert.equal(tempoNumber(undefined), null);
});
