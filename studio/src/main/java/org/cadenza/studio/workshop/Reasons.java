package org.cadenza.studio.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with an order, gathered field by field, so that all of it can be said at once. */
public final class Reasons {

    private static final int MOST_SHOWN = 100;

    private final Map<String, IllegalArgumentException> byField = new LinkedHashMap<>();

    /** Does {@code part}; what it refuses is said of {@code field}. */
    public void check(String field, Runnable part) {
        read(field, () -> {
            part.run();
            return true;
        });
    }

    /** What {@code part} gives; empty where it refuses, which is said of {@code field}. */
    public <T> Optional<T> read(String field, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (IllegalArgumentException e) {
            add(field, e);
            return Optional.empty();
        }
    }

    /** Says of {@code field} that it is wrong. */
    public void add(String field, IllegalArgumentException reason) {
        byField.put(field, reason);
    }

    /** @throws WrongOrderException if anything was refused, naming every field */
    public void refuse() {
        if (!byField.isEmpty()) {
            throw new WrongOrderException(byField);
        }
    }

    /** The number in {@code text}. @throws IllegalArgumentException if it is none of 64 bits */
    public static long whole(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    field + " is '" + shown(text) + "', expected a whole number of 64 bits", e);
        }
    }

    /** Of what was given no more than anyone reads. */
    public static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    /** @throws IllegalArgumentException saying both, unless {@code right} */
    public static void require(boolean right, String given, String expected) {
        if (!right) {
            throw new IllegalArgumentException(given + ", expected " + expected);
        }
    }
}
