package org.cadenza.learning.sampling.kernel;

/** The loop in which sampling spends its time: sums of weighted rows. */
public final class Rows {

    private Rows() {}

    /**
     * Adds rows to {@code sums}, each multiplied by a factor:
     * {@code sums[k] += factors[j] * rows[fromRow + j][k]} for all {@code j < count} and {@code k < length}.
     *
     * <p>Four rows go together, so that {@code sums} is read and written a quarter as often. All arrays are indexed alike,
     * with no offset: only then does the compiler know that no write can change a later read, and use vectors. Eight rows
     * are too many for it.
     */
    public static void accumulate(
            float[][] rows, int fromRow, int count, float[] factors, int fromFactor, int length, float[] sums) {
        int j = 0;
        for (; j + 4 <= count; j += 4) {
            int row = fromRow + j;
            int factor = fromFactor + j;
            accumulate(
                    rows[row],
                    factors[factor],
                    rows[row + 1],
                    factors[factor + 1],
                    rows[row + 2],
                    factors[factor + 2],
                    rows[row + 3],
                    factors[factor + 3],
                    length,
                    sums);
        }
        for (; j < count; j++) {
            accumulate(rows[fromRow + j], factors[fromFactor + j], length, sums);
        }
    }

    private static void accumulate(
            float[] row0,
            float factor0,
            float[] row1,
            float factor1,
            float[] row2,
            float factor2,
            float[] row3,
            float factor3,
            int length,
            float[] sums) {
        for (int k = 0; k < length; k++) {
            sums[k] = sums[k] + ((factor0 * row0[k] + factor1 * row1[k]) + (factor2 * row2[k] + factor3 * row3[k]));
        }
    }

    private static void accumulate(float[] row, float factor, int length, float[] sums) {
        for (int k = 0; k < length; k++) {
            sums[k] = sums[k] + factor * row[k];
        }
    }
}
