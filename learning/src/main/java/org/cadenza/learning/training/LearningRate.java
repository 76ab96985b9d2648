package org.cadenza.learning.training;

/**
 * How long the optimiser's stride is at each step of a training. Computed by {@link StrictMath}, so that it is the same
 * on every machine.
 */
public sealed interface LearningRate {

    /** The rate of {@code step}, counted from 0; positive, or 0 where a schedule falls to its floor of 0. */
    double at(long step);

    /** The same at every step. */
    record Constant(double rate) implements LearningRate {

        public Constant {
            requirePositive("learning rate", rate);
        }

        @Override
        public double at(long step) {
            requireStep(step);
            return rate;
        }
    }

    /**
     * Up in a straight line, then down along half a cosine (Loshchilov and Hutter, 2017, without restarts).
     *
     * @param peak the highest rate, reached at the last step of the warm-up
     * @param warmup steps of rising, 0 or more
     * @param steps of the whole training, more than {@code warmup}; after them the rate stays at {@code floor}
     * @param floor the rate at the end, 0 to {@code peak}
     */
    record WarmupCosine(double peak, long warmup, long steps, double floor) implements LearningRate {

        public WarmupCosine {
            requirePositive("peak learning rate", peak);
            requireRange("floor of the learning rate", floor, 0, peak);
            requireWarmup(warmup, 0);
            if (steps <= warmup) {
                throw new IllegalArgumentException("steps are " + steps + ", expected more than the " + warmup
                        + " of the warm-up; train for longer or warm up for less");
            }
        }

        @Override
        public double at(long step) {
            requireStep(step);
            if (step < warmup) {
                return peak * (step + 1) / warmup;
            }
            double done = Math.min(1, (double) (step - warmup) / (steps - warmup));
            return floor + (peak - floor) * (1 + StrictMath.cos(StrictMath.PI * done)) / 2;
        }
    }

    /**
     * Up in a straight line, then down with the root of the step: {@code factor / sqrt(width) * min(n^-0.5, n *
     * warmup^-1.5)} with <i>n</i> = step + 1 (Vaswani and others, "Attention is all you need", 2017, equation 3).
     *
     * @param width of the network, 1 or more
     * @param warmup steps of rising, 1 or more
     * @param factor on the whole, 1 in the paper
     */
    record Noam(int width, long warmup, double factor) implements LearningRate {

        public Noam {
            if (width < 1) {
                throw new IllegalArgumentException("width is " + width + ", expected 1 or more");
            }
            requireWarmup(warmup, 1);
            requirePositive("factor of the learning rate", factor);
        }

        @Override
        public double at(long step) {
            requireStep(step);
            double n = step + 1.0;
            double falling = 1 / StrictMath.sqrt(n);
            double rising = n * StrictMath.pow(warmup, -1.5);
            return factor / StrictMath.sqrt(width) * Math.min(falling, rising);
        }
    }

    /**
     * Down a stair: {@code initial * factor^floor(step / every)}.
     *
     * @param factor from one stair to the next, above 0 and up to 1
     * @param every steps on a stair, 1 or more
     */
    record StepDecay(double initial, double factor, long every) implements LearningRate {

        public StepDecay {
            requirePositive("initial learning rate", initial);
            requireFactor(factor);
            requireEvery(every);
        }

        @Override
        public double at(long step) {
            requireStep(step);
            return initial * StrictMath.pow(factor, step / every);
        }
    }

    /**
     * Down towards a floor: {@code floor + (initial - floor) * factor^(step / every)}.
     *
     * @param factor in {@code every} steps, above 0 and up to 1
     * @param every steps, 1 or more
     * @param floor that is never reached, 0 to {@code initial}
     */
    record ExponentialDecay(double initial, double factor, long every, double floor) implements LearningRate {

        public ExponentialDecay {
            requirePositive("initial learning rate", initial);
            requireFactor(factor);
            requireEvery(every);
            requireRange("floor of the learning rate", floor, 0, initial);
        }

        @Override
        public double at(long step) {
            requireStep(step);
            return floor + (initial - floor) * StrictMath.pow(factor, (double) step / every);
        }
    }

    private static void requireStep(long step) {
        if (step < 0) {
            throw new IllegalArgumentException("step is " + step + ", expected 0 or more");
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected a number above 0");
        }
    }

    private static void requireRange(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }

    private static void requireFactor(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("factor of the decay is " + factor + ", expected above 0 and up to 1");
        }
    }

    private static void requireWarmup(long warmup, long min) {
        if (warmup < min) {
            throw new IllegalArgumentException("steps of warm-up are " + warmup + ", expected " + min + " or more");
        }
    }

    private static void requireEvery(long every) {
        if (every < 1) {
            throw new IllegalArgumentException("steps of the decay are " + every + ", expected 1 or more");
        }
    }
}
