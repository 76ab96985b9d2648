package org.cadenza.studio.workshop.drums;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A wish for a pattern; what is null is left to the model.
 *
 * @param genre a genre, or several with how much of each: {@code "rock:2 funk:1"}
 * @param ambiguity from the genre alone (0) to none that can be told (1)
 * @param threshold how sure a stroke must be, 0 to 1
 * @param density strokes against what the model would play by itself, 0.1 to 4
 * @param variation from every two bars alike (0) to each new (1)
 * @param bars 1 to 16
 * @param seed a whole number of 64 bits
 * @param around the seed of an earlier pattern to stay near
 * @param noise how far from it, 0 to 0.5
 * @param locked lanes that are kept as {@code pattern} has them
 */
public record PatternOrder(
        String model,
        String genre,
        Double ambiguity,
        Double threshold,
        Double density,
        Double variation,
        Integer bars,
        String seed,
        String around,
        Double noise,
        List<String> locked,
        Cells pattern) {

    /** What a model's dials are set to, by their names. */
    Map<String, Double> dials() {
        Map<String, Double> dials = new LinkedHashMap<>();
        dials.put("ambiguity", ambiguity);
        dials.put("threshold", threshold);
        dials.put("density", density);
        dials.put("variation", variation);
        dials.put("noise", noise);
        dials.values().removeIf(value -> value == null);
        return dials;
    }
}
