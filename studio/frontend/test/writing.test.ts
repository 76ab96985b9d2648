import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFT, count, toRequest, writerOf, writesTunes } from '../src/model/text/draft';
import { linesOf } from '../src/model/text/lines';
import type { TextRoom } from '../src/model/text/types';
import { begun, hasTune, heard, parts } from '../src/model/text/writing';

const ROOM: TextRoom = {
  models: [{ name: 'genesis', description: 'learned from genesis-kjv.txt' }, { name: 'reels', description: 'learned from abc.zip' }],
  controls: {},
  limits: { length: 2000, prime: 500, until: 100, abc: 2000 },
};

const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk));
      controller.close();
    },
  });

async function lines(...chunks: Uint8Array[]): Promise<string[]> {
  const all: string[] = [];
  for await (const line of linesOf(streamOf(...chunks))) {
    all.push(line);
  }
  return all;
}

test('lines_cutAnywhere_evenWithinACharacter_areWhole', async () => {
  const bytes = new TextEncoder().encode('{"more":"é😀"}\n{"more":"b"}\nunfinished');
  for (let at = 0; at <= bytes.length; at++) {
    assert.deepEqual(await lines(bytes.slice(0, at), bytes.slice(at)), ['{"more":"é😀"}', '{"more":"b"}']);
  }
});

test('request_countsCharactersAsTheServerDoes_andStaysWithinItsLimit', () => {
  assert.equal(count('a😀'), 2);
  assert.equal(toRequest({ ...DRAFT, prime: 'a😀', more: 300 }, ROOM).length, 302);
  assert.equal(toRequest({ ...DRAFT, prime: 'a', more: 10_000 }, ROOM).length, 2000);
});

test('request_namesOnlyWhatWasChosen', () => {
  assert.deepEqual(toRequest(DRAFT, ROOM), { model: 'genesis', prime: '', length: 1000, temperature: 0.8 });
  const wishes = { ...DRAFT, model: 'reels', daring: 0, topP: 0.9, until: '\\n\\n', seed: ' 7 ' };
  assert.deepEqual(toRequest(wishes, ROOM), { model: 'reels', prime: '', length: 1000, best: true, topP: 0.9, until: '\\n\\n', seed: '7' });
});

test('writer_thatHasGone_isTheFirstThereIs', () => {
  assert.equal(writerOf({ ...DRAFT, model: 'gone' }, ROOM)?.name, 'genesis');
  assert.equal(writerOf(DRAFT, { ...ROOM, models: [] }), undefined);
});

test('tunes_areOfferedWhereTheModelLearnedThem', () => {
  assert.deepEqual(ROOM.models.map(({ description }) => writesTunes(description)), [false, true]);
});

test('writing_growsLineByLine_andKeepsWhatWasGivenApart', () => {
  let writing = begun('genesis', 'In the ');
  assert.deepEqual(parts(writing), ['In the ', '']);
  for (const line of [{ remark: 'odd' }, { more: 'In the b' }, { more: 'eginning' }]) {
    writing = heard(writing, line);
  }
  assert.deepEqual([parts(writing), writing.remarks, writing.state], [['In the ', 'beginning'], ['odd'], 'writing']);
  const written = { model: 'genesis', seed: '1', characters: 16 };
  assert.deepEqual([heard(writing, { done: written }).state, heard(writing, { done: written }).written], ['done', written]);
  const broken = heard(writing, { problem: { title: 'The work failed', detail: 'why' } });
  assert.deepEqual([broken.state, broken.problem, broken.text], ['failed', 'why', 'In the beginning']);
});

test('tune_isToldByTheFirstAndTheLastLineOfItsHead', () => {
  assert.equal(hasTune('words\nX:1\nT:One\nK:G\nGABc|'), true);
  assert.equal(hasTune('X:1\nT:One\n'), false);
  assert.equal(hasTune('X:1\nK:G\n'), false);
  assert.equal(hasTune('The letter K: and X: within lines\nare no tune'), false);
});
