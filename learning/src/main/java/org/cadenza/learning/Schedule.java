package org.cadenza.learning;

/**
 * The length and portions of a training.
 *
 * @param batchSize examples in a step, 1 or more
 * @param steps steps in all, 1 or more
 */
public record Schedule(int batchSize, long steps) {

    public Schedule {
        if (batchSize < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "batch size is " + batchSize + " and steps " + steps + ", expected at least 1 of each");
        }
    }

    /** {@code epochs} passes over {@code examples} examples. */
    public static Schedule epochs(int examples, int batchSize, int epochs) {
        long perEpoch = Math.max(1, (examples + batchSize - 1L) / batchSize);
        return new Schedule(batchSize, perEpoch * epochs);
    }
}
