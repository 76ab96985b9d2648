package org.cadenza.learning.decoder;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;

/**
 * The blocks of a decoder, one upon the other. Norms stand before each part (Xiong et al., "On Layer Normalization in the
 * Transformer Architecture", 2020).
 *
 * <p>Parameters of block I: {@code I.attention.norm.{weight, bias} [width]}, {@code I.attention.qkv.weight [3 x width, width]}
 * and {@code bias} (queries, keys and values of all heads, one below the other), {@code I.attention.output.{weight, bias}},
 * with relative positions {@code I.attention.distance [heads, largest distance, head width]};
 * {@code I.feedforward.{norm, inner, outer}.{weight, bias}}.
 */
public final class DecoderBlocks {

    private final List<Block> blocks = new ArrayList<>();

    /** One layer. */
    private record Block(Attention attention, LayerNorm norm, Linear inner, Linear outer) {}

    /** Declares the parameters; they are there once the builder has built. */
    public DecoderBlocks(DecoderShape shape, Parameters.Builder parameters) {
        for (int i = 0; i < shape.layers(); i++) {
            blocks.add(block(shape, parameters.in(String.valueOf(i))));
        }
    }

    private static Block block(DecoderShape shape, Parameters.Builder parameters) {
        int width = shape.width();
        Parameters.Builder inside = parameters.in("feedforward");
        return new Block(
                new Attention(shape, parameters.in("attention")),
                new LayerNorm(inside.in("norm"), width),
                new Linear(inside.in("inner"), width, shape.feedForward()),
                new Linear(inside.in("outer"), shape.feedForward(), width, residual(shape)));
    }

    /** What is added to the stream starts smaller the more layers add to it (Radford et al., GPT-2, 2019). */
    static Initializer residual(DecoderShape shape) {
        double scale = 1 / Math.sqrt(2.0 * shape.layers());
        return (size, random) -> {
            float[] values = Initializer.glorot().values(size, random);
            for (int i = 0; i < values.length; i++) {
                values[i] *= (float) scale;
            }
            return values;
        };
    }

    /**
     * What the blocks make of {@code stream [size x steps, width]}, of the same shape.
     *
     * @param size sequences side by side
     * @param dropout share of activations to drop, 0 outside training
     */
    public Tensor apply(Tensor stream, int size, int steps, double dropout) {
        try (Scope scope = new Scope()) {
            Tensor through = stream;
            for (Block block : blocks) {
                through = apply(block, through, size, steps, dropout);
            }
            return scope.keep(through);
        }
    }

    private static Tensor apply(Block block, Tensor stream, int size, int steps, double dropout) {
        try (Scope scope = new Scope()) {
            Tensor attended = block.attention.apply(stream, size, steps);
            Tensor between = stream.plus(attended.dropout(dropout, true));
            Tensor inner = block.inner.apply(block.norm.apply(between)).gelu();
            return scope.keep(between.plus(block.outer.apply(inner).dropout(dropout, true)));
        }
    }
}
