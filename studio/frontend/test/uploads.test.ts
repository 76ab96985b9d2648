import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Problem } from '../src/model/api';
import { sort } from '../src/model/material';
import { tally, UploadQueue, type Parcel } from '../src/model/uploads';

const file = (name: string, size = 4) => ({ name, file: new Blob(['x'.repeat(size)]) });
const turn = () => new Promise((done) => setImmediate(done));
const LIMITS = { fileBytes: 10, bytes: 25, files: 3 };

/** What is being sent, with the ways in which it may end. */
interface Transfer {
  name: string;
  arrive: () => void;
  fail: (problem: Error) => void;
  progress: (part: number) => void;
}

let transfers: Transfer[];
let parcels: readonly Parcel[];
let queue: UploadQueue;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  transfers = [];
  parcels = [];
  queue = new UploadQueue(
    ({ name }, signal, progress) =>
      new Promise((arrive, fail) => {
        signal.addEventListener('abort', () => fail(new Error('aborted')));
        transfers.push({ name, arrive: () => arrive(null), fail, progress });
      }),
    (now) => (parcels = now),
  );
});

afterEach(() => mock.timers.reset());

const states = () => parcels.map(({ name, state }) => `${name} ${state}`);

test('queue_manyFiles_areSentAFewAtATime', async () => {
  queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
  assert.deepEqual(transfers.map(({ name }) => name), ['a', 'b', 'c']);
  transfers[1].arrive();
  await turn();
  assert.deepEqual(transfers.map(({ name }) => name), ['a', 'b', 'c', 'd']);
  assert.deepEqual(states(), ['a sending', 'b here', 'c sending', 'd sending']);
});

test('queue_progress_isTold', () => {
  queue.add([file('a', 3), file('b', 1)]);
  transfers[0].progress(0.5);
  assert.deepEqual(parcels.map(({ part }) => part), [0.5, 0]);
  assert.equal(tally(parcels).part, 0.375);
});

test('queue_fileCancelled_isGoneAndMakesRoom', async () => {
  queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
  queue.cancel(parcels[0].key);
  await turn();
  assert.deepEqual(states(), ['b sending', 'c sending', 'd sending']);
});

test('queue_fileRefused_saysWhyAndMayBeSentAgain', async () => {
  queue.add([file('a')]);
  transfers[0].fail(new Problem('too large', 413));
  await turn();
  assert.deepEqual([parcels[0].state, parcels[0].problem], ['failed', 'too large']);
  queue.again(parcels[0].key);
  transfers[1].arrive();
  await turn();
  assert.deepEqual(states(), ['a here']);
});

test('queue_serverAsksForPatience_isAskedAgainLater', async () => {
  queue.add([file('a')]);
  transfers[0].fail(new Problem('slow down', 429));
  await turn();
  assert.deepEqual(states(), ['a sending']);
  mock.timers.tick(1000);
  await turn();
  assert.equal(transfers.length, 2);
});

test('queue_cleared_sendsNothingMore', async () => {
  queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
  queue.clear();
  await turn();
  assert.deepEqual(parcels, []);
  assert.equal(transfers.length, 3);
  assert.equal(tally(parcels).isBusy, false);
});

test('sort_wrongKinds_areNamedAndLeftOut', () => {
  const { taken, leftOut } = sort([file('set/A.MID'), file('cover.jpg'), file('set/.DS_Store')], ['.mid'], LIMITS, { files: 0, bytes: 0 });
  assert.deepEqual(taken.map(({ name }) => name), ['set/A.MID']);
  assert.deepEqual(leftOut.map(({ name }) => name), ['cover.jpg']);
});

test('sort_limits_eachLeavesOutWithItsReason', () => {
  const brought = [file('a.mid', 10), file('huge.mid', 11), file('empty.mid', 0), file('b.mid', 10), file('much.mid', 6), file('c.mid', 1), file('many.mid', 1)];
  const { taken, leftOut } = sort(brought, ['.mid'], LIMITS, { files: 0, bytes: 0 });
  assert.deepEqual(taken.map(({ name }) => name), ['a.mid', 'b.mid', 'c.mid']);
  assert.deepEqual(leftOut.map(({ name }) => name), ['huge.mid', 'empty.mid', 'much.mid', 'many.mid']);
  assert.equal(new Set(leftOut.map(({ reason }) => reason)).size, 4);
});

test('sort_whatIsHereAlready_countsToo', () => {
  assert.equal(sort([file('a.mid')], ['.mid'], LIMITS, { files: 3, bytes: 3 }).taken.length, 0);
});
