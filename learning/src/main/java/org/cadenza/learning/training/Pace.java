package org.cadenza.learning.training;

import java.time.Duration;
import java.util.Optional;

/**
 * When a training saves its state and when it rests. Nothing of this changes what it learns.
 *
 * @param checkpointSteps steps between checkpoints, 1 or more
 * @param firstTime after which there is a first checkpoint in any case, above 0; each further one comes, at the latest,
 *     when the training has lasted twice as long as at the one before
 * @param checkpointTime after which there is always another, above 0
 * @param limit after which the training stops with its state saved, above 0, or empty to go on to the end
 */
public record Pace(long checkpointSteps, Duration firstTime, Duration checkpointTime, Optional<Duration> limit) {

    private static final Duration CHECKPOINT_TIME = Duration.ofMinutes(5);

    public Pace {
        if (checkpointSteps < 1) {
            throw new IllegalArgumentException(
                    "steps between checkpoints are " + checkpointSteps + ", expected 1 or more");
        }
        requirePositive("time to the first checkpoint", firstTime);
        requirePositive("time between checkpoints", checkpointTime);
        limit.ifPresent(time -> requirePositive("time to train", time));
    }

    /** A checkpoint every {@code checkpointSteps} steps and every {@code checkpointTime}, the first no sooner. */
    public Pace(long checkpointSteps, Duration checkpointTime, Optional<Duration> limit) {
        this(checkpointSteps, checkpointTime, checkpointTime, limit);
    }

    /** A checkpoint every {@code steps} steps and every five minutes, to the end. */
    public static Pace every(long steps) {
        return new Pace(steps, CHECKPOINT_TIME, Optional.empty());
    }

    /** This for no longer than {@code newLimit}. */
    public Pace within(Duration newLimit) {
        return new Pace(checkpointSteps, firstTime, checkpointTime, Optional.of(newLimit));
    }

    private static void requirePositive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is " + time.toSeconds() + " s, expected more than none");
        }
    }
}
