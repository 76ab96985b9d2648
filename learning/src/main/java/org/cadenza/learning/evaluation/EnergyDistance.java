package org.cadenza.learning.evaluation;

import java.util.List;

/**
 * How far two sets of vectors are apart as distributions: 2 E|x - y| - E|x - x'| - E|y - y'| (Székely and Rizzo 2004). It
 * is 0 for a set and itself and only there, so that neither bad items nor too few kinds of good ones escape it.
 */
public final class EnergyDistance {

    private EnergyDistance() {}

    /** 0 or more, in the vectors' own unit. */
    public static double between(List<float[]> some, List<float[]> others) {
        return 2 * mean(some, others) - mean(some, some) - mean(others, others);
    }

    private static double mean(List<float[]> some, List<float[]> others) {
        double sum = 0;
        for (float[] one : some) {
            for (float[] other : others) {
                sum += distance(one, other);
            }
        }
        return sum / ((double) some.size() * others.size());
    }

    private static double distance(float[] one, float[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
