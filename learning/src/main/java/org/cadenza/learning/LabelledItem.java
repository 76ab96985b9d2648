package org.cadenza.learning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An item to learn from with what is known of it.
 *
 * @param name where it came from, for messages and for the originality check
 * @param labels {@code genre}, {@code mood}, {@code composer} ...; sorted by name; possibly empty
 */
public record LabelledItem<I>(String name, I item, Map<String, String> labels) {

    public LabelledItem {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
