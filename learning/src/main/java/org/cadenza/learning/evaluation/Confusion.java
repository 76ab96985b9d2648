package org.cadenza.learning.evaluation;

import java.util.Arrays;

/**
 * What was taken for what.
 *
 * @param counts {@code [right class][class said]}
 */
public record Confusion(int[][] counts) {

    /** The share of items that were told right, 0 to 1. */
    public double accuracy() {
        double right = 0;
        for (int label = 0; label < counts.length; label++) {
            right += counts[label][label];
        }
        return right / Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** The share of the items of class {@code label} that were told right, 0 to 1. */
    public double recall(int label) {
        return (double) counts[label][label] / Arrays.stream(counts[label]).sum();
    }
}
