package org.cadenza.learning.evaluation;

import java.util.Optional;

/**
 * The densities of two sets of numbers on one grid, which reaches four bandwidths beyond the outermost points.
 *
 * @param step from one place to the next
 * @param first {@code [places]}
 * @param second {@code [places]}
 */
record Densities(double step, double[] first, double[] second) {

    private static final int GRID = 1000;
    private static final double TAILS = 4;

    /** Empty where neither set varies. One that does not is a point, blurred as much as the other is. */
    static Optional<Densities> of(double[] first, double[] second) {
        double firstWidth = KernelDensity.bandwidth(first);
        double secondWidth = KernelDensity.bandwidth(second);
        double widest = Math.max(firstWidth, secondWidth);
        if (widest == 0) {
            return Optional.empty();
        }
        double low = Math.min(least(first), least(second)) - TAILS * widest;
        double high = Math.max(most(first), most(second)) + TAILS * widest;
        double step = (high - low) / (GRID - 1);
        return Optional.of(new Densities(
                step,
                KernelDensity.on(low, step, GRID, first, width(firstWidth, widest, step)),
                KernelDensity.on(low, step, GRID, second, width(secondWidth, widest, step))));
    }

    private static double width(double own, double widest, double step) {
        return Math.max(step, own == 0 ? widest : own);
    }

    private static double least(double[] numbers) {
        double least = Double.POSITIVE_INFINITY;
        for (double number : numbers) {
            least = Math.min(least, number);
        }
        return least;
    }

    private static double most(double[] numbers) {
        double most = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            most = Math.max(most, number);
        }
        return most;
    }

    /** The area under the lower of the two, 0 to 1. */
    double overlap() {
        double area = 0;
        for (int i = 0; i < first.length; i++) {
            area += Math.min(first[i], second[i]) * step;
        }
        return Math.min(1, area);
    }

    /** Kullback and Leibler's divergence of the second from the first in nats; infinite where the second is nowhere near. */
    double divergence() {
        double nats = 0;
        for (int i = 0; i < first.length; i++) {
            nats += first[i] == 0 ? 0 : first[i] * Math.log(first[i] / second[i]) * step;
        }
        return Math.max(0, nats);
    }
}
