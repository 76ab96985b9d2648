package org.cadenza.families.markov;

/** How a phrase ends. */
enum Cadence {
    /** On whatever comes: the next phrase goes on. */
    OPEN,
    /** On the dominant: a question. */
    HALF,
    /** On the tonic: the answer. */
    FULL
}
