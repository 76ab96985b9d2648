package org.cadenza.families.musictransformer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.songwriting.GenreKind;
import org.cadenza.music.score.Genre;

/**
 * What a model learned from.
 *
 * @param examples of each genre, by its label; genres without any are left out
 */
record Repertoire(Map<String, Integer> examples) {

    private static final String DOCUMENT = "repertoire";

    /** Examples below which a genre is played like the nearest that has more. */
    private static final int LITTLE = 30;

    private static final int FEW = 200;

    Repertoire {
        examples = Collections.unmodifiableMap(new TreeMap<>(examples));
    }

    static Repertoire none() {
        return new Repertoire(Map.of());
    }

    /** Of a checkpoint; one from before this was written down has none. */
    static Repertoire of(Checkpoint checkpoint) {
        String text = checkpoint.documents().get(DOCUMENT);
        return text == null ? none() : Json.read(text, Repertoire.class, DOCUMENT);
    }

    /** This and one more example of a genre, or of none if that is empty. */
    Repertoire with(String genre) {
        if (genre.isEmpty()) {
            return this;
        }
        Map<String, Integer> more = new TreeMap<>(examples);
        more.merge(genre, 1, Integer::sum);
        return new Repertoire(more);
    }

    /**
     * How often an example of {@code genre} is learned from, against others: the number of the genre's examples to the power
     * of -{@code balance}. A genre of few examples counts as one of 200, lest they are learned by heart.
     */
    double weight(String genre, double balance) {
        return StrictMath.pow(Math.max(FEW, examples.getOrDefault(genre, 0)), -balance);
    }

    /**
     * Of each genre as many examples as this or {@code other} has, whichever is more. Two stages of learning often share
     * a corpus, and nobody can tell how much of it, so their sum would promise too much.
     */
    Repertoire max(Repertoire other) {
        Map<String, Integer> most = new TreeMap<>(examples);
        other.examples.forEach((genre, count) -> most.merge(genre, count, Math::max));
        return new Repertoire(most);
    }

    /** Genres with enough examples to be played in their own way. */
    Set<Genre> learned() {
        Set<Genre> learned = EnumSet.noneOf(Genre.class);
        for (Genre genre : Genre.values()) {
            if (examples.getOrDefault(genre.label(), 0) >= LITTLE) {
                learned.add(genre);
            }
        }
        return learned;
    }

    /** Writes it into a checkpoint and says on the card which genres borrow from which; nothing if no genre is known. */
    void save(Checkpoint.Draft draft) {
        if (examples.isEmpty()) {
            return;
        }
        draft.document(DOCUMENT, Json.write(this));
        for (GenreKind kind : GenreKind.values()) {
            List<Genre> poor = new ArrayList<>(kind.genres());
            poor.removeAll(learned());
            List<Genre> rich = new ArrayList<>(kind.genres());
            rich.removeAll(poor);
            if (!poor.isEmpty()) {
                draft.note("little or no material for " + labels(poor) + ": played like "
                        + (rich.isEmpty() ? "all genres" : rich.get(0).label()));
            }
        }
    }

    private static String labels(List<Genre> genres) {
        return genres.stream().map(Genre::label).collect(Collectors.joining(", "));
    }
}
