package org.cadenza.music.score;

/** A chord that sounds from {@code onset} for {@code duration} ticks. */
public record ChordSpan(long onset, long duration, Chord chord) {

    public ChordSpan {
        Check.range("onset", onset, 0, Long.MAX_VALUE);
        Check.range("duration", duration, 1, Long.MAX_VALUE);
    }

    /** The first tick after the chord. */
    public long end() {
        return onset + duration;
    }
}
