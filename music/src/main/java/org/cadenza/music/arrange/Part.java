package org.cadenza.music.arrange;

import java.util.Locale;

/** What a musician does in the band. */
public enum Part {
    LEAD,
    COUNTER,
    BASS,
    COMPING,
    PAD,
    DRUMS,
    PERCUSSION;

    /** As a track is named: {@code "Lead"}. */
    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
