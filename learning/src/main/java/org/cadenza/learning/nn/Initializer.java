package org.cadenza.learning.nn;

import java.util.SplittableRandom;

/** What a parameter starts as. Computed in Java, so that a seed starts the same network on every machine. */
@FunctionalInterface
public interface Initializer {

    /** The starting values of a parameter of {@code shape}, row by row. */
    float[] values(long[] shape, SplittableRandom random);

    /** Every element the same. */
    static Initializer constant(float value) {
        return (shape, random) -> {
            float[] values = new float[count(shape)];
            java.util.Arrays.fill(values, value);
            return values;
        };
    }

    /** Uniform in [-bound, bound). */
    static Initializer uniform(double bound) {
        return (shape, random) -> {
            float[] values = new float[count(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (bound * (2 * random.nextDouble() - 1));
            }
            return values;
        };
    }

    /** Normal with mean 0 (Box and Muller's transform, by {@link StrictMath}). */
    static Initializer normal(double deviation) {
        return (shape, random) -> {
            float[] values = new float[count(shape)];
            for (int i = 0; i < values.length; i++) {
                double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
                values[i] = (float) (deviation * radius * StrictMath.cos(2 * Math.PI * random.nextDouble()));
            }
            return values;
        };
    }

    /** Uniform with the variance 2 / (inputs + outputs) of a matrix [outputs, inputs] (Glorot and Bengio 2010). */
    static Initializer glorot() {
        return (shape, random) ->
                uniform(Math.sqrt(6.0 / (shape[0] + shape[1]))).values(shape, random);
    }

    private static int count(long[] shape) {
        long count = 1;
        for (long size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return Math.toIntExact(count);
    }
}
