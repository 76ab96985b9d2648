package org.cadenza.learning.sampling;

/**
 * A model that reads a stream one token at a time and predicts the next: an attention model with its cache, a recurrent
 * one with its state. Not thread-safe.
 */
public interface StepModel {

    /** Forgets everything read, to begin another stream. */
    void reset();

    /**
     * Forgets all but the first {@code length} rows of the stream, to go on from there another way.
     *
     * @return whether it can; where it cannot, nothing is forgotten, and the stream has to be read again
     */
    default boolean rewind(int length) {
        return false;
    }

    /**
     * Reads one more row and predicts what follows.
     *
     * @param features one number for each feature of the language, as {@code TokenReader.features} writes them
     * @param references as {@code TokenReader.references} writes them
     * @return the logits {@code [tokens]} (log-probabilities up to a constant), good until the next call
     */
    float[] step(int[] features, int[] references);
}
