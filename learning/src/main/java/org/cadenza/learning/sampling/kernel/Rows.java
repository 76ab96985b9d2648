package org.cadenza.learning.sampling.kernel;

/** The loop in which sampling spends its time: sums of weighted rows. */
public final class Rows {

    /** How many rows go together. */
    static final int AT_ONCE = 4;

    private Rows() {}

    /**
     * Adds rows to {@code sums}, each multiplied by a factor:
     * {@code sums[k] += factors[fromFactor + j] * rows[fromRow + j][k]} for all {@code j < count} and {@code k < length}.
     */
    public static void accumulate(
            float[][] rows, int fromRow, int count, float[] factors, int fromFactor, int length, float[] sums) {
        int j = 0;
        for (; j + AT_ONCE <= count; j += AT_ONCE) {
            accumulateFour(rows, fromRow + j, factors, fromFactor + j, 0, length, sums);
        }
        for (; j < count; j++) {
            accumulateOne(rows[fromRow + j], factors[fromFactor + j], length, sums);
        }
    }

    /** The same for four rows and for {@code k} from {@code from} to {@code to}, exclusive. */
    static void accumulateFour(float[][] rows, int row, float[] factors, int factor, int from, int to, float[] sums) {
        accumulateFour(
                rows[row],
                factors[factor],
                rows[row + 1],
                factors[factor + 1],
                rows[row + 2],
                factors[factor + 2],
                rows[row + 3],
                factors[factor + 3],
                from,
                to,
                sums);
    }

    /**
     * Four rows go together, so that {@code sums} is read and written a quarter as often. All arrays are indexed alike,
     * with no offset: only then does the compiler know that no write can change a later read, and use vectors. Eight rows
     * are too many for it.
     */
    private static void accumulateFour(
            float[] row0,
            float factor0,
            float[] row1,
            float factor1,
            float[] row2,
            float factor2,
            float[] row3,
            float factor3,
            int from,
            int to,
            float[] sums) {
        for (int k = from; k < to; k++) {
            sums[k] = sums[k] + ((factor0 * row0[k] + factor1 * row1[k]) + (factor2 * row2[k] + factor3 * row3[k]));
        }
    }

    private static void accumulateOne(float[] row, float factor, int length, float[] sums) {
        for (int k = 0; k < length; k++) {
            sums[k] = sums[k] + factor * row[k];
        }
    }
}
