package org.cadenza.studio.workshop.melodies;

import java.util.List;

/**
 * A wish for ways in which a tune could go on; what may be null is so where it stands beside.
 *
 * @param model its name, or null for the standard one
 * @param notes pitch, onset and length of each, in quarters; on the beat or not quite
 * @param meter 4/4, 3/4, 2/4 or 6/8; null for 4/4
 * @param bpm quarters a minute, 20 to 400, or null
 * @param bars to add after the bar in which the notes end, 1 to 32; null for 8
 * @param daring from safe (0.1) to wild (2); null for 1
 * @param variations 1 to 8; null for 4
 * @param seed a whole number of 64 bits, or null
 */
public record ContinuationOrder(
        String model,
        List<List<Number>> notes,
        String meter,
        Double bpm,
        Integer bars,
        Double daring,
        Integer variations,
        String seed) {}
