package org.cadenza.studio.workshop.inspection;

import java.util.List;
import java.util.Map;

/**
 * What is in a trained model.
 *
 * @param version of the program that trained it
 * @param seconds wall time of the training
 * @param heldOut metrics on pieces it never saw
 * @param documents the names of its JSON texts
 * @param weights its arrays by name, as type and shape: {@code "F32 [128, 64]"}
 * @param parameters numbers in all arrays
 * @param foundation the models it was built on, the nearest first, as family and preset
 * @param sha256 of the weights, hexadecimal; empty if its card is older than that
 * @param canGoOn whether it holds what going on with the training needs
 */
public record ModelContents(
        String file,
        String kind,
        String family,
        String preset,
        long seed,
        String version,
        long steps,
        double seconds,
        List<Material> data,
        Map<String, Double> heldOut,
        List<String> notes,
        List<String> documents,
        Map<String, String> weights,
        long parameters,
        List<String> foundation,
        String sha256,
        boolean canGoOn)
        implements Inspection {

    /** A data set it learned from. */
    public record Material(String name, String licence, String flag, int train, int held, int dropped) {}
}
