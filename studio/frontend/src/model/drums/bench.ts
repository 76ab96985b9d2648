import { History } from './history';
import { switched, type Lab } from './lab';
import { remember, remembered } from './lab-memory';
import { clear } from './pattern';
import type { Lane } from './types';

export type Switch = 'locked' | 'muted' | 'soloed';

/** The lab as it was left here, and everything that is done to it: kept at once, and taken back if wanted. */
export class Bench {
  private history = History.of(remembered());

  /** @param changed is told what was before, whenever it is no longer */
  constructor(private readonly changed: (before: Lab) => void) {}

  get lab(): Lab {
    return this.history.now;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** @param gesture steps of one of that name are taken back together */
  record(lab: Lab, gesture = ''): void {
    this.turn(this.history.record(lab, gesture));
  }

  /** The gesture is over. */
  settle(): void {
    this.history = this.history.settle();
  }

  undo(): void {
    this.turn(this.history.undo());
  }

  redo(): void {
    this.turn(this.history.redo());
  }

  switch(what: Switch, lane: string): void {
    this.record({ ...this.lab, [what]: switched(this.lab[what], lane) });
  }

  /** Locked rows stay. */
  clear(lanes: readonly Lane[]): void {
    const { locked, pattern } = this.lab;
    const kept = lanes.flatMap(({ name }, index) => (locked.includes(name) ? [index] : []));
    this.record({ ...this.lab, pattern: clear(pattern, kept) });
  }

  private turn(history: History<Lab>): void {
    const before = this.lab;
    this.history = history;
    remember(this.lab);
    this.changed(before);
  }
}
