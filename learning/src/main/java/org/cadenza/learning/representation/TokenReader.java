package org.cadenza.learning.representation;

/** A place in a stream of tokens: knows all that came before. Used alike in training and in sampling. */
public interface TokenReader {

    /** Writes what is known before the next token into {@code row}, one number for each feature. */
    void features(int[] row);

    /**
     * Writes the pitches from which intervals are felt into {@code row}, as indices into the pitch tokens, -1 for none.
     */
    void references(int[] row);

    /** Writes into {@code mask} which tokens may follow; at least one unless {@link #complete}. */
    void allowed(boolean[] mask);

    /**
     * Reads one more token.
     *
     * @throws IllegalArgumentException if it may not follow
     */
    void accept(int token);

    /** Whether the stream has ended. */
    boolean complete();
}
