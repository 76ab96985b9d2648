package org.cadenza.learning.evaluation;

import java.util.List;
import org.cadenza.music.score.Note;

/**
 * The twelve note lengths of mgeval: whole to sixteenth, dotted half to sixteenth, half to eighth triplet. Lengths more
 * than an eighth of a quarter (mgeval's tolerance of three ninety-sixths of a bar) from all of them are left out.
 */
public final class NoteLengths {

    /** In twenty-fourths of a quarter. */
    private static final int[] LENGTHS = {96, 48, 24, 12, 6, 72, 36, 18, 9, 32, 16, 8};

    private static final int UNITS_PER_QUARTER = 24;
    private static final int TOLERANCE = 3;
    private static final int NONE = -1;

    private NoteLengths() {}

    /** Shares of the lengths, {@code [12]} (mgeval {@code note_length_hist}); all 0 where no note has one of them. */
    public static double[] histogram(List<Note> notes, int ticksPerQuarter) {
        double[] histogram = new double[LENGTHS.length];
        for (Note note : notes) {
            int length = nearest(note, ticksPerQuarter);
            if (length != NONE) {
                histogram[length]++;
            }
        }
        return Histogram.shares(histogram);
    }

    /**
     * How often a length follows another, {@code [144]}, from times 12 plus to, as shares of all steps (mgeval
     * {@code note_length_transition_matrix}, which keeps counts); all 0 where no two notes in a row have one of them.
     */
    public static double[] transitions(List<Note> notes, int ticksPerQuarter) {
        double[] transitions = new double[LENGTHS.length * LENGTHS.length];
        int before = NONE;
        for (Note note : notes) {
            int length = nearest(note, ticksPerQuarter);
            if (before != NONE && length != NONE) {
                transitions[before * LENGTHS.length + length]++;
            }
            before = length;
        }
        return Histogram.shares(transitions);
    }

    private static int nearest(Note note, int ticksPerQuarter) {
        double units = (double) UNITS_PER_QUARTER * note.duration() / ticksPerQuarter;
        int nearest = 0;
        for (int i = 1; i < LENGTHS.length; i++) {
            nearest = Math.abs(LENGTHS[i] - units) < Math.abs(LENGTHS[nearest] - units) ? i : nearest;
        }
        return Math.abs(LENGTHS[nearest] - units) <= TOLERANCE ? nearest : NONE;
    }
}
