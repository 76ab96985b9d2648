package org.cadenza.studio.workshop.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.evaluation.Tonality;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/** Ways of telling a key from the notes alone. None of them is used in composing. */
public enum Finder {
    KRUMHANSL_KESSLER("Krumhansl-Kessler profile", KeyProfile.KRUMHANSL_KESSLER, false),
    KOSTKA_PAYNE("Kostka-Payne profile", KeyProfile.KOSTKA_PAYNE, false),
    KOSTKA_PAYNE_WITH_ENDS("Kostka-Payne profile, first and last bass note", KeyProfile.KOSTKA_PAYNE, true);

    private final String title;
    private final KeyFinder finder;
    private final boolean ends;

    Finder(String title, KeyProfile profile, boolean ends) {
        this.title = title;
        this.finder = new KeyFinder(profile);
        this.ends = ends;
    }

    /** What it goes by. */
    public String title() {
        return title;
    }

    /** The key of {@code piece}, of which it sees pitches and times only. */
    public Key find(Piece piece) {
        if (ends) {
            return finder.find(piece);
        }
        List<Note> notes = Tonality.notes(piece);
        return finder.rank(Tonality.pitchClassHistogram(notes)).get(0).key();
    }

    /** What each finds. */
    public static Map<Finder, Key> all(Piece piece) {
        Map<Finder, Key> found = new EnumMap<>(Finder.class);
        for (Finder finder : values()) {
            found.put(finder, finder.find(piece));
        }
        return found;
    }
}
