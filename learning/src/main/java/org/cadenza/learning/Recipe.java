package org.cadenza.learning;

/**
 * How an item was made, so that it can be made again byte for byte.
 *
 * @param model the family's name and the model's
 * @param cardSha256 of the model's card, hexadecimal
 * @param controls all settings, including those that were drawn because nobody chose
 * @param seed of the generation
 * @param version of the program
 */
public record Recipe(String model, String cardSha256, Settings controls, long seed, String version) {}
