package org.cadenza.learning.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far two distributions cover each other: the area under the lower of their two densities, 0 (apart) to 1 (the same),
 * from Yang and Lerch, "On the evaluation of generative models in music" (2018), and their mgeval. Both densities are
 * taken on one grid. We let it reach four bandwidths beyond the outermost points, so that a set overlaps itself by 1;
 * mgeval stops at the points and loses the tails.
 */
public final class OverlapArea {

    private static final int GRID = 1000;
    private static final double TAILS = 4;

    private OverlapArea() {}

    /** The overlap of two sets of numbers; NaN if either is empty. A set that does not vary is a point. */
    public static double of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Double.NaN;
        }
        double firstWidth = KernelDensity.bandwidth(first);
        double secondWidth = KernelDensity.bandwidth(second);
        if (firstWidth == 0 || secondWidth == 0) {
            return firstWidth == secondWidth && first[0] == second[0] ? 1 : 0;
        }
        double tail = TAILS * Math.max(firstWidth, secondWidth);
        double low = both(first, second).min().orElseThrow() - tail;
        double high = both(first, second).max().orElseThrow() + tail;
        double step = (high - low) / (GRID - 1);
        double[] p = KernelDensity.on(low, step, GRID, first, Math.max(step, firstWidth));
        double[] q = KernelDensity.on(low, step, GRID, second, Math.max(step, secondWidth));
        double area = 0;
        for (int i = 0; i < GRID; i++) {
            area += Math.min(p[i], q[i]) * step;
        }
        return Math.min(1, area);
    }

    /**
     * mgeval's comparison of two sets of features: the overlap of the distances within {@code own} (every item to every
     * other) with the distances between the sets. Near 1, the other set lies among one's own. NaN below two items.
     *
     * @param own {@code [items][features]}
     * @param other {@code [items][features]}
     */
    public static double betweenSets(List<double[]> own, List<double[]> other) {
        if (own.size() < 2 || other.isEmpty()) {
            return Double.NaN;
        }
        double[] within = new double[own.size() * (own.size() - 1)];
        double[] between = new double[own.size() * other.size()];
        int at = 0;
        for (int i = 0; i < own.size(); i++) {
            for (int j = 0; j < own.size(); j++) {
                if (i != j) {
                    within[at++] = distance(own.get(i), own.get(j));
                }
            }
            for (int j = 0; j < other.size(); j++) {
                between[i * other.size() + j] = distance(own.get(i), other.get(j));
            }
        }
        return of(within, between);
    }

    private static DoubleStream both(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second));
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
