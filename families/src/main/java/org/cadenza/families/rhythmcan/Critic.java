package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.Adversarial;
import org.cadenza.learning.nn.Tensor;

/** The player who judges patterns: real or not, and of which genre. */
interface Critic {

    /** What is looked at of full patterns [batch, steps, {@link Patterns#CHANNELS}]. */
    Tensor view(Tensor full);

    /**
     * How real patterns are, as logits [batch, 1].
     *
     * @param patterns as {@link #view} or {@link Player.Draft#shown} has them
     * @param genres that they should be of, [batch, genres]; a row of zeros for any
     */
    Tensor score(Tensor patterns, Tensor genres, boolean training);

    /** Of which genre patterns are, as logits [batch, genres]. */
    Tensor genres(Tensor patterns, boolean training);

    /** What it costs, in nats, to hear the genres of real patterns otherwise than {@code right}, [batch, genres]. */
    default Tensor mishearing(Tensor patterns, Tensor right) {
        return Adversarial.softCrossEntropy(genres(patterns, true), right);
    }
}
