package org.cadenza.learning.evaluation.drums;

import java.util.Arrays;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * What is struck in two bars, without how: a string of 32 signs for each lane, as bits, the first step the lowest. As in
 * RhythmCAN's measures, a stroke is a velocity above 0.25 of the loudest.
 *
 * @param lanes one number for each lane
 */
public record Strokes(int[] lanes) {

    private static final float THRESHOLD = 0.25f;

    public Strokes {
        lanes = lanes.clone();
    }

    /** Those of {@code grid}. */
    public static Strokes of(DrumGrid grid) {
        int[] lanes = new int[DrumGrid.LANES];
        for (int lane = 0; lane < DrumGrid.LANES; lane++) {
            for (int step = 0; step < DrumGrid.STEPS; step++) {
                lanes[lane] |= grid.velocity(step, lane) > THRESHOLD ? 1 << step : 0;
            }
        }
        return new Strokes(lanes);
    }

    @Override
    public int[] lanes() {
        return lanes.clone();
    }

    /**
     * The least number of strokes put in, taken out, exchanged with a rest or with their neighbour that makes one pattern
     * the other, summed over lanes: the distance of Damerau and Levenshtein in its restricted form, in which no place is
     * edited twice.
     */
    public int distance(Strokes other) {
        return distance(other, Integer.MAX_VALUE);
    }

    /** The distance, or any number of {@code limit} or more if it is that far. */
    int distance(Strokes other, int limit) {
        int sum = 0;
        for (int lane = 0; lane < lanes.length; lane++) {
            sum += Math.abs(Integer.bitCount(lanes[lane]) - Integer.bitCount(other.lanes[lane]));
        }
        for (int lane = 0; lane < lanes.length && sum < limit; lane++) {
            int least = Math.abs(Integer.bitCount(lanes[lane]) - Integer.bitCount(other.lanes[lane]));
            sum += distance(lanes[lane], other.lanes[lane]) - least;
        }
        return sum;
    }

    private static int distance(int one, int other) {
        if (one == other || one == 0 || other == 0) {
            return Integer.bitCount(one ^ other);
        }
        int[][] edits = new int[DrumGrid.STEPS + 1][DrumGrid.STEPS + 1];
        for (int i = 0; i <= DrumGrid.STEPS; i++) {
            edits[i][0] = i;
            edits[0][i] = i;
        }
        for (int i = 1; i <= DrumGrid.STEPS; i++) {
            for (int j = 1; j <= DrumGrid.STEPS; j++) {
                int exchange = edits[i - 1][j - 1] + (bit(one, i) == bit(other, j) ? 0 : 1);
                int best = Math.min(exchange, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && bit(one, i) == bit(other, j - 1) && bit(one, i - 1) == bit(other, j);
                edits[i][j] = swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
            }
        }
        return edits[DrumGrid.STEPS][DrumGrid.STEPS];
    }

    /** The {@code place}th sign, counted from 1. */
    private static int bit(int signs, int place) {
        return signs >> (place - 1) & 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Strokes strokes && Arrays.equals(lanes, strokes.lanes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lanes);
    }
}
