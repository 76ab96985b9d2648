package org.cadenza.families.rhythmcan;

import java.util.Arrays;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * Two bars as a player has them in mind, before it is decided what is struck; arrays of {@link DrumGrid#CELLS}.
 *
 * @param presence how sure it is of each stroke; more for the published player's louder ones
 * @param velocities 0 to 1
 * @param offsets -1 to 1
 */
record Sketch(float[] presence, float[] velocities, float[] offsets) {

    /** The softest stroke, which a threshold of 0 must not make inaudible. */
    private static final float SOFTEST = 1 / 127f;

    /**
     * What is struck: cells more present than {@code threshold}, or, for a density other than 1, so many times as many
     * cells as these, the most present ones.
     */
    DrumGrid grid(double threshold, double density) {
        double limit = density == 1 ? threshold : limit((int) Math.round(density * above(threshold)));
        float[] struck = new float[DrumGrid.CELLS];
        float[] late = new float[DrumGrid.CELLS];
        for (int cell = 0; cell < DrumGrid.CELLS; cell++) {
            if (presence[cell] > limit) {
                struck[cell] = Math.max(SOFTEST, Math.min(1, velocities[cell]));
                late[cell] = Math.max(-1, Math.min(1, offsets[cell]));
            }
        }
        return new DrumGrid(struck, late);
    }

    private long above(double threshold) {
        long count = 0;
        for (float each : presence) {
            count += each > threshold ? 1 : 0;
        }
        return count;
    }

    /** A threshold that leaves {@code count} cells, or fewer where several are equally present. */
    private double limit(int count) {
        float[] sorted = presence.clone();
        Arrays.sort(sorted);
        return count >= sorted.length ? Double.NEGATIVE_INFINITY : sorted[sorted.length - 1 - count];
    }
}
