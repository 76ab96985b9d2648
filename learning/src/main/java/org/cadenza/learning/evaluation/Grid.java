package org.cadenza.learning.evaluation;

import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;

/**
 * Bars and felt beats of a piece in its first meter.
 *
 * @param bar ticks in a bar
 * @param beat ticks in a felt beat
 * @param beats felt beats in a bar
 * @param bars bars up to the end of the last note, at least 1
 */
record Grid(long bar, long beat, int beats, int bars) {

    /** Human and swung playing counts as on a place when it is at most this share of a beat away. */
    private static final double TOLERANCE = 1 / 12.0 + 1e-9;

    static Grid of(Piece piece) {
        Meter meter = piece.meterAt(0);
        long bar = meter.barTicks(piece.ticksPerQuarter());
        int bars = (int) Math.max(1, (piece.end() + bar - 1) / bar);
        return new Grid(bar, meter.beatTicks(piece.ticksPerQuarter()), meter.beats(), bars);
    }

    /** Where in its felt beat {@code tick} lies, 0 up to 1. */
    double phase(long tick) {
        return (double) (tick % beat) / beat;
    }

    /** Whether {@code tick} lies on a felt beat. */
    boolean onBeat(long tick) {
        double phase = phase(tick);
        return phase <= TOLERANCE || phase >= 1 - TOLERANCE;
    }

    /** Whether {@code tick} lies at {@code phase} (above 0, below 1) of a felt beat. */
    boolean at(double phase, long tick) {
        return Math.abs(phase(tick) - phase) <= TOLERANCE;
    }

    /** The number of the bar that {@code tick} is in, counted so that what comes a little early is in the next. */
    int barOf(long tick) {
        return (int) Math.min(bars - 1, (tick + early()) / bar);
    }

    /** The felt beat of its bar nearest to {@code tick}, from 0. */
    int beatOf(long tick) {
        return (int) ((tick + early()) % bar / beat);
    }

    private long early() {
        return (long) (beat * TOLERANCE);
    }
}
