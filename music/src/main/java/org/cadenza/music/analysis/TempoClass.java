package org.cadenza.music.analysis;

import java.util.Locale;

/**
 * Slow, medium or fast, by felt beats in a minute. The borders lie either side of the tempo around 110 that listeners
 * find neither slow nor fast (Moelants, "Preferred tempo reconsidered", 2002: 120 to 130 for tapping; here a little
 * lower, since a song that one taps at 130 already counts as fast).
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
