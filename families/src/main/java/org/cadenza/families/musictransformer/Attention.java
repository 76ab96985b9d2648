package org.cadenza.families.musictransformer;

import org.cadenza.learning.nn.CausalAttention;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/** Attention behind a norm, with relative or rotary positions; queries, keys and values come from one matrix. */
final class Attention {

    private final TransformerConfig.Network config;
    private final LayerNorm norm;
    private final Linear qkv;
    private final Linear output;
    private final Parameter distance;

    Attention(TransformerConfig.Network config, Parameters.Builder parameters) {
        this.config = config;
        int width = config.width();
        norm = new LayerNorm(parameters.in("norm"), width);
        qkv = new Linear(parameters.in("qkv"), width, 3L * width);
        output = new Linear(parameters.in("output"), width, width, DecoderNetwork.residual(config));
        distance = config.positions() == TransformerConfig.Positions.ROTARY
                ? null
                : parameters.add(
                        "distance",
                        Initializer.normal(1 / Math.sqrt(config.headWidth())),
                        config.heads(),
                        config.maxDistance(),
                        config.headWidth());
    }

    /** {@code stream [size x steps, width]} to what is to be added to it, of the same shape. */
    Tensor apply(Tensor stream, int size, int steps) {
        int width = config.width();
        Tensor projected = qkv.apply(norm.apply(stream)).reshape(size, steps, 3L * width);
        Tensor mixed = distance == null
                ? CausalAttention.rotary(projected, config.heads())
                : CausalAttention.relative(projected, distance.value());
        return output.apply(mixed.reshape((long) size * steps, width));
    }
}
