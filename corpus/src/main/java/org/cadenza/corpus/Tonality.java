package org.cadenza.corpus;

import java.util.Comparator;
import java.util.List;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mode;

/** Tells a key from its relative, for sources that write only the signature. */
public final class Tonality {

    private static final KeyFinder KEYS = new KeyFinder(KeyProfile.BELLMAN_BUDGE);

    /** What a tonic chord at the end, and one at the beginning, weigh against the correlations of the key finder. */
    private static final double AT_END = 0.2;

    private static final double AT_START = 0.1;

    private Tonality() {}

    /** The more likely of the two keys of {@code fifths} sharps, by pitches and by the chords at either end. */
    public static Key of(int fifths, LeadSheet sheet) {
        Key major = Key.ofSignature(fifths, Mode.MAJOR);
        List<KeyFinder.Candidate> ranked = KEYS.rank(sheet);
        return score(major, ranked, sheet) >= score(major.relative(), ranked, sheet) ? major : major.relative();
    }

    /** The most likely of all keys, by pitches and by the chords at either end. */
    public static Key of(LeadSheet sheet) {
        List<KeyFinder.Candidate> ranked = KEYS.rank(sheet);
        return ranked.stream()
                .map(KeyFinder.Candidate::key)
                .max(Comparator.comparingDouble(key -> score(key, ranked, sheet)))
                .get();
    }

    private static double score(Key key, List<KeyFinder.Candidate> ranked, LeadSheet sheet) {
        double score = ranked.stream()
                .filter(candidate -> candidate.key().equals(key))
                .mapToDouble(KeyFinder.Candidate::score)
                .sum();
        List<ChordSpan> chords = sheet.chords();
        if (!chords.isEmpty()) {
            score += tonic(key, chords.get(0).chord()) ? AT_START : 0;
            score += tonic(key, chords.get(chords.size() - 1).chord()) ? AT_END : 0;
        }
        return score;
    }

    private static boolean tonic(Key key, Chord chord) {
        return chord.root() == key.tonic() && chord.quality().minor() == (key.mode() == Mode.MINOR);
    }
}
