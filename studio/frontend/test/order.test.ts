import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, fromRequest, nearestMood, openDraft, sentence, toRequest } from '../src/model/order';

const MOODS = [
  { name: 'happy', valence: 0.8, arousal: 0.4 },
  { name: 'epic', valence: -0.1, arousal: 0.7 },
  { name: 'sad', valence: -0.8, arousal: -0.5 },
];
const LIMITS = { titleCharacters: 10, lengthSeconds: { least: 1, most: 1200 }, tempo: { least: 20, most: 400 } };
const said = (draft: Parameters<typeof sentence>[0]) => sentence(draft, MOODS).map(({ text }) => text).join('');

test('toRequest_nothingChosen_isEmpty', () => {
  assert.deepEqual(toRequest(openDraft()), {});
});

test('toRequest_namedMood_goesBeforeThePoint', () => {
  const draft = { ...openDraft(), mood: 'sad', point: { valence: 1, arousal: 1 } };
  assert.deepEqual(toRequest(draft), { mood: 'sad' });
});

test('fromRequest_order_keepsAllButNameAndSeed', () => {
  const draft = {
    genre: 'jazz',
    mood: null,
    point: { valence: 0, arousal: -0.25 },
    tempo: 96,
    lengthSeconds: 60,
    title: 'Lamplight',
    key: 'Bb major',
    meter: '3/4',
    seed: '5',
    temperature: 1.3,
    model: 'markov',
    without: ['drums'],
  };
  assert.deepEqual(fromRequest(toRequest(draft)), { ...draft, title: '', seed: '' });
});

test('toRequest_title_isTrimmed', () => {
  assert.deepEqual(toRequest({ ...openDraft(), title: '  Reel ' }), { title: 'Reel' });
  assert.deepEqual(toRequest({ ...openDraft(), title: '   ' }), {});
});

test('toRequest_seedZero_isSent', () => {
  assert.deepEqual(toRequest({ ...openDraft(), seed: '0' }), { seed: 0 });
});

test('check_longTitleAndBadSeed_areNamed', () => {
  const errors = check({ ...openDraft(), title: 'x'.repeat(11), seed: '1.5' }, LIMITS);
  assert.deepEqual(Object.keys(errors).sort(), ['seed', 'title']);
});

test('check_titleOfEmoji_isCountedInCharacters', () => {
  assert.deepEqual(check({ ...openDraft(), title: '🎻'.repeat(10) }, LIMITS), {});
});

test('check_seed_mayBeNegativeButNotBeyondWhatANumberHolds', () => {
  assert.deepEqual(check({ ...openDraft(), seed: '-7' }, LIMITS), {});
  assert.ok(check({ ...openDraft(), seed: '9007199254740993' }, LIMITS).seed);
});

test('nearestMood_point_findsTheClosest', () => {
  assert.equal(nearestMood({ valence: -0.6, arousal: -0.4 }, MOODS).name, 'sad');
});

test('sentence_choices_readAsEnglish', () => {
  assert.equal(said(openDraft()), 'A song of any kind.');
  assert.equal(said({ ...openDraft(), genre: 'folk', mood: 'happy' }), 'A happy folk song.');
  assert.equal(said({ ...openDraft(), mood: 'epic' }), 'An epic song.');
  assert.equal(said({ ...openDraft(), tempo: 160, lengthSeconds: 60 }), 'A song, fast, about a minute long.');
  assert.equal(said({ ...openDraft(), point: { valence: -0.7, arousal: -0.5 } }), 'A nearly sad song.');
});
