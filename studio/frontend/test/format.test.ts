import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, day } from '../src/model/format';
import { routeOf } from '../src/router';

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
  assert.deepEqual(routeOf('/library'), { page: 'library' });
  assert.deepEqual(routeOf('/nonsense'), { page: 'unknown' });
});
