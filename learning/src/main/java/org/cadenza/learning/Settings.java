package org.cadenza.learning;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Chosen values of {@link Control}s, as text by name. Text, so that a recipe can hold them and give them back unchanged.
 */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Settings none() {
        return new Settings(Map.of());
    }

    /** These with {@code control} set. */
    public Settings with(Control<?> control, Object value) {
        String text = value.toString();
        control.parse(text);
        Map<String, String> more = new TreeMap<>(values);
        more.put(control.name(), text);
        return new Settings(more);
    }

    /** The value of {@code control}, or empty where it was left to the model. */
    public <T> Optional<T> get(Control<T> control) {
        return Optional.ofNullable(values.get(control.name())).map(control::parse);
    }
}
