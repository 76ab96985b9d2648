package org.cadenza.music.score;

/** Argument checks whose messages name the value and what it may be. */
final class Check {

    private Check() {}

    static void range(String name, long value, long min, long max) {
        if (value < min || value > max) {
            String bound = max == Long.MAX_VALUE ? "at least " + min : "from " + min + " to " + max;
            throw new IllegalArgumentException(name + " is " + value + ", expected " + bound);
        }
    }
}
