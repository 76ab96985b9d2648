package org.cadenza.learning.training;

import java.time.Duration;
import java.util.Optional;

/**
 * When a training saves its state and when it rests. Nothing of this changes what it learns.
 *
 * @param checkpointSteps steps between checkpoints, 1 or more
 * @param checkpointTime after which there is a checkpoint in any case, above 0
 * @param limit after which the training stops with its state saved, above 0, or empty to go on to the end
 */
public record Pace(long checkpointSteps, Duration checkpointTime, Optional<Duration> limit) {

    private static final Duration CHECKPOINT_TIME = Duration.ofMinutes(5);

    public Pace {
        if (checkpointSteps < 1) {
            throw new IllegalArgumentException(
                    "steps between checkpoints are " + checkpointSteps + ", expected 1 or more");
        }
        requirePositive("time between checkpoints", checkpointTime);
        limit.ifPresent(time -> requirePositive("time to train", time));
    }

    /** A checkpoint every {@code steps} steps and every five minutes, to the end. */
    public static Pace every(long steps) {
        return new Pace(steps, CHECKPOINT_TIME, Optional.empty());
    }

    /** This for no longer than {@code newLimit}. */
    public Pace within(Duration newLimit) {
        return new Pace(checkpointSteps, checkpointTime, Optional.of(newLimit));
    }

    private static void requirePositive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is " + time.toSeconds() + " s, expected more than none");
        }
    }
}
