package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.learning.songwriting.GenreKind;
import org.cadenza.music.score.Genre;

/** Says which genres a model had little material for, and from whom they borrow. */
final class Lenders {

    /** Chords or notes below which a genre speaks more with its lenders' voices than with its own. */
    private static final int LITTLE = 500;

    private final MarkovModel model;

    Lenders(MarkovModel model) {
        this.model = model;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        note("harmony", model.chords, notes);
        note("melody", model.rhythms, notes);
        return notes;
    }

    private static void note(String what, Backoff counts, List<String> notes) {
        for (GenreKind kind : GenreKind.values()) {
            String poor = names(kind, counts, true);
            String rich = names(kind, counts, false);
            if (!poor.isEmpty()) {
                notes.add("little or no material for the " + what + " of " + poor + ": borrowed from "
                        + (rich.isEmpty() ? "all genres" : rich));
            }
        }
    }

    private static String names(GenreKind kind, Backoff counts, boolean poor) {
        return kind.genres().stream()
                .filter(genre -> counts.material(genre) < LITTLE == poor)
                .map(Genre::label)
                .collect(Collectors.joining(", "));
    }
}
