package org.cadenza.studio.workshop.melodies;

import java.util.List;

/**
 * Ways in which a tune could go on.
 *
 * @param seed from which the same wish gives them again; as text, because JSON's numbers are not that long
 * @param primerEnd in quarters, where what is new begins
 * @param milliseconds that they took
 */
public record Continuation(
        String seed, String model, double primerEnd, List<Variation> variations, double milliseconds) {

    /** The whole tune, on sixteenths. @param notes pitch, onset and length of each, in quarters */
    public record Variation(List<List<Number>> notes) {}
}
