package org.cadenza.learning;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The length and portions of a training.
 *
 * @param batchSize examples in a step, 1 or more
 * @param steps steps in all, 1 or more
 * @param watch how it is measured on the way, or empty to measure only what comes out
 */
public record Schedule(int batchSize, long steps, Optional<Watch> watch) {

    /**
     * Measuring on held-out examples while training goes on.
     *
     * @param every steps between measurements, 1 or more
     * @param examples to measure on, drawn once from all that are held out; 1 or more
     * @param patience measurements without a new best after which the training ends early; 0 to go on to the last step
     * @param keepsBest whether what is kept in the end is the model that measured best by the first metric of {@link
     *     Trainee#evaluate}, of which less is better; if not, it is the last
     */
    public record Watch(long every, int examples, int patience, boolean keepsBest) {

        /** One that keeps the best. */
        public Watch(long every, int examples, int patience) {
            this(every, examples, patience, true);
        }

        public Watch {
            if (every < 1 || examples < 1 || patience < 0) {
                throw new IllegalArgumentException("the training is measured every " + every + " steps on " + examples
                        + " examples with a patience of " + patience + ", expected at least 1, 1 and 0");
            }
            if (patience > 0 && !keepsBest) {
                throw new IllegalArgumentException(
                        "a training that waits " + patience + " measurements for a better model keeps the best");
            }
        }
    }

    public Schedule {
        if (batchSize < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "batch size is " + batchSize + " and steps " + steps + ", expected at least 1 of each");
        }
    }

    public Schedule(int batchSize, long steps) {
        this(batchSize, steps, Optional.empty());
    }

    /** {@code epochs} passes over {@code examples} examples. */
    public static Schedule epochs(int examples, int batchSize, int epochs) {
        long perEpoch = Math.max(1, (examples + batchSize - 1L) / batchSize);
        return new Schedule(batchSize, perEpoch * epochs);
    }

    /** This, measured on the way. */
    public Schedule watched(Watch newWatch) {
        return new Schedule(batchSize, steps, Optional.of(newWatch));
    }

    /** This with the number of steps that was ordered, if one was. */
    public Schedule ordered(OptionalLong ordered) {
        return new Schedule(batchSize, ordered.orElse(steps), watch);
    }

    /**
     * Says before a training that there is too little to learn from.
     *
     * @param examples there are
     * @param least that the configuration needs
     * @throws IllegalArgumentException if there are fewer
     */
    public static void requireExamples(int examples, int least) {
        if (examples < least) {
            throw new IllegalArgumentException("there is too little to learn from: " + examples
                    + " examples where this preset needs " + least
                    + " or more; give more music, or choose a smaller preset such as tiny");
        }
    }
}
