package org.cadenza.learning.training;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a run has taken, and whether it is time to save or to rest. */
final class Stopwatch {

    private final LongSupplier nanoTime;
    private final Pace pace;
    private long start;
    private long saved;

    Stopwatch(LongSupplier nanoTime, Pace pace) {
        this.nanoTime = nanoTime;
        this.pace = pace;
    }

    void start() {
        start = nanoTime.getAsLong();
        saved = start;
    }

    /** Seconds since the start, to the millisecond. */
    double seconds() {
        return Math.round((nanoTime.getAsLong() - start) / 1e6) / 1e3;
    }

    /** Whether a checkpoint is due after {@code step} steps. */
    boolean due(long step) {
        return step % pace.checkpointSteps() == 0 || passed(saved, interval());
    }

    /** As long as the training had lasted at the last checkpoint, within the pace's limits. */
    private Duration interval() {
        Duration lasted = Duration.ofNanos(saved - start);
        Duration least = pace.firstTime().compareTo(lasted) > 0 ? pace.firstTime() : lasted;
        return least.compareTo(pace.checkpointTime()) > 0 ? pace.checkpointTime() : least;
    }

    /** Notes that there is a checkpoint now. */
    void saved() {
        saved = nanoTime.getAsLong();
    }

    /** Whether the time that the run was given is over. */
    boolean over() {
        return pace.limit().isPresent() && passed(start, pace.limit().get());
    }

    private boolean passed(long since, Duration time) {
        return nanoTime.getAsLong() - since >= time.toNanos();
    }
}
