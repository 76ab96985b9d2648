import type { MetricLine } from './training-types';

const HELD_OUT = 'held-out ';
const NOT_MEASURED = new Set(['step', 'seconds']);
/** A running mean looks back over this share of all steps. */
const MEMORY = 0.03;

/** A number for each step, or null where it was not measured. */
export type Curve = (number | null)[];

/** The curves of one metric over the same steps. */
export interface Series {
  steps: number[];
  /** As measured in each step, on what it learns from. */
  each: Curve;
  /** The running mean of that. */
  mean: Curve;
  /** On music that it never learns from. */
  heldOut: Curve;
}

/** The names of all metrics, that which it learns by first; held-out ones go by the same name. */
export function metricsOf(lines: Iterable<MetricLine>): string[] {
  const names = new Set<string>();
  for (const line of lines) {
    Object.keys(line).filter((name) => !NOT_MEASURED.has(name)).forEach((name) => names.add(bare(name)));
  }
  return [...names].sort((one, other) => Number(other === 'loss') - Number(one === 'loss'));
}

export function seriesOf(lines: Iterable<MetricLine>, metric: string): Series {
  const measured = [...lines]
    .filter((line) => isNumber(line[metric]) || isNumber(line[HELD_OUT + metric]))
    .sort((one, other) => one.step - other.step);
  const each = measured.map((line) => numberOf(line[metric]));
  return {
    steps: measured.map(({ step }) => step),
    each,
    mean: runningMean(each),
    heldOut: measured.map((line) => numberOf(line[HELD_OUT + metric])),
  };
}

/** The place of the last step that has a value, or -1. */
export function lastOf(curve: Curve): number {
  return curve.findLastIndex((value) => value !== null);
}

/** The value at a place, or the last before it. */
export function valueAt(curve: Curve, place: number): number | null {
  return curve.slice(0, place + 1).findLast((value) => value !== null) ?? null;
}

/** Whether a scale of powers of ten can show all of it. */
export function isPositive({ each, heldOut }: Series): boolean {
  return [...each, ...heldOut].every((value) => value === null || value > 0);
}

/** An exponential mean, so that each value needs only those before it. */
function runningMean(values: Curve): Curve {
  const count = values.filter((value) => value !== null).length;
  const weight = Math.min(1, 2 / (1 + Math.max(1, count * MEMORY)));
  let mean: number | null = null;
  return values.map((value) => {
    if (value === null) {
      return null;
    }
    mean = mean === null ? value : mean + weight * (value - mean);
    return mean;
  });
}

const bare = (name: string) => (name.startsWith(HELD_OUT) ? name.slice(HELD_OUT.length) : name);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const numberOf = (value: unknown) => (isNumber(value) ? value : null);
