package org.cadenza.families.musictransformer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.representation.Vocabulary;

/**
 * What it costs to predict music: nats (-ln of the probability of what happened, among what may follow), summed over
 * kinds of tokens and over groups of pieces, and divided by tokens or by notes.
 */
final class Surprise {

    /** The name of the mean over tokens. */
    static final String LOSS = "loss";

    private final Vocabulary vocabulary;
    private final Map<String, Sum> kinds = new LinkedHashMap<>();
    private final Map<String, Sum> groups = new TreeMap<>();
    private final Sum tokens = new Sum();
    private final Sum notes = new Sum();

    /** Nats and what they were paid for. */
    private static final class Sum {
        double nats;
        double count;

        void add(double moreNats, double more) {
            nats += moreNats;
            count += more;
        }

        double mean() {
            return nats / count;
        }
    }

    Surprise(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Vocabulary.Range range : vocabulary.ranges()) {
            kinds.putIfAbsent(range.kind(), new Sum());
        }
    }

    /** Counts tokens of a piece and what each cost. */
    void add(int[] tokensOfPiece, float[] nats, String group) {
        double all = 0;
        for (int i = 0; i < tokensOfPiece.length; i++) {
            kinds.get(vocabulary.of(tokensOfPiece[i]).kind()).add(nats[i], 1);
            all += nats[i];
        }
        tokens.add(all, tokensOfPiece.length);
        notes.add(all, 0);
        group(group).add(all, 0);
    }

    /** Counts the notes of a piece whose tokens were, or will be, counted. */
    void addNotes(double count, String group) {
        notes.add(0, count);
        group(group).add(0, count);
    }

    private Sum group(String group) {
        return groups.computeIfAbsent(group, name -> new Sum());
    }

    /** All means: of tokens, of notes, of each kind of token, and of the notes of each named group. */
    Metrics metrics() {
        Metrics metrics = Metrics.of(LOSS, tokens.mean());
        if (notes.count > 0) {
            metrics = metrics.and("nats per note", notes.mean());
        }
        for (Map.Entry<String, Sum> kind : kinds.entrySet()) {
            if (kind.getValue().count > 0) {
                metrics =
                        metrics.and("nats per " + kind.getKey(), kind.getValue().mean());
            }
        }
        for (Map.Entry<String, Sum> group : groups.entrySet()) {
            if (!group.getKey().isEmpty() && group.getValue().count > 0) {
                metrics = metrics.and(
                        "nats per note, " + group.getKey(), group.getValue().mean());
            }
        }
        return metrics;
    }
}
