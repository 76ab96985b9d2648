package org.cadenza.families.charrnn;

import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/** A network that reads text and says after each character how likely the next ones are. */
interface CharNetwork {

    /** Nothing in mind: how a text begins. */
    float[][] BLANK = {};

    /**
     * What came of reading.
     *
     * @param logits before the softmax, {@code [lanes x steps, alphabet]}, lane by lane
     * @param memory to go on from
     */
    record Reading(Tensor logits, float[][] memory) {}

    /**
     * Reads on in several texts side by side.
     *
     * @param characters by number, {@code [lanes, steps]}
     * @param memory what the last reading of the same lanes ended with, or {@link #BLANK}
     * @param dropout share of activations to drop, 0 outside training
     */
    Reading read(int[] characters, int lanes, float[][] memory, double dropout);

    /** Declares the parameters of the network that {@code config} asks for. */
    static CharNetwork of(CharRnnConfig config, int alphabet, Parameters.Builder parameters) {
        return config.network().cell() == CharRnnConfig.Cell.ATTENTION
                ? new AttentionNetwork(config, alphabet, parameters)
                : new RecurrentNetwork(config.network(), alphabet, parameters);
    }
}
