import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heard, isEnded, newsOf } from '../src/model/run-events';
import { metricsOf, isPositive, lastOf, seriesOf, valueAt } from '../src/model/series';
import { changed, checkLesson, libraryName, openLesson, toRunRequest } from '../src/model/teaching';
import type { Family, MetricLine, Run } from '../src/model/training-types';
import { verdictOf } from '../src/model/verdict';

const RUN: Run = { id: 'a', name: 'Reels', family: 'markov', preset: 'tiny', state: 'running', order: { family: 'markov' }, created: '' };
const LINES: MetricLine[] = [
  { step: 1, seconds: 0.1, loss: 4, tokens: 10 },
  { step: 2, seconds: 0.2, loss: 2, tokens: 12 },
  { step: 2, seconds: 0.2, 'held-out loss': 3, 'held-out nats per note': 1 },
  { step: 3, seconds: 0.3, loss: 1, tokens: 11 },
];
const preset = (name: string, standard: boolean) => ({ name, standard, fields: [{ name: 'course.steps', value: '100' }] });
const FAMILIES: Family[] = [
  { name: 'markov', description: '', item: 'lead-sheet', takes: 'MIDI', extensions: ['.mid'], presets: [preset('tiny', false), preset('standard', true)], needsFoundation: false },
  { name: 'gan', description: '', item: 'piece', takes: 'MIDI', extensions: ['.mid'], presets: [preset('tiny', false)], needsFoundation: true },
];

test('series_linesOfOneStep_areOnePlace', () => {
  const { measured } = newsOf(RUN, LINES);
  const series = seriesOf(measured.values(), 'loss');
  assert.deepEqual(series.steps, [1, 2, 3]);
  assert.deepEqual(series.each, [4, 2, 1]);
  assert.deepEqual(series.heldOut, [null, 3, null]);
  assert.equal(lastOf(series.heldOut), 1);
  assert.equal(valueAt(series.heldOut, 2), 3);
  assert.equal(valueAt(series.heldOut, 0), null);
});

test('series_linesInAnyOrder_areSortedByStep', () => {
  assert.deepEqual(seriesOf([LINES[3], LINES[0]], 'loss').steps, [1, 3]);
});

test('series_meanOfManySteps_isSmootherThanEach', () => {
  const lines = Array.from({ length: 400 }, (_, step) => ({ step, seconds: step, loss: 2 + (step % 2) }));
  const { mean } = seriesOf(lines, 'loss');
  const last = mean.slice(-50).map((value) => value!);
  assert.ok(Math.max(...last) - Math.min(...last) < 0.5);
  assert.ok(Math.abs(last.reduce((sum, value) => sum + value, 0) / last.length - 2.5) < 0.05);
});

test('series_valuesThatAreNoNumbers_areLeftOut', () => {
  const series = seriesOf([{ step: 1, seconds: 0, loss: null }, { step: 2, seconds: 0, loss: 0 }], 'loss');
  assert.deepEqual(series.steps, [2]);
  assert.equal(isPositive(series), false);
});

test('metricsOf_lines_nameTheLossFirstAndHeldOutOnesOnce', () => {
  const lines = [{ step: 1, seconds: 1, tokens: 3, loss: 1 }, ...LINES];
  assert.deepEqual(metricsOf(lines), ['loss', 'tokens', 'nats per note']);
});

test('heard_metricsTwice_changeNothing', () => {
  const event = { id: 3, type: 'metrics' as const, data: { lines: LINES } };
  const once = heard(newsOf(RUN), event);
  assert.deepEqual([...heard(once, event).measured], [...once.measured]);
});

test('heard_run_keepsWhatWasMeasured', () => {
  const news = heard(newsOf(RUN, LINES), { id: 3, type: 'run', data: { ...RUN, state: 'paused' } });
  assert.equal(news.run.state, 'paused');
  assert.equal(news.measured.size, 3);
});

test('isEnded_states_pausedGoesOn', () => {
  const ended = (['queued', 'running', 'paused', 'stopped', 'done', 'failed'] as const).filter((state) => isEnded({ state }));
  assert.deepEqual(ended, ['stopped', 'done', 'failed']);
});

test('openLesson_families_beginsWithTheFirstAndItsStandard', () => {
  const lesson = openLesson(FAMILIES);
  assert.deepEqual([lesson.family, lesson.preset], ['markov', 'standard']);
  assert.equal(openLesson([]).family, '');
});

test('changed_family_takesItsPresetAndForgetsChanges', () => {
  const lesson = { ...openLesson(FAMILIES), name: 'Reels', changes: { 'course.steps': '5' } };
  const other = changed(lesson, { family: 'gan' }, FAMILIES);
  assert.deepEqual([other.preset, other.changes, other.name], ['tiny', {}, 'Reels']);
  assert.deepEqual(changed(lesson, { name: 'Jigs' }, FAMILIES).changes, { 'course.steps': '5' });
});

test('toRunRequest_lesson_holdsOnlyWhatWasChosen', () => {
  const lesson = { ...openLesson(FAMILIES), name: ' Reels ', seed: '7', minutes: '1.5', folder: ' /home/me ', changes: { 'course.steps': ' 5 ', width: ' ' } };
  assert.deepEqual(toRunRequest(lesson), {
    family: 'markov', preset: 'standard', name: 'reels', seed: 7, minutes: 1.5, folder: '/home/me', changes: { 'course.steps': '5' },
  });
});

test('libraryName_anyName_isFitForTheLibrary', () => {
  const names = ['Tunes of Åse', ' Reels & jigs! ', '-2nd_set', '音楽', 'x'.repeat(80)];
  assert.deepEqual(names.map(libraryName), ['tunes-of-ase', 'reels-jigs', '2nd_set', '', 'x'.repeat(64)]);
});

test('toRunRequest_upload_goesBeforeTheFolder', () => {
  const request = toRunRequest({ ...openLesson(FAMILIES), folder: '/home/me' }, 'u');
  assert.deepEqual([request.upload, request.folder], ['u', undefined]);
});

test('checkLesson_everythingWrong_saysAllAtOnce', () => {
  const lesson = { ...openLesson(FAMILIES), family: 'gan', name: '!', seed: 'x', steps: '0', minutes: '-1' };
  assert.deepEqual(Object.keys(checkLesson(lesson, FAMILIES[1], 0)).sort(), ['foundation', 'material', 'minutes', 'name', 'seed', 'steps']);
  assert.deepEqual(checkLesson(openLesson(FAMILIES), FAMILIES[0], 1), {});
});

test('verdictOf_bitsAndNats_areNumbersOfChoices', () => {
  assert.deepEqual(verdictOf({ loss: 9, 'bits per pitch': 3, 'bits per note': 2 }), { choices: 4, of: 'note' });
  assert.ok(Math.abs(verdictOf({ 'nats per pitch': Math.log(5) })!.choices - 5) < 1e-9);
  assert.equal(verdictOf({ loss: 1 }), undefined);
});
