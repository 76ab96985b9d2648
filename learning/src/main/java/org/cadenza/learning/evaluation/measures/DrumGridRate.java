package org.cadenza.learning.evaluation.measures;

import org.cadenza.music.score.Note;

/** How far drums keep to a grid, after muspy, on its standard resolution of 24 steps to the quarter. */
final class DrumGridRate {

    private static final int STEPS_PER_QUARTER = 24;

    private DrumGridRate() {}

    /** {@code drum_in_pattern_rate("duple")}: the share of strokes on a sixteenth, 0 to 1. */
    static double duple(MeasuredPiece piece) {
        return rate(piece, STEPS_PER_QUARTER / 4);
    }

    /** {@code drum_in_pattern_rate("triple")}: the share of strokes on a third of a quarter, 0 to 1. */
    static double triple(MeasuredPiece piece) {
        return rate(piece, STEPS_PER_QUARTER / 3);
    }

    /** {@code drum_pattern_consistency}: the larger of the two. */
    static double consistency(MeasuredPiece piece) {
        return Math.max(duple(piece), triple(piece));
    }

    private static double rate(MeasuredPiece piece, int steps) {
        double on = 0;
        for (Note stroke : piece.strokes()) {
            long step = Math.round((double) stroke.onset() * STEPS_PER_QUARTER / piece.quarter());
            on += step % steps == 0 ? 1 : 0;
        }
        return piece.strokes().isEmpty() ? Double.NaN : on / piece.strokes().size();
    }
}
