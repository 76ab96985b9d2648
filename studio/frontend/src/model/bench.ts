import { History } from './history';

/** A work as it was left here, and everything that is done to it: kept at once, and taken back if wanted. */
export class Bench<T> {
  private history: History<T>;

  /**
   * @param changed is told what was before, whenever it is no longer
   * @param keep stores what is
   */
  constructor(
    begun: T,
    private readonly keep: (work: T) => void,
    private readonly changed: (before: T) => void,
  ) {
    this.history = History.of(begun);
  }

  get now(): T {
    return this.history.now;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** @param gesture steps of one of that name are taken back together */
  record(work: T, gesture = ''): void {
    this.turn(this.history.record(work, gesture));
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

  private turn(history: History<T>): void {
    const before = this.now;
    this.history = history;
    this.keep(this.now);
    this.changed(before);
  }
}
