package org.cadenza.families.charrnn;

import org.cadenza.learning.decoder.DecoderBlocks;
import org.cadenza.learning.nn.Embedding;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/**
 * A causal Transformer, after nanoGPT; it has nothing in mind but what it reads.
 *
 * <p>Parameters: {@code embedding.weight [alphabet, width]}; {@code blocks}, those of {@link DecoderBlocks};
 * {@code norm.{weight, bias}}; {@code head.{weight, bias}} with a row for each character.
 */
final class AttentionNetwork implements CharNetwork {

    private final Embedding embedding;
    private final DecoderBlocks blocks;
    private final LayerNorm norm;
    private final Linear head;

    AttentionNetwork(CharRnnConfig config, int alphabet, Parameters.Builder parameters) {
        int width = config.network().width();
        embedding = new Embedding(parameters.in("embedding"), alphabet, width);
        blocks = new DecoderBlocks(config.network().decoder(config.course().length()), parameters.in("blocks"));
        norm = new LayerNorm(parameters.in("norm"), width);
        head = new Linear(parameters.in("head"), width, alphabet, Initializer.normal(0.02));
    }

    @Override
    public Reading read(int[] characters, int lanes, float[][] memory, double dropout) {
        Tensor ids = Tensor.of(characters, characters.length);
        Tensor stream = embedding.apply(ids).dropout(dropout, true);
        Tensor through = blocks.apply(stream, lanes, characters.length / lanes, dropout);
        return new Reading(head.apply(norm.apply(through)), BLANK);
    }
}
