package org.cadenza.learning.evaluation;

import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/** Which pitches are used, and how firmly in one scale. All take pitched notes: drums are to be left out. */
public final class Tonality {

    private Tonality() {}

    /** The notes of all tracks but drums, by onset. */
    public static List<Note> notes(Piece piece) {
        return piece.tracks().stream()
                .filter(track -> !track.drums())
                .flatMap(track -> track.notes().stream())
                .sorted()
                .toList();
    }

    /** Highest minus lowest pitch in semitones, 0 without notes (muspy {@code pitch_range}). */
    public static double pitchRange(List<Note> notes) {
        return notes.stream().mapToInt(Note::pitch).max().orElse(0)
                - notes.stream().mapToInt(Note::pitch).min().orElse(0);
    }

    /** Entropy in bits of how often each pitch class is struck, 0 to log2 12 (muspy {@code pitch_class_entropy}). */
    public static double pitchClassEntropy(List<Note> notes) {
        double[] struck = new double[12];
        notes.forEach(note -> struck[note.pitch() % 12]++);
        return Histogram.entropy(struck);
    }

    /** Entropy in bits of how often each pitch is struck, 0 to 7 (muspy {@code pitch_entropy}). */
    public static double pitchEntropy(List<Note> notes) {
        double[] struck = new double[128];
        notes.forEach(note -> struck[note.pitch()]++);
        return Histogram.entropy(struck);
    }

    /**
     * The largest share of notes that any major or natural minor scale holds, 0 to 1 (muspy
     * {@code scale_consistency}). The relative minor has its major's notes, so twelve scales are all.
     */
    public static double scaleConsistency(List<Note> notes) {
        double best = Double.NaN;
        for (int tonic = 0; tonic < 12; tonic++) {
            double share = inScale(notes, Key.major(tonic));
            best = best >= share ? best : share;
        }
        return best;
    }

    /** The share of notes in the scale of {@code key}, natural in minor (muspy {@code pitch_in_scale_rate}). */
    public static double inScale(List<Note> notes, Key key) {
        double inside =
                notes.stream().filter(note -> key.contains(note.pitch() % 12)).count();
        return notes.isEmpty() ? Double.NaN : inside / notes.size();
    }

    /** Time per pitch class, sums to 1: {@code [12]} (mgeval {@code total_pitch_class_histogram}). */
    public static double[] pitchClassHistogram(List<Note> notes) {
        double[] histogram = new double[12];
        notes.forEach(note -> histogram[note.pitch() % 12] += note.duration());
        return Histogram.shares(histogram);
    }

    /**
     * How often a pitch class follows another: {@code [144]}, from times 12 plus to, as shares of all steps (mgeval
     * {@code pitch_class_transition_matrix}, which keeps counts; shares make long and short pieces comparable).
     */
    public static double[] pitchClassTransitions(List<Note> melody) {
        double[] transitions = new double[144];
        for (int i = 1; i < melody.size(); i++) {
            transitions[melody.get(i - 1).pitch() % 12 * 12 + melody.get(i).pitch() % 12]++;
        }
        return Histogram.shares(transitions);
    }
}
