package org.cadenza.families.charrnn;

import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.decoder.StepBlocks;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.LayerNorm;
import org.cadenza.learning.sampling.kernel.Recurrent;
import org.cadenza.learning.sampling.kernel.Weights;

/**
 * A network that reads one character at a time, in plain Java: writing loads no tensor library, and the same seed gives the
 * same text everywhere. Not thread-safe.
 */
interface CharStepper {

    /**
     * Reads one more character.
     *
     * @return how likely each is to follow, before the softmax, {@code [alphabet]}; good until the next step
     */
    float[] step(int character);

    /** Forgets everything read. */
    void reset();

    /** That of a model. @throws org.cadenza.learning.CheckpointException if its weights are of another network */
    static CharStepper of(CharRnnConfig config, int alphabet, Checkpoint checkpoint) {
        Weights weights = new Weights(checkpoint.weights(), "");
        return config.network().cell() == CharRnnConfig.Cell.ATTENTION
                ? new Attentive(config, alphabet, weights)
                : new Remembering(config.network(), alphabet, weights);
    }

    /** {@link RecurrentNetwork} by steps. */
    final class Remembering implements CharStepper {

        private final Recurrent layers;
        private final Recurrent.State state;
        private final Affine head;
        private final float[] logits;

        Remembering(CharRnnConfig.Network network, int alphabet, Weights weights) {
            Recurrent.Cell cell = network.cell() == CharRnnConfig.Cell.GRU ? Recurrent.Cell.GRU : Recurrent.Cell.LSTM;
            layers = new Recurrent(cell, weights.in("memory"), alphabet, network.width(), network.layers());
            state = layers.start();
            head = weights.affine("head", network.width(), alphabet);
            logits = new float[alphabet];
        }

        @Override
        public float[] step(int character) {
            head.apply(layers.step(character, state), logits);
            return logits;
        }

        @Override
        public void reset() {
            state.clear();
        }
    }

    /** {@link AttentionNetwork} by steps, which looks back over as many characters as it learned to. */
    final class Attentive implements CharStepper {

        private final float[][] embedding;
        private final StepBlocks blocks;
        private final LayerNorm norm;
        private final Affine head;
        private final float[] stream;
        private final float[] logits;

        Attentive(CharRnnConfig config, int alphabet, Weights weights) {
            int width = config.network().width();
            embedding = weights.rows("embedding.weight", alphabet, width);
            blocks = new StepBlocks(config.network().decoder(config.course().length()), weights.in("blocks"));
            norm = weights.norm("norm", width);
            head = weights.affine("head", width, alphabet);
            stream = new float[width];
            logits = new float[alphabet];
        }

        @Override
        public float[] step(int character) {
            System.arraycopy(embedding[character], 0, stream, 0, stream.length);
            blocks.apply(stream);
            norm.apply(stream, stream);
            head.apply(stream, logits);
            return logits;
        }

        @Override
        public void reset() {
            blocks.reset();
        }
    }
}
