package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * How thick the music is and how steadily it moves, after muspy (Dong et al. 2020, version 2e1dc66). A step is one tick;
 * muspy's own answers for a file whose resolution it keeps.
 */
public final class Texture {

    /** Grid of {@link #grooveConsistency}: muspy's standard resolution, which holds sixteenths and triplets. */
    static final int GROOVE_STEPS_PER_QUARTER = 24;

    private Texture() {}

    /** Pitches sounding at a time, averaged over the time when any does; drums left out (muspy {@code polyphony}). */
    public static double polyphony(List<Note> notes) {
        long sounding = 0;
        long sum = 0;
        for (Stretch stretch : stretches(notes)) {
            sounding += stretch.pitches > 0 ? stretch.ticks : 0;
            sum += stretch.pitches * stretch.ticks;
        }
        return sounding == 0 ? Double.NaN : (double) sum / sounding;
    }

    /** The share of time with more than two pitches; drums left out (muspy {@code polyphony_rate}, threshold 2). */
    public static double polyphonyRate(List<Note> notes) {
        long thick = 0;
        long all = 0;
        for (Stretch stretch : stretches(notes)) {
            thick += stretch.pitches > 2 ? stretch.ticks : 0;
            all += stretch.ticks;
        }
        return all == 0 ? Double.NaN : (double) thick / all;
    }

    /**
     * The share of quarters that no note touches, drums included (muspy {@code empty_beat_rate}): a note fills the
     * quarter of its onset to that of its end, also where it ends just as a quarter begins.
     */
    public static double emptyBeatRate(Piece piece) {
        return emptyRate(piece, piece.ticksPerQuarter());
    }

    /** The share of bars of the first meter that no note touches, as {@link #emptyBeatRate} (muspy {@code empty_measure_rate}). */
    public static double emptyMeasureRate(Piece piece) {
        return emptyRate(piece, piece.meterAt(0).barTicks(piece.ticksPerQuarter()));
    }

    private static double emptyRate(Piece piece, long unit) {
        BitSet filled = new BitSet();
        for (Track track : piece.tracks()) {
            track.notes().forEach(note -> filled.set((int) (note.onset() / unit), (int) (note.end() / unit) + 1));
        }
        int units = (int) (piece.end() / unit) + 1;
        return filled.isEmpty() ? Double.NaN : 1 - (double) filled.cardinality() / units;
    }

    /**
     * How alike neighbouring bars are in where notes begin, drums included: 1 minus the mean Hamming distance of their
     * onset vectors over the bar's length (muspy {@code groove_consistency}, Wu and Yang 2020). Bars are those of the
     * first meter; onsets are rounded to 24 steps in a quarter.
     */
    public static double grooveConsistency(Piece piece) {
        int steps = (int) piece.meterAt(0).barTicks(GROOVE_STEPS_PER_QUARTER);
        int bars = (int) (steps(piece, piece.end()) / steps) + 1;
        if (bars < 2 || piece.noteCount() == 0) {
            return Double.NaN;
        }
        boolean[] onsets = new boolean[bars * steps];
        for (Track track : piece.tracks()) {
            track.notes().forEach(note -> onsets[(int) steps(piece, note.onset())] = true);
        }
        int different = 0;
        for (int i = steps; i < onsets.length; i++) {
            different += onsets[i] == onsets[i - steps] ? 0 : 1;
        }
        return 1 - (double) different / (onsets.length - steps);
    }

    private static long steps(Piece piece, long tick) {
        return Math.round((double) tick * GROOVE_STEPS_PER_QUARTER / piece.ticksPerQuarter());
    }

    /** A time over which the number of different sounding pitches stays the same. */
    private record Stretch(long ticks, int pitches) {}

    /** From tick 0 to the last end. A pitch that sounds twice at once counts once, as in a binary piano roll. */
    private static List<Stretch> stretches(List<Note> notes) {
        TreeMap<Long, List<Integer>> changes = new TreeMap<>();
        for (Note note : notes) {
            if (note.duration() > 0) {
                changes.computeIfAbsent(note.onset(), tick -> new ArrayList<>()).add(note.pitch() + 1);
                changes.computeIfAbsent(note.end(), tick -> new ArrayList<>()).add(-note.pitch() - 1);
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int[] sounding = new int[128];
        int pitches = 0;
        long from = 0;
        for (Map.Entry<Long, List<Integer>> change : changes.entrySet()) {
            stretches.add(new Stretch(change.getKey() - from, pitches));
            from = change.getKey();
            for (int signed : change.getValue()) {
                int pitch = Math.abs(signed) - 1;
                if (signed > 0) {
                    pitches += sounding[pitch]++ == 0 ? 1 : 0;
                } else {
                    pitches -= --sounding[pitch] == 0 ? 1 : 0;
                }
            }
        }
        return stretches;
    }
}
