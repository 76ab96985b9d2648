package org.cadenza.learning.nn;

/** Checks that several blocks and rules make of their settings. */
final class Settings {

    private Settings() {}

    static void fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 0 or more and below 1");
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected above 0");
        }
    }
}
