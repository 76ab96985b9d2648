package org.cadenza.learning.keras;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;

/**
 * A layer of a network as Keras writes it.
 *
 * @param kind the class: {@code "Dense"}, {@code "LSTM"}; {@code "InputLayer"} for what the network is given
 * @param name unlike that of any other layer of the model
 * @param settings by Keras' names ({@code "units"}): numbers, words, truth values, nulls and lists and maps of them
 * @param inputs the layers whose outputs it takes, by name; empty for an {@code "InputLayer"}, and in a model that was read
 * @param weights by their names within the layer ({@code "kernel"}), in Keras' order
 */
public record KerasLayer(
        String kind, String name, Map<String, Object> settings, List<String> inputs, Map<String, Array> weights) {

    /** The kind of what the network is given. */
    public static final String INPUT = "InputLayer";

    public KerasLayer {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        inputs = List.copyOf(inputs);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
