package org.cadenza.learning.decoder;

import org.cadenza.learning.nn.CausalAttention;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/** Attention behind a norm, with relative or rotary positions; queries, keys and values come from one matrix. */
final class Attention {

    private final DecoderShape shape;
    private final LayerNorm norm;
    private final Linear qkv;
    private final Linear output;
    private final Parameter distance;

    Attention(DecoderShape shape, Parameters.Builder parameters) {
        this.shape = shape;
        int width = shape.width();
        norm = new LayerNorm(parameters.in("norm"), width);
        qkv = new Linear(parameters.in("qkv"), width, 3L * width);
        output = new Linear(parameters.in("output"), width, width, DecoderBlocks.residual(shape));
        distance = shape.positions() == DecoderShape.Positions.ROTARY
                ? null
                : parameters.add(
                        "distance",
                        Initializer.normal(1 / Math.sqrt(shape.headWidth())),
                        shape.heads(),
                        shape.maxDistance(),
                        shape.headWidth());
    }

    /** {@code stream [size x steps, width]} to what is to be added to it, of the same shape. */
    Tensor apply(Tensor stream, int size, int steps) {
        int width = shape.width();
        Tensor projected = qkv.apply(norm.apply(stream)).reshape(size, steps, 3L * width);
        Tensor mixed = distance == null
                ? CausalAttention.rotary(projected, shape.heads())
                : CausalAttention.relative(projected, distance.value());
        return output.apply(mixed.reshape((long) size * steps, width));
    }
}
