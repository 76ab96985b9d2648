import { change, hitAt, lift, strike } from './pattern';
import type { Hit, Pattern } from './types';

export interface Cell {
  lane: number;
  step: number;
}

/** How far a pointer moves up or down, in pixels, before it means a velocity. */
const SLACK = 5;

/**
 * What a pointer does between down and up. On an empty cell it strikes, and goes on striking in the cells of the row that it is
 * drawn over; on a stroke it lifts, there and along the row. Drawn up or down from where it began, it sets that stroke's velocity.
 */
export class Gesture {
  private readonly hit: Hit | undefined;
  private mode: 'open' | 'row' | 'velocity' = 'open';

  constructor(
    private readonly before: Pattern,
    private readonly from: Cell,
  ) {
    this.hit = hitAt(before, from.lane, from.step);
  }

  /** The pattern as soon as the pointer is down. */
  begin(): Pattern {
    return this.hit ? this.before : strike(this.before, this.from.lane, this.from.step);
  }

  /**
   * @param now the pattern as it has become
   * @param step over which column the pointer is
   * @param up how far it is above where it went down, in pixels
   */
  move(now: Pattern, step: number, up: number): Pattern {
    if (this.mode === 'open') {
      this.mode = step !== this.from.step ? 'row' : Math.abs(up) > SLACK ? 'velocity' : 'open';
    }
    const { lane, step: first } = this.from;
    if (this.mode === 'velocity') {
      const [, , velocity] = this.hit ?? hitAt(this.begin(), lane, first)!;
      return change(now, lane, first, { velocity: velocity + up });
    }
    return this.mode === 'row' ? this.draw(now, first, step) : now;
  }

  /** The pattern once the pointer is up. */
  end(now: Pattern): Pattern {
    return this.mode === 'open' && this.hit ? lift(now, this.from.lane, this.from.step) : now;
  }

  /** Every cell from where it began to where it is, so that a quick hand skips none. */
  private draw(now: Pattern, from: number, to: number): Pattern {
    let drawn = now;
    const { lane } = this.from;
    for (let step = Math.min(from, to); step <= Math.max(from, to); step++) {
      drawn = this.hit ? lift(drawn, lane, step) : hitAt(drawn, lane, step) ? drawn : strike(drawn, lane, step);
    }
    return drawn;
  }
}
