package org.cadenza.learning.keras;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network as Keras writes it: its inputs are the layers of that kind, its output is what the last layer gives.
 *
 * @param layers each after those that it takes from; those of a model within a model stand in its place
 * @param notes what else the file says of it, by name: the genres' names, the card; empty in files of other programs
 */
public record KerasModel(List<KerasLayer> layers, Map<String, String> notes) {

    public KerasModel {
        layers = List.copyOf(layers);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }
}
