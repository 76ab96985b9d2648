import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, isOver, startOf, type Progress, type SongEvent } from '../src/model/progress';
import type { Song } from '../src/model/types';

const SONG: Song = { id: 'a', title: 'Reel', state: 'queued', position: 3, order: {}, created: '', favourite: false, liked: null };
const EVENTS: SongEvent[] = [
  { id: 0, type: 'state', data: { state: 'running' } },
  { id: 1, type: 'progress', data: { stage: 'composing', fraction: 0.5, etaSeconds: 4 } },
  { id: 2, type: 'playable', data: { secondsReady: 6 } },
  { id: 3, type: 'progress', data: { stage: 'playing', fraction: 0.25 } },
];
const DONE: SongEvent = { id: 4, type: 'done', data: { ...SONG, state: 'done' } };

const heard = (events: SongEvent[], from: Progress = startOf(SONG)) => events.reduce(after, from);

test('after_events_tellStageFractionAndWhatCanBeHeard', () => {
  const progress = heard(EVENTS);
  assert.equal(progress.state, 'running');
  assert.equal(progress.stage, 'playing');
  assert.equal(progress.fraction, 0.25);
  assert.equal(progress.etaSeconds, undefined);
  assert.equal(progress.secondsReady, 6);
});

test('after_streamStartedOver_changesNothing', () => {
  const once = heard(EVENTS);
  assert.deepEqual(heard(EVENTS, once), once);
});

test('after_replayedHead_goesOnWhereItBroke', () => {
  const broken = heard(EVENTS.slice(0, 2));
  assert.deepEqual(heard([...EVENTS, DONE], broken), heard([...EVENTS, DONE]));
});

test('after_placesInTheQueue_areHeardThoughTheyHaveNoNumber', () => {
  const places = [3, 2, 1].map((position): SongEvent => ({ id: 0, type: 'state', data: { state: 'queued', position } }));
  assert.equal(heard([{ id: 7, type: 'state', data: { state: 'queued' } }, ...places]).position, 1);
});

test('after_done_nothingMoreIsHeard', () => {
  const done = heard([...EVENTS, DONE]);
  assert.ok(isOver(done));
  assert.equal(done.song?.state, 'done');
  assert.equal(after(done, { id: 9, type: 'failed', data: { title: 'late' } }), done);
});

test('after_failed_keepsTheReason', () => {
  const failed = heard([{ id: 0, type: 'failed', data: { title: 'Disk full', detail: 'The disk is full.' } }]);
  assert.equal(failed.problem, 'The disk is full.');
});

test('startOf_songThatIsDone_isOver', () => {
  assert.ok(isOver(startOf({ ...SONG, state: 'done' })));
  assert.ok(!isOver(startOf(SONG)));
});
