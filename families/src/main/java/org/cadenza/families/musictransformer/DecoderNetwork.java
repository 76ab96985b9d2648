package org.cadenza.families.musictransformer;

import java.util.ArrayList;
import java.util.List;
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
 * <p>Parameters: {@code embedding.weight [sum of feature sizes, width]};
 * {@code blocks.I.attention.norm.{weight, bias} [width]}, {@code blocks.I.attention.qkv.weight [3 x width, width]} and
 * {@code bias} (queries, keys and values of all heads, one below the other),
 * {@code blocks.I.attention.output.{weight, bias}}, with relative positions
 * {@code blocks.I.attention.distance [heads, largest distance, head width]};
 * {@code blocks.I.feedforward.{norm, inner, outer}.{weight, bias}}; {@code norm.{weight, bias}};
 * {@code head.{weight, bias}} with a row for each token; {@code interval.R.weight [2 x pitches - 1, width]}.
 */
final class DecoderNetwork {

    private final TransformerConfig.Network config;
    private final TokenLanguage language;
    private final Embedding embedding;
    private final List<Block> blocks = new ArrayList<>();
    private final LayerNorm norm;
    private final Linear head;
    private final IntervalHead intervals;

    /** One layer. */
    private record Block(Attention attention, LayerNorm norm, Linear inner, Linear outer) {}

    /** Declares the parameters; they are there once the builder has built. */
    DecoderNetwork(TransformerConfig.Network config, TokenLanguage language, Parameters.Builder parameters) {
        this.config = config;
        this.language = language;
        int width = config.width();
        int rows = java.util.Arrays.stream(language.featureSizes()).sum();
        embedding = new Embedding(parameters.in("embedding"), rows, width);
        for (int i = 0; i < config.layers(); i++) {
            blocks.add(block(parameters.in("blocks").in(String.valueOf(i))));
        }
        norm = new LayerNorm(parameters.in("norm"), width);
        Initializer small = Initializer.normal(0.02);
        head = new Linear(parameters.in("head"), width, language.vocabulary().size(), small);
        intervals = new IntervalHead(parameters.in("interval"), language, width);
    }

    private Block block(Parameters.Builder parameters) {
        int width = config.width();
        Parameters.Builder inside = parameters.in("feedforward");
        return new Block(
                new Attention(config, parameters.in("attention")),
                new LayerNorm(inside.in("norm"), width),
                new Linear(inside.in("inner"), width, config.feedForward()),
                new Linear(inside.in("outer"), config.feedForward(), width, residual(config)));
    }

    /** What is added to the stream starts smaller the more layers add to it (Radford et al., GPT-2, 2019). */
    static Initializer residual(TransformerConfig.Network config) {
        double scale = 1 / Math.sqrt(2.0 * config.layers());
        return (shape, random) -> {
            float[] values = Initializer.glorot().values(shape, random);
            for (int i = 0; i < values.length; i++) {
                values[i] *= (float) scale;
            }
            return values;
        };
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
            for (Block block : blocks) {
                stream = block(block, stream, batch, dropout);
            }
            return scope.keep(head(stream, batch));
        }
    }

    private Tensor block(Block block, Tensor stream, Batch batch, double dropout) {
        try (Scope scope = new Scope()) {
            Tensor attended = block.attention.apply(stream, batch.size(), batch.steps());
            Tensor between = stream.plus(attended.dropout(dropout, true));
            Tensor inner = block.inner.apply(block.norm.apply(between)).gelu();
            return scope.keep(between.plus(block.outer.apply(inner).dropout(dropout, true)));
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
