package org.cadenza.studio.workshop.songs;

import java.time.Duration;

/**
 * How songs are made.
 *
 * @param atOnce songs made at the same time by this process, 1 to 64
 * @param longest time that one song may take, above zero
 * @param mostWaiting songs that may wait, 1 or more; further orders are refused
 * @param patience how long a song in the making may go on when the studio closes
 */
public record QueueSettings(int atOnce, Duration longest, int mostWaiting, Duration patience) {

    private static final int MOST_AT_ONCE = 64;

    public QueueSettings {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("songs at once is " + atOnce + ", expected 1 to " + MOST_AT_ONCE);
        }
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("longest is " + longest + ", expected above zero");
        }
        if (mostWaiting < 1) {
            throw new IllegalArgumentException("most waiting is " + mostWaiting + ", expected 1 or more");
        }
    }

    /** One core is left to those who listen. */
    public static QueueSettings standard() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new QueueSettings(
                Math.min(MOST_AT_ONCE, Math.max(1, cores - 1)), Duration.ofMinutes(10), 200, Duration.ofSeconds(4));
    }

    /** The same with another limit of time. */
    public QueueSettings withLongest(Duration newLongest) {
        return new QueueSettings(atOnce, newLongest, mostWaiting, patience);
    }

    /** The same with another length of the queue. */
    public QueueSettings withMostWaiting(int newMostWaiting) {
        return new QueueSettings(atOnce, longest, newMostWaiting, patience);
    }
}
