package org.cadenza.music.arrange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a musician does in the band. */
public enum Part {
    LEAD,
    COUNTER,
    BASS,
    COMPING,
    PAD,
    DRUMS,
    PERCUSSION;

    /** The part called {@code name}, in any case. */
    public static Optional<Part> find(String name) {
        String wanted = name.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(part -> part.toString().equals(wanted))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a track is named: {@code "Lead"}. */
    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
