package org.cadenza.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Piece;

/** Tells a key from its relative, for sources that write only the signature, or write "major" without thinking. */
public final class Tonality {

    private static final KeyFinder KEYS = new KeyFinder(KeyProfile.BELLMAN_BUDGE);

    /** What a tonic chord at the end, and one at the beginning, weigh against the correlations of the key finder. */
    private static final double AT_END = 0.2;

    private static final double AT_START = 0.1;
    private static final double EMPTY_SIGNATURE = 0.1;

    private Tonality() {}

    /**
     * The more likely of the two keys of {@code fifths} sharps, by pitches and by the chords at either end. An empty
     * signature is often one that nobody wrote: it only tips the scales towards C major and A minor.
     */
    public static Key of(int fifths, LeadSheet sheet) {
        if (fifths == 0) {
            return likeliest(sheet, EMPTY_SIGNATURE);
        }
        Key major = Key.ofSignature(fifths, Mode.MAJOR);
        List<KeyFinder.Candidate> ranked = KEYS.rank(sheet);
        return score(major, ranked, sheet) >= score(major.relative(), ranked, sheet) ? major : major.relative();
    }

    /** The most likely of all keys, by pitches and by the chords at either end. */
    public static Key of(LeadSheet sheet) {
        return likeliest(sheet, 0);
    }

    private static Key likeliest(LeadSheet sheet, double headStart) {
        List<KeyFinder.Candidate> ranked = KEYS.rank(sheet);
        return ranked.stream()
                .map(KeyFinder.Candidate::key)
                .max(Comparator.comparingDouble(key -> score(key, ranked, sheet) + (key.fifths() == 0 ? headStart : 0)))
                .get();
    }

    /**
     * The key that the signatures of {@code piece} state, as far as they can be believed: one throughout, and not the C
     * major that programs write by default. Of a major key that the pitches take for its relative minor, that minor.
     */
    public static Optional<Key> stated(Piece piece) {
        List<Key> keys = piece.keys().stream().map(Key.Change::key).distinct().toList();
        return keys.size() == 1 && !keys.get(0).equals(Key.major(0))
                ? Optional.of(believed(keys.get(0), piece))
                : Optional.empty();
    }

    /** {@code key}, unless it is major and the pitches take it for its relative minor. */
    public static Key believed(Key key, Piece piece) {
        boolean relative = key.mode() == Mode.MAJOR && KEYS.find(piece).equals(key.relative());
        return relative ? key.relative() : key;
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
