package org.cadenza.families.musictransformer;

import org.cadenza.learning.decoder.DecoderBlocks;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.nn.Embedding;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.Vocabulary;

/**
 * A causal decoder: what is known before each token becomes a vector (one embedding for each feature, added up), blocks
 * of attention and feed-forward let the vectors look back, and a head says how likely each token is. Norms stand before
 * each part (Xiong et al., "On Layer Normalization in the Transformer Architecture", 2020), not behind it as in the
 * Music Transformer. {@code StepDecoder} computes the same in plain Java, one token at a time.
 *
 * <p>Parameters: {@code embedding.weight [sum of feature sizes, width]}; {@code blocks}, those of {@link DecoderBlocks};
 * {@code norm.{weight, bias}}; {@code head.{weight, bias}} with a row for each token;
 * {@code interval.R.weight [2 x pitches - 1, width]}.
 */
final class DecoderNetwork {

    private final TokenLanguage language;
    private final Embedding embedding;
    private final DecoderBlocks blocks;
    private final LayerNorm norm;
    private final Linear head;
    private final IntervalHead intervals;

    /** Declares the parameters; they are there once the builder has built. */
    DecoderNetwork(DecoderShape config, TokenLanguage language, Parameters.Builder parameters) {
        this.language = language;
        int width = config.width();
        int rows = java.util.Arrays.stream(language.featureSizes()).sum();
        embedding = new Embedding(parameters.in("embedding"), rows, width);
        blocks = new DecoderBlocks(config, parameters.in("blocks"));
        norm = new LayerNorm(parameters.in("norm"), width);
        Initializer small = Initializer.normal(0.02);
        head = new Linear(parameters.in("head"), width, language.vocabulary().size(), small);
        intervals = new IntervalHead(parameters.in("interval"), language, width);
    }

    /**
     * How likely each token is in each scored place, before the softmax; far below all others where it may not follow.
     *
     * @param dropout share of activations to drop, 0 outside training
     * @return [scored, vocabulary]
     */
    Tensor logits(Batch batch, double dropout) {
        try (Scope scope = new Scope()) {
            int features = language.featureSizes().length;
            Tensor ids = Tensor.of(batch.features(), (long) batch.size() * batch.steps(), features);
            Tensor stream = embedding.sum(ids).dropout(dropout, true);
            stream = blocks.apply(stream, batch.size(), batch.steps(), dropout);
            return scope.keep(head(stream, batch));
        }
    }

    private Tensor head(Tensor stream, Batch batch) {
        int scored = batch.rows().length;
        Tensor rows = scored == stream.size(0) ? stream : stream.select(0, Tensor.of(batch.rows(), scored));
        Tensor hidden = norm.apply(rows);
        Tensor logits = intervals.addTo(head.apply(hidden), hidden, batch);
        Vocabulary vocabulary = language.vocabulary();
        return logits.maskedFill(Tensor.of(batch.forbidden(), scored, vocabulary.size()), Double.NEGATIVE_INFINITY);
    }
}
