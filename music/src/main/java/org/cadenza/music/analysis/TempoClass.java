package org.cadenza.music.analysis;

import java.util.Locale;

/**
 * Slow, medium or fast, by felt beats in a minute (a dotted quarter in 6/8). The middle class holds the tempos around
 * 100 to 120 that listeners prefer and call neither slow nor fast (Moelants, "Preferred tempo reconsidered", 2002).
 */
public enum TempoClass {
    SLOW,
    MEDIUM,
    FAST;

    /** Slow below 90, fast above 130 felt beats in a minute. */
    public static TempoClass of(double beatsPerMinute) {
        return beatsPerMinute < 90 ? SLOW : beatsPerMinute > 130 ? FAST : MEDIUM;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
