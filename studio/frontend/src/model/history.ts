const DEPTH = 300;

/** What is, what was, and what was taken back. Steps of one gesture, such as a slider that is drawn, count as one. */
export class History<T> {
  private constructor(
    readonly now: T,
    private readonly past: readonly T[],
    private readonly future: readonly T[],
    private readonly gesture: string,
  ) {}

  static of<T>(now: T): History<T> {
    return new History(now, [], [], '');
  }

  /** @param gesture a name: as long as it stays the same, the steps are taken back together */
  record(next: T, gesture = ''): History<T> {
    if (next === this.now) {
      return this;
    }
    const past = gesture && gesture === this.gesture ? this.past : [...this.past, this.now].slice(-DEPTH);
    return new History(next, past, [], gesture);
  }

  /** The gesture is over: what comes next is taken back by itself. */
  settle(): History<T> {
    return this.gesture ? new History(this.now, this.past, this.future, '') : this;
  }

  undo(): History<T> {
    return this.past.length ? new History(this.past.at(-1)!, this.past.slice(0, -1), [this.now, ...this.future], '') : this;
  }

  redo(): History<T> {
    return this.future.length ? new History(this.future[0], [...this.past, this.now], this.future.slice(1), '') : this;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }
}
