package org.cadenza.learning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measured numbers by name, in the order they should be shown. */
public record Metrics(Map<String, Double> values) {

    /** A metric that is there only when something went wrong and was mended; those who watch are told at once. */
    public static final String ALARM = "alarm";

    public Metrics {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Metrics empty() {
        return new Metrics(Map.of());
    }

    public static Metrics of(String name, double value) {
        return new Metrics(Map.of(name, value));
    }

    /** These and the others. */
    public Metrics and(Metrics others) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Metrics(more);
    }

    /** These and one more. */
    public Metrics and(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Metrics(more);
    }
}
