import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedContender, checkDraft, LIBRARY, openDraft, PICKED, SAME, toTrialRequest } from '../src/model/trials/draft';
import { compared, median } from '../src/model/trials/table';
import type { Report, Row, TrialChoices } from '../src/model/trials/types';
import { routeOf } from '../src/router';

const CHOICES: TrialChoices = {
  models: [{ name: 'composer', family: 'music-transformer', genres: true }, { name: 'reels', family: 'markov', genres: true }],
  materials: ['reels'],
  readings: [],
  limits: { contestants: 6, leastPieces: 8, mostPieces: 500 },
};
const NOBODY_TAUGHT = { ...CHOICES, materials: [] };

const row = (source: string, name: string, position: number | null, mean: number | null = 0.5): Row => ({
  source,
  name,
  meaning: '',
  set: { mean, sd: 0.1 },
  reference: { mean: 0.6, sd: null },
  scale: { value: mean, floor: 0, ceiling: 1, position, noise: null },
  undefined: mean === null ? 'no notes in 3 of 3 pieces' : null,
});

const report = (position: number, mean: number | null = 0.5): Report => ({
  reading: '',
  seconds: 1,
  set: { name: 'set', pieces: 3, skipped: [] },
  reference: { name: 'real', pieces: 9, skipped: [] },
  training: null,
  measures: [row('muspy', 'polyphony', position, mean), row('muspy', 'pitch_range', null), row('MuseGAN', 'UPC', 0.5)],
  distances: [{ ...row('whole sets', 'FD-stat', 0.9, 12), set: null }],
  novelty: null,
});

test('openDraft_modelTaughtHere_isHeldAgainstWhatItNeverSaw', () => {
  assert.deepEqual(toTrialRequest(openDraft(CHOICES)), {
    contestants: [{ model: 'reels' }],
    pieces: 100,
    against: { model: 'reels' },
    heldOut: true,
    training: { model: 'reels' },
    reading: 'lead-sheets',
  });
});

test('toTrialRequest_songsAndFiles_nameNoModel', () => {
  const draft = {
    ...openDraft(NOBODY_TAUGHT),
    contenders: [{ who: LIBRARY, genre: 'folk', songs: [] }, { who: PICKED, genre: '', songs: ['a'] }],
    training: SAME,
  };
  const request = toTrialRequest(draft, 'up');
  assert.deepEqual(request.contestants, [{ genre: 'folk' }, { songs: ['a'] }]);
  assert.deepEqual(request.against, { upload: 'up' });
  assert.deepEqual(request.training, { upload: 'up' });
  assert.equal(request.heldOut, true);
});

test('checkDraft_whatTheServerWouldRefuse_isSaidByField', () => {
  const draft = openDraft(NOBODY_TAUGHT);
  const twice = [...draft.contenders, ...draft.contenders];
  assert.deepEqual(Object.keys(checkDraft({ ...draft, contenders: twice, pieces: '7', seed: 'x' }, 0, CHOICES)), ['contestants', 'pieces', 'against', 'seed']);
  assert.deepEqual(checkDraft({ ...draft, folder: '/music' }, 0, CHOICES), {});
  assert.ok(checkDraft({ ...draft, contenders: [{ who: PICKED, genre: '', songs: [] }], folder: '/m' }, 0, CHOICES).contestants);
});

test('changedContender_somebodyElse_isAskedForNoGenre', () => {
  const contender = { who: LIBRARY, genre: 'folk', songs: ['a'] };
  assert.deepEqual(changedContender(contender, { who: PICKED }), { who: PICKED, genre: '', songs: [] });
  assert.equal(changedContender(contender, { genre: 'jazz' }).genre, 'jazz');
});

test('compared_twoReports_areColumnsOfOneTable', () => {
  const groups = compared([report(0.8), report(0.2, null)]);
  assert.deepEqual(groups.map(({ title }) => title), ['In all', 'Whole sets', 'muspy', 'MuseGAN']);
  const [polyphony, range] = groups[2].lines;
  assert.deepEqual(polyphony.cells, [
    { text: '0.5 ± 0.1', position: 0.8 },
    { text: '', position: 0.2, why: 'no notes in 3 of 3 pieces' },
  ]);
  assert.equal(polyphony.real, '0.6');
  assert.deepEqual(range.cells[0], { text: '0.5 ± 0.1' });
  assert.deepEqual(groups[1].lines[0].cells[0], { text: '12', position: 0.9 });
  assert.equal(groups[0].lines[0].cells[0].position, 0.5);
});

test('compared_noveltyOfAll_saysWhatRealMusicShares', () => {
  const novelty = {
    passages: [{ notes: 8, set: 0.25, reference: 0.5 }],
    longest: { set: [3, 17], reference: [9] },
    copies: [{ piece: 'a.mid', bar: 2, notes: 17, source: 'b.mid', sourceBar: 4 }],
  };
  const [, group] = compared([{ ...report(0.5), novelty }]);
  assert.deepEqual(group.lines[0].cells, [{ text: '25 %' }]);
  assert.equal(group.lines[0].real, '50 %');
  assert.equal(group.lines[1].cells[0].text, '17 notes: a.mid, bar 2, as in b.mid, bar 4');
});

test('median_evenlyMany_isTheLowerMiddle', () => {
  assert.equal(median([0.9, 0.1, 0.4, 0.6]), 0.4);
  assert.equal(median([]), undefined);
});

test('routeOf_trialsAndTheirPage_haveAddresses', () => {
  assert.deepEqual(routeOf('/trials/a-b'), { page: 'trial', trial: 'a-b' });
  assert.deepEqual(routeOf('/evaluate'), { page: 'evaluate' });
});
