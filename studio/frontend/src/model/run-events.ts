import type { MetricLine, Run, RunState } from './training-types';
import type { Message } from './watch';

/** One message of a run's stream. */
export type RunEvent = Message<'run' | 'metrics'>;

/** A run and all that was measured so far, by step. */
export interface RunNews {
  run: Run;
  measured: ReadonlyMap<number, MetricLine>;
}

export const newsOf = (run: Run, lines: MetricLine[] = []): RunNews => ({ run, measured: merged(new Map(), lines) });

/** Whether it goes no further by itself; a stopped one can be gone on with. */
export function isEnded({ state }: { state: RunState }): boolean {
  return state === 'done' || state === 'failed' || state === 'stopped';
}

/** After one more message. What is sent twice, as after a broken connection, changes nothing. */
export function heard(news: RunNews, { type, data }: RunEvent): RunNews {
  return type === 'run' ? { ...news, run: data } : { ...news, measured: merged(news.measured, data.lines) };
}

/** What was measured at the same step belongs together, and the last word on a value counts. */
function merged(before: ReadonlyMap<number, MetricLine>, lines: MetricLine[]): ReadonlyMap<number, MetricLine> {
  const measured = new Map(before);
  lines.forEach((line) => measured.set(line.step, { ...measured.get(line.step), ...line }));
  return measured;
}
