import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { Progress } from '../src/model/progress';
import type { Song } from '../src/model/types';
import { SongWatch } from '../src/model/song-watch';

const SONG: Song = { id: 'a', title: 'Reel', state: 'running', order: {}, created: '', favourite: false, liked: null };

/** A stream that the browser gave up on. */
class BrokenStream {
  static readonly CLOSED = 2;
  static opened: BrokenStream[] = [];
  readonly readyState = BrokenStream.CLOSED;
  onerror?: () => void;

  constructor() {
    BrokenStream.opened.push(this);
  }

  addEventListener(): void {}

  close(): void {}
}

let answer: () => Promise<Response>;
let asked = 0;

beforeEach(() => {
  BrokenStream.opened = [];
  asked = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  Object.assign(globalThis, {
    window: globalThis,
    EventSource: BrokenStream,
    fetch: () => {
      asked++;
      return answer();
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
