package org.cadenza.learning.decoder;

import org.cadenza.learning.sampling.kernel.Activations;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.LayerNorm;
import org.cadenza.learning.sampling.kernel.Weights;

/**
 * The blocks of a decoder for sampling: the same mathematics as {@link DecoderBlocks}, one position at a time, in plain
 * Java. Keeps the keys and values of the last {@code context} positions; what lies further back is forgotten, layer by
 * layer. Not thread-safe.
 */
public final class StepBlocks {

    private final Block[] blocks;

    /** @throws org.cadenza.learning.CheckpointException if the weights are not those of such blocks */
    public StepBlocks(DecoderShape shape, Weights weights) {
        blocks = new Block[shape.layers()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new Block(shape, weights.in(String.valueOf(i)));
        }
    }

    /** Forgets everything read. */
    public void reset() {
        for (Block block : blocks) {
            block.attention.reset();
        }
    }

    /** Forgets all positions from {@code length} on. @throws IllegalArgumentException if they cannot be told apart */
    public void rewind(int length) {
        for (Block block : blocks) {
            block.attention.rewind(length);
        }
    }

    /** Reads one more position, {@code stream [width]}, and leaves there what the blocks make of it. */
    public void apply(float[] stream) {
        for (Block block : blocks) {
            block.apply(stream);
        }
    }

    /** One pre-norm block: attention, then feed-forward, each added to what it read. */
    private static final class Block {

        private final LayerNorm attentionNorm;
        private final StepAttention attention;
        private final LayerNorm feedForwardNorm;
        private final Affine inner;
        private final Affine outer;

        private final float[] read;
        private final float[] hidden;
        private final float[] written;

        Block(DecoderShape shape, Weights weights) {
            int width = shape.width();
            Weights feedForward = weights.in("feedforward");
            attentionNorm = weights.in("attention").norm("norm", width);
            attention = new StepAttention(shape, weights.in("attention"));
            feedForwardNorm = feedForward.norm("norm", width);
            inner = feedForward.affine("inner", width, shape.feedForward());
            outer = feedForward.affine("outer", shape.feedForward(), width);
            read = new float[width];
            hidden = new float[shape.feedForward()];
            written = new float[width];
        }

        void apply(float[] state) {
            attentionNorm.apply(state, read);
            attention.apply(read, written);
            add(state);
            feedForwardNorm.apply(state, read);
            inner.apply(read, hidden);
            Activations.gelu(hidden);
            outer.apply(hidden, written);
            add(state);
        }

        private void add(float[] state) {
            for (int i = 0; i < state.length; i++) {
                state[i] += written[i];
            }
        }
    }
}
