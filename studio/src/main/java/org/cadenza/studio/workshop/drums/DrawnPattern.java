package org.cadenza.studio.workshop.drums;

/**
 * A pattern that a model played.
 *
 * @param seed from which the same wish gives it again; as text, because JSON's numbers are not that long
 * @param around what to name as {@code around} for more like it
 * @param genre that was asked for, or drawn where none was; null where the model can be asked for none
 * @param milliseconds that it took
 */
public record DrawnPattern(
        Cells pattern, String seed, String around, String model, String genre, double milliseconds) {}
