import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Transport, type Cue, type Score } from '../src/model/drums/transport';
import type { Hit } from '../src/model/drums/types';

const START = 2;
/** A sixteenth at 120 beats a minute. */
const STEP = 0.125;
const LOOP = 32 * STEP;

const score = (change: Partial<Score> = {}, ...hits: Hit[]): Score => ({
  pattern: { bars: 2, hits },
  bpm: 120,
  swing: 0,
  division: 4,
  loop: true,
  ...change,
});

/** Advances as the player does: in small uneven turns. */
function run(transport: Transport, until: number, at: (time: number) => Score): Cue[] {
  const cues: Cue[] = [];
  for (let time = START - 0.01, turn = 0; time < until; turn++) {
    time = Math.min(until, time + 0.02 + 0.003 * (turn % 3));
    cues.push(...transport.advance(time, at(time)));
  }
  return cues;
}

function times(cues: Cue[], kind: Cue['kind'], lane?: number): number[] {
  return cues.filter((cue) => cue.kind === kind && (cue.kind !== 'stroke' || lane === undefined || cue.lane === lane)).map(({ at }) => at);
}

function close(actual: number[], expected: number[]): void {
  assert.equal(actual.length, expected.length, `${actual} for ${expected}`);
  actual.forEach((time, index) => assert.ok(Math.abs(time - expected[index]) < 1e-9, `${index}: ${time} for ${expected[index]}`));
}

const played = (of: Score, seconds: number) => run(new Transport(START, of), START + seconds, () => of);

test('strokes_onTheGrid_soundOnTheirSteps', () => {
  const four = score({}, [0, 0, 100, 0], [1, 4, 100, 0], [0, 31, 90, 0]);
  close(times(played(four, LOOP), 'stroke'), [START, START + 4 * STEP, START + 31 * STEP]);
});

test('strokes_inALoop_comeInEveryPassOnce', () => {
  const every = score({}, ...Array.from({ length: 32 }, (_, step): Hit => [2, step, 80, 0]));
  const expected = Array.from({ length: 96 }, (_, step) => START + step * STEP);
  close(times(played(every, 3 * LOOP - 0.001), 'stroke'), expected);
});

test('strokes_withSwing_delayEverySecondStepByUpToAThird', () => {
  const pair: Hit[] = [[2, 0, 80, 0], [2, 1, 80, 0], [2, 2, 80, 0], [2, 3, 80, 0]];
  close(times(played(score({ swing: 1 }, ...pair), 1), 'stroke'), [0, 4 / 3, 2, 10 / 3].map((step) => START + step * STEP));
  close(times(played(score({ swing: 0.3 }, ...pair), 1), 'stroke'), [0, 1.1, 2, 3.1].map((step) => START + step * STEP));
});

test('strokes_withTiming_areEarlyAndLate', () => {
  const shifted = score({}, [1, 4, 100, -0.2], [1, 12, 100, 0.25]);
  close(times(played(shifted, LOOP), 'stroke'), [START + 3.8 * STEP, START + 12.25 * STEP]);
});

test('strokes_lateInASwungStep_areDelayedByBoth', () => {
  close(times(played(score({ swing: 0.6 }, [1, 5, 100, 0.4]), LOOP), 'stroke'), [START + 5.6 * STEP]);
});

test('strokes_earlyOnTheFirstStep_soundWithIt', () => {
  close(times(played(score({}, [0, 0, 100, -0.2]), 1.5 * LOOP), 'stroke'), [START, START + LOOP]);
});

test('strokes_byDivision_lastEighthsAndQuarters', () => {
  const hits: Hit[] = [[0, 0, 100, 0], [0, 3, 100, 0]];
  close(times(played(score({ division: 2 }, ...hits), 2), 'stroke'), [START, START + 6 * STEP]);
  close(times(played(score({ division: 1 }, ...hits), 2), 'stroke'), [START, START + 12 * STEP]);
});

test('tempo_changedInTheMiddle_bendsTimeThereAndLosesNoStroke', () => {
  const hits = Array.from({ length: 32 }, (_, step): Hit => [2, step, 80, 0]);
  const slow = score({ bpm: 120 }, ...hits);
  const fast = score({ bpm: 180 }, ...hits);
  const transport = new Transport(START, slow);
  let bent = 0;
  const cues = run(transport, START + LOOP, (time) => {
    bent ||= time > START + 10.4 * STEP ? time : 0;
    return bent ? fast : slow;
  });
  const gaps = times(cues, 'stroke').map((time, index, all) => time - (all[index - 1] ?? time - STEP));
  gaps.slice(0, 10).forEach((gap) => assert.ok(Math.abs(gap - STEP) < 1e-9));
  gaps.slice(13).forEach((gap) => assert.ok(Math.abs(gap - STEP / 1.5) < 1e-9));
  const crossing = gaps.slice(10, 13).filter((gap) => Math.abs(gap - STEP) > 1e-9 && Math.abs(gap - STEP / 1.5) > 1e-9);
  assert.equal(crossing.length, 1);
  assert.ok(crossing[0] < STEP && crossing[0] > STEP / 1.5);
});

test('pattern_changedWhilePlaying_isHeardFromThereOn', () => {
  const before = score({}, [0, 8, 100, 0], [0, 16, 100, 0]);
  const after = score({}, [0, 16, 100, 0], [1, 20, 100, 0]);
  const cues = run(new Transport(START, before), START + LOOP, (time) => (time < START + 12 * STEP ? before : after));
  close(times(cues, 'stroke', 0), [START + 8 * STEP, START + 16 * STEP]);
  close(times(cues, 'stroke', 1), [START + 20 * STEP]);
});

test('beats_inEveryDivision_areQuartersWithAnAccentOnTheBar', () => {
  for (const division of [1, 2, 4] as const) {
    const beats = played(score({ division }), 4 - 0.001).filter((cue) => cue.kind === 'beat');
    close(beats.map(({ at }) => at), [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((beat) => START + beat));
    assert.deepEqual(beats.map((beat) => beat.kind === 'beat' && beat.accent), [true, false, false, false, true, false, false, false]);
  }
});

test('clocks_areTwentyFourToTheQuarterWhateverTheDivision', () => {
  for (const division of [1, 2, 4] as const) {
    const expected = Array.from({ length: 96 }, (_, clock) => START + clock / 48);
    close(times(played(score({ division }), 2 - 0.001), 'clock'), expected);
  }
});

test('loop_switchedOff_endsWithThePassThatIsPlayed', () => {
  const looped = score({}, [0, 0, 100, -0.3], [0, 8, 100, 0]);
  const transport = new Transport(START, looped);
  const cues = run(transport, START + 3 * LOOP, (time) => ({ ...looped, loop: time < START + 1.5 * LOOP }));
  close([transport.end], [START + 2 * LOOP]);
  assert.equal(times(cues, 'stroke').length, 4);
});

test('step_atATime_countsOnThroughAChangeOfTempo', () => {
  const transport = new Transport(START, score());
  transport.advance(START + 4 * STEP, score());
  transport.advance(START + 8 * STEP, score({ bpm: 60 }));
  close([transport.stepAt(START + 2 * STEP), transport.stepAt(START + 8 * STEP)], [2, 6]);
});
