package org.cadenza.learning.evaluation;

import java.util.EnumMap;
import java.util.Map;
import org.cadenza.learning.Metrics;
import org.cadenza.music.score.Genre;

/**
 * The likelihood of held-out music in the one unit in which models of different representations compare: all nats that
 * are paid, over the number of notes; length-weighted, so that every note counts the same.
 *
 * <p><b>What is paid for.</b> Minus the natural logarithm of the probability of the whole piece as it was encoded: of its
 * rhythm, rests and held notes, of every pitch, the first one too, of every chord and of when the chords change. A rhythm
 * or a chord that a model has no word for is spelled, and the spelling is paid. The probabilities of all that may come
 * next sum to 1 at most.
 *
 * <p><b>What is given.</b> In lead sheets: genre, meter and key, the number of bars, the form (where in its section a bar
 * stands) and whether there are a melody and chords at all. Mood and tempo are not: they would be read from the piece.
 *
 * <p><b>What is a note.</b> A note that begins; and, in lead sheets, a chord symbol where the chord changes.
 */
public final class NatsPerNote {

    private static final String NATS = "nats per note";
    private static final String NOTES = "notes";

    private static final class Sum {
        private double nats;
        private long notes;
    }

    private final Sum all = new Sum();
    private final Map<Genre, Sum> genres = new EnumMap<>(Genre.class);

    /**
     * Counts a piece, or part of one.
     *
     * @param genre or null where it is not known; then it counts in the total only
     */
    public void add(Genre genre, double nats, long notes) {
        all.nats += nats;
        all.notes += notes;
        if (genre != null) {
            Sum own = genres.computeIfAbsent(genre, key -> new Sum());
            own.nats += nats;
            own.notes += notes;
        }
    }

    /** The total and each genre, with the notes that were counted; empty if there were none. */
    public Metrics metrics() {
        Metrics metrics = Metrics.empty();
        if (all.notes == 0) {
            return metrics;
        }
        metrics = metrics.and(NATS, all.nats / all.notes).and(NOTES, all.notes);
        for (Map.Entry<Genre, Sum> genre : genres.entrySet()) {
            Sum own = genre.getValue();
            if (own.notes > 0) {
                metrics =
                        metrics.and(nats(genre.getKey()), own.nats / own.notes).and(notes(genre.getKey()), own.notes);
            }
        }
        return metrics;
    }

    /** What the number of all genres is called. */
    public static String nats() {
        return NATS;
    }

    /** What the number of one genre is called: {@code "nats per note, folk"}. */
    public static String nats(Genre genre) {
        return NATS + ", " + genre.label();
    }

    /** What the count of all notes is called. */
    public static String notes() {
        return NOTES;
    }

    /** What the count of a genre's notes is called: {@code "notes, folk"}. */
    public static String notes(Genre genre) {
        return NOTES + ", " + genre.label();
    }
}
