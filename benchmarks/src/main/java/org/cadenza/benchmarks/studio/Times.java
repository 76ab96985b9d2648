package org.cadenza.benchmarks.studio;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of the same thing, in milliseconds, from any thread. */
final class Times {

    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    void add(double time) {
        millis.add(time);
    }

    /** Since {@code nanos}, a {@link System#nanoTime}. */
    void addSince(long nanos) {
        add((System.nanoTime() - nanos) * 1e-6);
    }

    int count() {
        return millis.size();
    }

    /** The time that a share of all does not exceed. @param share 0 to 1 */
    double quantile(double share) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - (share > 0 ? 1 : 0)];
    }

    /** Cells of a table: how many, median, 95 of a hundred, all. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f | %,.0f | %,.0f |%n",
                name,
                count(),
                quantile(0.5),
                quantile(0.95),
                quantile(1));
    }

    /** The head of a table of {@link #row}s. */
    static String head(String name) {
        return "| " + name + " | how many | median, ms | 95 of 100 below, ms | slowest, ms |\n|---|---|---|---|---|\n";
    }
}
