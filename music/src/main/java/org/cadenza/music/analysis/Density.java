package org.cadenza.music.analysis;

import java.util.Locale;

/** How many notes begin in a second. */
public enum Density {
    SPARSE,
    MEDIUM,
    DENSE;

    /** Sparse below 2, dense above 5 different onsets in a second. */
    public static Density of(double onsetsPerSecond) {
        return onsetsPerSecond < 2 ? SPARSE : onsetsPerSecond > 5 ? DENSE : MEDIUM;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
