import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { Progress } from '../src/model/progress';
import { newsOf, type RunNews } from '../src/model/run-events';
import { RunWatch } from '../src/model/run-watch';
import { SongWatch } from '../src/model/song-watch';
import type { Run } from '../src/model/training-types';
import type { Song } from '../src/model/types';

const SONG: Song = { id: 'a', title: 'Reel', state: 'running', order: {}, created: '', favourite: false, liked: null };

/** A stream that the browser gave up on. */
class BrokenStream {
  static readonly CLOSED = 2;
  static opened: BrokenStream[] = [];
  readonly readyState = BrokenStream.CLOSED;
  onerror?: () => void;
  onopen?: () => void;

  constructor() {
    BrokenStream.opened.push(this);
  }

  addEventListener(): void {}

  close(): void {}
}

let answer: (path: string) => Promise<Response>;
let asked = 0;

beforeEach(() => {
  BrokenStream.opened = [];
  asked = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  Object.assign(globalThis, {
    window: globalThis,
    EventSource: BrokenStream,
    fetch: (path: string) => {
      asked++;
      return answer(path);
    },
  });
});

afterEach(() => mock.timers.reset());

async function pause(): Promise<void> {
  mock.timers.tick(2000);
  await new Promise((done) => setImmediate(done));
}

test('watch_streamBroken_listensAnew', async () => {
  answer = async () => Response.json(SONG);
  new SongWatch(SONG, () => {});
  BrokenStream.opened[0].onerror!();
  await pause();
  assert.equal(BrokenStream.opened.length, 2);
});

test('watch_stoppedWhileAsking_listensNoMore', async () => {
  let reply!: (response: Response) => void;
  answer = () => new Promise((done) => (reply = done));
  const watch = new SongWatch(SONG, () => assert.fail('stopped'));
  BrokenStream.opened[0].onerror!();
  await pause();
  watch.stop();
  reply(Response.json(SONG));
  await pause();
  assert.equal(BrokenStream.opened.length, 1);
});

test('watch_songGone_failsAndAsksNoMore', async () => {
  answer = async () => Response.json({ detail: 'There is no such song.' }, { status: 404 });
  const heard: Progress[] = [];
  new SongWatch(SONG, (progress) => heard.push(progress));
  BrokenStream.opened[0].onerror!();
  await pause();
  await pause();
  assert.equal(asked, 1);
  assert.deepEqual(heard.map(({ state, problem }) => [state, problem]), [['failed', 'There is no such song.']]);
});

test('watch_serverAway_asksAgain', async () => {
  answer = () => Promise.reject(new TypeError());
  new SongWatch(SONG, () => {});
  BrokenStream.opened[0].onerror!();
  await pause();
  await pause();
  assert.equal(asked, 2);
});

test('watch_runEndedMeanwhile_tellsTheRunAndItsNumbers', async () => {
  const run: Run = { id: 'r', name: 'Reels', family: 'markov', preset: 'tiny', state: 'running', order: { family: 'markov' }, created: '' };
  const line = { step: 5, seconds: 1, loss: 2 };
  answer = async (path) => Response.json(path.includes('/metrics') ? { lines: [line] } : { ...run, state: 'done' });
  const heard: RunNews[] = [];
  const lost: boolean[] = [];
  new RunWatch(newsOf(run), (news) => heard.push(news), (isLost) => lost.push(isLost));
  BrokenStream.opened[0].onerror!();
  await pause();
  await pause();
  assert.deepEqual(heard.map((news) => [news.run.state, [...news.measured.values()]]), [['done', [line]]]);
  assert.deepEqual(lost, [true]);
  assert.equal(BrokenStream.opened.length, 1);
});
