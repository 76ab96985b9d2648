package org.cadenza.studio.workshop.texts;

/**
 * A wish for a text; what is null is left to the studio.
 *
 * @param prime how it begins
 * @param length in characters, with the beginning
 * @param topP draw from the likeliest characters that together have this probability
 * @param until what ends the text early
 * @param best whether always the likeliest character is taken
 * @param seed a whole number of 64 bits
 */
public record TextOrder(
        String model,
        String prime,
        Integer length,
        Double temperature,
        Double topP,
        String until,
        Boolean best,
        String seed) {}
