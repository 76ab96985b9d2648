package org.cadenza.families.musictransformer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.evaluation.NatsPerNote;
import org.cadenza.learning.representation.Vocabulary;
import org.cadenza.music.score.Genre;

/**
 * What it costs to predict music: nats (-ln of the probability of what happened, among what may follow), per token, per
 * token of each kind, and per note.
 */
final class Surprise {

    /** The name of the mean over all tokens. */
    static final String LOSS = "loss";

    private final Vocabulary vocabulary;
    private final NatsPerNote perNote = new NatsPerNote();
    private final Map<String, double[]> kinds = new LinkedHashMap<>();
    private double nats;
    private long tokens;

    Surprise(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Counts tokens of a piece.
     *
     * @param cost of each in nats
     * @param genre of the piece, or empty
     */
    void add(int[] scored, float[] cost, String genre) {
        double sum = 0;
        for (int i = 0; i < scored.length; i++) {
            double[] kind = kinds.computeIfAbsent(vocabulary.of(scored[i]).kind(), name -> new double[2]);
            kind[0] += cost[i];
            kind[1]++;
            sum += cost[i];
        }
        nats += sum;
        tokens += scored.length;
        perNote.add(Genre.find(genre).orElse(null), sum, 0);
    }

    /** Counts the notes of a piece, by which what its tokens cost is divided. */
    void addNotes(double notes, String genre) {
        perNote.add(Genre.find(genre).orElse(null), 0, Math.round(notes));
    }

    /** All means, that over tokens first; empty if nothing was counted. */
    Metrics metrics() {
        if (tokens == 0) {
            return Metrics.empty();
        }
        Metrics metrics = Metrics.of(LOSS, nats / tokens);
        for (Map.Entry<String, Double> named : perNote.metrics().values().entrySet()) {
            metrics = metrics.and(named.getKey(), named.getValue());
        }
        for (Vocabulary.Range range : vocabulary.ranges()) {
            double[] kind = kinds.get(range.kind());
            if (kind != null) {
                metrics = metrics.and("nats per " + range.kind(), kind[0] / kind[1]);
            }
        }
        return metrics;
    }
}
