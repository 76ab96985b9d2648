package org.cadenza.learning.evaluation;

import java.util.Arrays;

/** Counts in bins. */
public final class Histogram {

    private Histogram() {}

    /** The counts over their sum; all zero stays all zero. */
    public static double[] shares(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        return sum == 0
                ? counts
                : Arrays.stream(counts).map(count -> count / sum).toArray();
    }

    /** Shannon's entropy in bits, NaN where nothing was counted. */
    public static double entropy(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        if (sum == 0) {
            return Double.NaN;
        }
        double bits = 0;
        for (double share : shares(counts)) {
            if (share > 0) {
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
