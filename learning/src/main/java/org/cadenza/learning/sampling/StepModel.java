package org.cadenza.learning.sampling;

/**
 * A model that reads a stream one token at a time and predicts the next: an attention model with its cache, a recurrent
 * one with its state. Not thread-safe.
 */
public interface StepModel {

    /** Forgets everything read, to begin another stream. */
    void reset();

    /**
     * Reads one more row and predicts what follows.
     *
     * @param features one number for each feature of the language, as {@code TokenReader.features} writes them
     * @param references as {@code TokenReader.references} writes them
     * @return the logits {@code [tokens]} (log-probabilities up to a constant), good until the next call
     */
    float[] step(int[] features, int[] references);
}
