import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, day, figure, size } from '../src/model/format';
import { routeOf } from '../src/router';
import { texts } from '../src/texts';
import { span } from '../src/words';

test('clock_seconds_areMinutesAndSeconds', () => {
  assert.deepEqual([0, 9.9, 75.4, 600].map(clock), ['0:00', '0:09', '1:15', '10:00']);
});

test('day_recent_isSaidInWords', () => {
  const now = new Date(2026, 10, 21, 0, 5);
  assert.equal(day(new Date(2026, 10, 21, 0, 1).toISOString(), now), 'today');
  assert.equal(day(new Date(2026, 10, 20, 23, 59).toISOString(), now), 'yesterday');
  assert.equal(day(new Date(2026, 10, 1).toISOString(), now), '1 November 2026');
});

test('routeOf_paths_nameTheirPages', () => {
  assert.deepEqual(routeOf('/'), { page: 'compose' });
  assert.deepEqual(routeOf('/songs/abc'), { page: 'compose', song: 'abc' });
  assert.deepEqual(routeOf('/', '?model=reels%20and%20jigs'), { page: 'compose', model: 'reels and jigs' });
  assert.deepEqual(routeOf('/library'), { page: 'library' });
  assert.deepEqual(routeOf('/train'), { page: 'train' });
  assert.deepEqual(routeOf('/train/new'), { page: 'teach' });
  assert.deepEqual(routeOf('/train/old'), { page: 'unknown' });
  assert.deepEqual(routeOf('/runs/abc'), { page: 'run', run: 'abc' });
  assert.deepEqual(routeOf('/nonsense'), { page: 'unknown' });
});

test('size_bytes_isSaidInTheUnitThatFits', () => {
  assert.deepEqual([0, 999, 3584, 512 * 2 ** 20, 2 ** 31].map(size), ['0 bytes', '999 bytes', '3.5 KB', '512 MB', '2 GB']);
});

test('figure_numbers_haveTheDigitsThatSaySomething', () => {
  assert.deepEqual([0.04234, 1.3579, 73632].map(figure), ['0.0423', '1.36', '73,632']);
});

test('span_times_areSaidInTheUnitThatFits', () => {
  assert.deepEqual([59.6, 75, 120, 7500, 7200, 3600].map(span), ['a minute', '1 min 15 s', '2 minutes', '2 h 5 min', '2 hours', '1 hour']);
});

test('imported_outcomes_areSaidInWords', () => {
  const refused = [{ name: 'x', reason: 'y' }];
  assert.equal(texts.library.imported({ imported: 3, skipped: 1, refused }), '3 songs put back. 1 song was here already. 1 song was refused.');
  assert.equal(texts.library.imported({ imported: 0, skipped: 2, refused: [] }), '2 songs were here already.');
  assert.equal(texts.library.imported({ imported: 0, skipped: 0, refused: [] }), 'No song put back.');
});
