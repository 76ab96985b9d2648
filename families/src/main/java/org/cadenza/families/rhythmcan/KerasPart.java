package org.cadenza.families.rhythmcan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.keras.KerasLayer;

/**
 * A layer that the published player has in Keras.
 *
 * @param settings those that matter to what it plays
 * @param inputs the layers it takes from
 */
record KerasPart(String kind, String name, Map<String, Object> settings, List<String> inputs, List<KerasArray> arrays) {

    /** With the numbers of {@code checkpoint}. */
    KerasLayer written(Map<String, Array> checkpoint) {
        Map<String, Array> weights = new LinkedHashMap<>();
        arrays.forEach(array -> weights.put(array.name(), array.written(checkpoint)));
        return new KerasLayer(kind, name, settings, inputs, weights);
    }
}
