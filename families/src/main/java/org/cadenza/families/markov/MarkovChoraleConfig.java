package org.cadenza.families.markov;

/**
 * How far a model of chorales looks.
 *
 * @param order features of the context: 0 none, 1 the voice, 2 the place in the beat, 3 the voices that sing the step
 *     already, 4 the chord before, 5 for how long the voice has held its pitch, 6 its pitch before that; or
 *     {@link #CHOSEN}
 * @param epochs passes over the material, 1 or more; more than one overfits on purpose
 */
record MarkovChoraleConfig(int order, int epochs) {

    /** The order that predicts the training chorales best, each before it is counted. */
    static final int CHOSEN = -1;

    /** The highest order. */
    static final int HIGHEST = 6;

    MarkovChoraleConfig {
        if (order < CHOSEN || order > HIGHEST) {
            throw new IllegalArgumentException(
                    "order is " + order + ", expected 0 to " + HIGHEST + ", or " + CHOSEN + " to have it chosen");
        }
        if (epochs < 1 || epochs > 1000) {
            throw new IllegalArgumentException("epochs is " + epochs + ", expected 1 to 1000");
        }
    }
}
