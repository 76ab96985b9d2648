const PAUSE_MS = 2000;
const KEPT = 8;

/** The tempo that somebody taps: the mean of the last taps, forgotten after a pause. */
export class Tapping {
  private taps: number[] = [];

  /** @param now milliseconds @returns beats a minute, or null at the first tap */
  tap(now: number): number | null {
    const rested = now - (this.taps.at(-1) ?? -Infinity) > PAUSE_MS;
    this.taps = [...(rested ? [] : this.taps), now].slice(-KEPT);
    const beats = this.taps.length - 1;
    return beats > 0 ? Math.round((60_000 * beats) / (now - this.taps[0])) : null;
  }
}
