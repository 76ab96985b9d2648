package org.cadenza.music.score;

import java.util.List;

/**
 * A stretch of drumming on a grid.
 *
 * @param steps length in steps, 1 or more
 * @param stepsPerQuarter the grid: 4 for sixteenths, 3 for eighth triplets, 12 for both
 * @param hits by step
 */
public record DrumPattern(int steps, int stepsPerQuarter, List<Hit> hits) {

    /**
     * One stroke.
     *
     * @param step where, 0 up to the pattern's length
     * @param velocity how hard, 1 to 127
     * @param offset how late against the grid, in steps, -0.5 (early) to 0.5 (late)
     */
    public record Hit(Drum drum, int step, int velocity, double offset) {
        public Hit {
            Check.range("step", step, 0, Integer.MAX_VALUE);
            Check.range("velocity", velocity, 1, 127);
            if (!(Math.abs(offset) <= 0.5)) {
                throw new IllegalArgumentException("offset is " + offset + ", expected -0.5 to 0.5");
            }
        }
    }

    public DrumPattern {
        Check.range("steps", steps, 1, Integer.MAX_VALUE);
        Check.range("steps per quarter", stepsPerQuarter, 1, 48);
        hits = List.copyOf(hits);
        for (Hit hit : hits) {
            Check.range("step", hit.step(), 0, steps - 1L);
        }
    }
}
