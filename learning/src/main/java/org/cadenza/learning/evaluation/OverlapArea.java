package org.cadenza.learning.evaluation;

/**
 * How far two distributions cover each other: the area under the lower of their two densities, 0 (apart) to 1 (the same),
 * from Yang and Lerch, "On the evaluation of generative models in music" (2018), and their mgeval. Both densities are
 * taken on one grid. We let it reach four bandwidths beyond the outermost points, so that a set overlaps itself by 1;
 * mgeval stops at the points and loses the tails.
 */
public final class OverlapArea {

    private OverlapArea() {}

    /** The overlap of two sets of numbers; NaN if either is empty. Sets that do not vary are points, apart or the same. */
    public static double of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Double.NaN;
        }
        return Densities.of(first, second).map(Densities::overlap).orElse(first[0] == second[0] ? 1.0 : 0.0);
    }
}
