package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/**
 * Finds the key of music by correlating how long each pitch class sounds with what is usual in each of the 24 keys
 * (Krumhansl, "Cognitive Foundations of Musical Pitch", 1990). Drums do not count.
 */
public final class KeyFinder {

    private final KeyProfile profile;

    public KeyFinder(KeyProfile profile) {
        this.profile = profile;
    }

    /**
     * A key and how well it fits.
     *
     * @param score -1 to 1
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
        return rank(PitchClasses.of(notes));
    }

    /** All 24 keys, best first. */
    public List<Candidate> rank(LeadSheet sheet) {
        return rank(PitchClasses.of(sheet));
    }

    /** All 24 keys, best first. */
    public List<Candidate> rank(List<Note> notes) {
        return rank(PitchClasses.of(notes));
    }

    /**
     * All 24 keys, best first; equal ones in order of tonic, major first.
     *
     * @param weights how much of each pitch class there is: {@code [12]}, C first
     */
    public List<Candidate> rank(double[] weights) {
        List<Candidate> candidates = new ArrayList<>();
        for (int tonic = 0; tonic < 12; tonic++) {
            for (Mode mode : Mode.values()) {
                candidates.add(new Candidate(new Key(tonic, mode), profile.correlation(weights, tonic, mode)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }
}
