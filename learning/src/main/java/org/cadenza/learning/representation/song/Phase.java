package org.cadenza.learning.representation.song;

/** The place of a bar in its phrase, as far as composing it depends on that. */
public enum Phase {
    /** The first bar of a section. */
    OPENING,
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    /** The last bar of a section. */
    CLOSING;

    /** The phase of bar {@code bar} of a section of {@code bars}, in phrases of four. */
    public static Phase of(int bar, int bars) {
        if (bar == bars - 1) {
            return CLOSING;
        }
        return bar == 0 ? OPENING : values()[1 + bar % 4];
    }
}
