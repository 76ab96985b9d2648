package org.cadenza.learning;

import java.util.List;

/**
 * A knob of a generator: its name, what it does, and what it may be set to. The command line and the web page make
 * their options from it.
 *
 * @param <T> the type of its value
 */
public sealed interface Control<T> {

    /** As in a flag: {@code "temperature"}. */
    String name();

    /** One line for someone who has never seen it. */
    String description();

    /**
     * The value in {@code text}.
     *
     * @throws IllegalArgumentException naming the control, the text and what is allowed
     */
    T parse(String text);

    /** A number in a range. */
    record Range(String name, String description, double min, double max, double standard) implements Control<Double> {

        @Override
        public Double parse(String text) {
            try {
                double value = Double.parseDouble(text.trim());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException(
                    name + " is '" + text + "', expected a number from " + plain(min) + " to " + plain(max));
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }

    /** A whole number in a range. */
    record Whole(String name, String description, long min, long max, long standard) implements Control<Long> {

        @Override
        public Long parse(String text) {
            try {
                long value = Long.parseLong(text.trim());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException(
                    name + " is '" + text + "', expected a whole number from " + min + " to " + max);
        }
    }

    /** One of a few words. */
    record Choice(String name, String description, List<String> choices) implements Control<String> {

        @Override
        public String parse(String text) {
            if (choices.contains(text)) {
                return text;
            }
            throw new IllegalArgumentException(
                    name + " is '" + text + "', expected one of " + String.join(", ", choices));
        }
    }

    /** A phrase with a form of its own, checked by the family: a key, a chord progression. */
    record Phrase(String name, String description, String example) implements Control<String> {

        @Override
        public String parse(String text) {
            return text;
        }
    }
}
