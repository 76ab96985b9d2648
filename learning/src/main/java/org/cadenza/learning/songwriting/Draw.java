package org.cadenza.learning.songwriting;

import java.util.List;
import java.util.SplittableRandom;

/** Drawing by weight. */
public final class Draw {

    private Draw() {}

    /** An index with the probability of its weight; the last one that has any if rounding overshoots. */
    public static int index(double[] weights, SplittableRandom random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("no weight is above 0");
        }
        double left = random.nextDouble() * sum;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    public static boolean chance(double probability, SplittableRandom random) {
        return random.nextDouble() < probability;
    }

    public static <T> T oneOf(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
