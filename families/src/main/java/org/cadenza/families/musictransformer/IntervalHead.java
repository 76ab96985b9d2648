package org.cadenza.families.musictransformer;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.Vocabulary;

/**
 * The part of the head that speaks in intervals: each pitch gains by how far it lies from each of the reference pitches,
 * so that a tune and its transposition share what is learned. There is one matrix for each reference.
 */
final class IntervalHead {

    private final Vocabulary.Range pitches;
    private final List<Parameter> weights = new ArrayList<>();

    IntervalHead(Parameters.Builder parameters, TokenLanguage language, int width) {
        pitches = language.pitches();
        for (int r = 0; r < language.references(); r++) {
            weights.add(parameters
                    .in(String.valueOf(r))
                    .add("weight", Initializer.constant(0), 2L * pitches.size() - 1, width));
        }
    }

    /** {@code logits [scored, vocabulary]} with the intervals' part added to the pitches. */
    Tensor addTo(Tensor logits, Tensor hidden, Batch batch) {
        if (weights.isEmpty()) {
            return logits;
        }
        long scored = hidden.size(0);
        int count = pitches.size();
        Tensor gain = logits.narrow(1, pitches.first(), count);
        for (int r = 0; r < weights.size(); r++) {
            Tensor byInterval = hidden.matmul(weights.get(r).value().transpose(0, 1));
            Tensor withNone = Tensor.concatenate(1, byInterval, Tensor.zeros(scored, 1));
            gain = gain.plus(withNone.gather(1, Tensor.of(batch.intervals(r, pitches), scored, count)));
        }
        long after = pitches.first() + count;
        return Tensor.concatenate(
                1, logits.narrow(1, 0, pitches.first()), gain, logits.narrow(1, after, logits.size(1) - after));
    }
}
