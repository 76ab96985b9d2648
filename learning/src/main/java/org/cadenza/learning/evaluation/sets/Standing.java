package org.cadenza.learning.evaluation.sets;

import java.util.OptionalDouble;
import org.cadenza.learning.evaluation.Summary;

/**
 * Where a set stands between chance and real music, on one scale: over several draws, what it reads, what shuffled music
 * reads (the floor) and what held-out real music reads (the ceiling). On some scales the ceiling is the lower number.
 */
public record Standing(Summary set, Summary floor, Summary ceiling) {

    /** Floor and ceiling closer than this share of the larger are not told apart. */
    private static final double LEAST = 0.05;

    /**
     * 0 at the floor, 1 at the ceiling, below and above beyond them; empty where one of the three is undefined or floor
     * and ceiling cannot be told apart by several draws: such a measure says nothing here.
     */
    public OptionalDouble position() {
        double span = ceiling.mean() - floor.mean();
        double noise = Math.max(
                orZero(floor.sd()) + orZero(ceiling.sd()),
                LEAST * Math.max(Math.abs(floor.mean()), Math.abs(ceiling.mean())));
        return Double.isNaN(set.mean()) || Double.isNaN(span) || Math.abs(span) <= noise
                ? OptionalDouble.empty()
                : OptionalDouble.of((set.mean() - floor.mean()) / span);
    }

    private static double orZero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
