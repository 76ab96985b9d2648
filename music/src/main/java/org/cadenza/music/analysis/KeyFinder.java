package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/**
 * Finds the key of music by correlating how long each pitch class sounds with what is usual in each of the 24 keys
 * (Krumhansl, "Cognitive Foundations of Musical Pitch", 1990). Our addition: tunes tend to end, and less often to begin,
 * over the tonic, so whole pieces add a little for that. Drums do not count.
 */
public final class KeyFinder {

    private static final double BEGINS_ON_TONIC = 0.05;
    private static final double ENDS_ON_TONIC = 0.1;
    private static final int NOWHERE = -1;

    /** The price of changing key, in correlation. */
    private static final double MODULATION = -0.5;

    private final KeyProfile profile;

    public KeyFinder(KeyProfile profile) {
        this.profile = profile;
    }

    /** The finder that does best over tunes, hymns and songs together: with {@link KeyProfile#KOSTKA_PAYNE}. */
    public static KeyFinder standard() {
        return new KeyFinder(KeyProfile.KOSTKA_PAYNE);
    }

    /**
     * A key and how well it fits.
     *
     * @param score the correlation, -1 to 1, with up to 0.15 added where a whole piece begins and ends on the tonic
     */
    public record Candidate(Key key, double score) {}

    /** The best key of the whole. */
    public Key find(Piece piece) {
        return rank(piece).get(0).key();
    }

    /** The best key of melody and chords. */
    public Key find(LeadSheet sheet) {
        return rank(sheet).get(0).key();
    }

    /** All 24 keys, best first. */
    public List<Candidate> rank(Piece piece) {
        List<Note> notes = PitchClasses.pitched(piece);
        if (notes.isEmpty()) {
            return rank(new double[12]);
        }
        long opening = notes.get(0).onset() + 2L * piece.ticksPerQuarter();
        long closing = notes.get(notes.size() - 1).onset();
        int first = lowest(notes, 0, opening);
        return rank(PitchClasses.of(notes), first, lowest(notes, closing, closing + 1));
    }

    /** All 24 keys, best first. Chords count as if their tones were sounding. */
    public List<Candidate> rank(LeadSheet sheet) {
        double[] weights = PitchClasses.of(sheet);
        List<ChordSpan> chords = sheet.chords();
        List<Note> melody = sheet.melody();
        if (!chords.isEmpty()) {
            return rank(
                    weights,
                    chords.get(0).chord().root(),
                    chords.get(chords.size() - 1).chord().root());
        }
        int last = melody.isEmpty() ? NOWHERE : melody.get(melody.size() - 1).pitch() % 12;
        return rank(weights, NOWHERE, last);
    }

    /**
     * All 24 keys, best first, by correlation alone; equal ones in order of tonic, major first.
     *
     * @param weights how much of each pitch class there is: {@code [12]}, C first
     */
    public List<Candidate> rank(double[] weights) {
        return rank(weights, NOWHERE, NOWHERE);
    }

    /**
     * The key stretch by stretch, for music that modulates: the best path through windows of {@code bars} bars, where
     * changing key has a price.
     */
    public List<Key.Change> changes(Piece piece, int bars) {
        List<Note> notes = PitchClasses.pitched(piece);
        List<Long> starts = Span.BAR.boundaries(piece);
        List<Key> keys = rank(new double[12]).stream().map(Candidate::key).toList();
        int windows = (starts.size() - 1 + bars - 1) / bars;
        double[][] scores = new double[windows][keys.size()];
        for (int window = 0; window < windows; window++) {
            long from = starts.get(window * bars);
            long until = starts.get(Math.min(starts.size() - 1, (window + 1) * bars));
            double[] weights = PitchClasses.between(notes, from, until);
            for (int i = 0; i < keys.size(); i++) {
                Key key = keys.get(i);
                scores[window][i] = profile.correlation(weights, key.tonic(), key.mode());
            }
        }
        int[] path = Viterbi.path(scores, MODULATION);
        List<Key.Change> changes = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            if (window == 0 || path[window] != path[window - 1]) {
                changes.add(new Key.Change(starts.get(window * bars), keys.get(path[window])));
            }
        }
        return changes;
    }

    private List<Candidate> rank(double[] weights, int first, int last) {
        List<Candidate> candidates = new ArrayList<>();
        for (int tonic = 0; tonic < 12; tonic++) {
            double bonus = (tonic == first ? BEGINS_ON_TONIC : 0) + (tonic == last ? ENDS_ON_TONIC : 0);
            for (Mode mode : Mode.values()) {
                double score = profile.correlation(weights, tonic, mode) + bonus;
                candidates.add(new Candidate(new Key(tonic, mode), score));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    /** The lowest pitch class that sounds from {@code from} up to {@code until}. */
    private static int lowest(List<Note> notes, long from, long until) {
        return notes.stream()
                        .filter(note -> note.onset() < until && (note.end() > from || note.onset() >= from))
                        .mapToInt(Note::pitch)
                        .min()
                        .orElse(0)
                % 12;
    }
}
