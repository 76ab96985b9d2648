package org.cadenza.studio.workshop;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.cadenza.learning.Metrics;

/** How fast a training learns: tokens a second where a step counts them, else examples, over the last seconds. */
final class Speed {

    private static final String TOKENS = "tokens";
    private static final double WINDOW = 5;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private long start;
    private long since;
    private double learned;
    private String text = "";

    Speed(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void begin() {
        start = nanoTime.getAsLong();
        since = start;
    }

    /** Seconds since the beginning. */
    double seconds() {
        return (nanoTime.getAsLong() - start) / NANOS;
    }

    /** The speed in words, once another step of {@code batchSize} examples is done; empty for the first seconds. */
    String after(Metrics metrics, int batchSize) {
        Double tokens = metrics.values().get(TOKENS);
        learned += tokens == null ? batchSize : tokens;
        double seconds = (nanoTime.getAsLong() - since) / NANOS;
        if (seconds >= WINDOW) {
            text = String.format(Locale.ROOT, "%,.0f %s/s", learned / seconds, tokens == null ? "examples" : TOKENS);
            since = nanoTime.getAsLong();
            learned = 0;
        }
        return text;
    }
}
