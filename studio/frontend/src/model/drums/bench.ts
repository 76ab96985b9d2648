import { Bench } from '../bench';
import { switched, type Lab } from './lab';
import { remember, remembered } from './lab-memory';
import { clear } from './pattern';
import type { Lane } from './types';

export type Switch = 'locked' | 'muted' | 'soloed';

/** The lab as it was left here, and what is done to its rows. */
export class DrumBench extends Bench<Lab> {
  /** @param changed is told what was before, whenever it is no longer */
  constructor(changed: (before: Lab) => void) {
    super(remembered(), remember, changed);
  }

  switch(what: Switch, lane: string): void {
    this.record({ ...this.now, [what]: switched(this.now[what], lane) });
  }

  /** Locked rows stay. */
  clear(lanes: readonly Lane[]): void {
    const { locked, pattern } = this.now;
    const kept = lanes.flatMap(({ name }, index) => (locked.includes(name) ? [index] : []));
    this.record({ ...this.now, pattern: clear(pattern, kept) });
  }
}
