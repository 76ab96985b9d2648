package org.cadenza.learning.songwriting;

/** How a phrase ends. */
public enum Cadence {
    /** On whatever comes: the next phrase goes on. */
    OPEN,
    /** On the dominant: a question. */
    HALF,
    /** On the tonic: the answer. */
    FULL
}
