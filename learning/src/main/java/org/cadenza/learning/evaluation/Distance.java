package org.cadenza.learning.evaluation;

/** Euclid's distance. */
public final class Distance {

    private Distance() {}

    /** From one vector to another of the same length, in their own unit. */
    public static double between(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }
}
