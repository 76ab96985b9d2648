package org.cadenza.learning;

import java.util.List;

/**
 * The named configurations of a family; the first is the default.
 */
public record Presets<C extends Record>(List<Preset<C>> all) {

    /** The preset that every family has and that trains in seconds. */
    public static final String TINY = "tiny";

    /**
     * @param name one word
     * @param description what it is for and what to expect of it: time, loss, size
     */
    public record Preset<C extends Record>(String name, String description, C config) {

        /**
         * This preset with one field of its configuration changed, which its name then tells.
         *
         * @param field by its path: {@code "course.patience"}
         * @throws IllegalArgumentException if there is no such field, listing those there are, or its value is refused
         */
        public Preset<C> with(String field, String value) {
            return new Preset<>(name + " " + field + "=" + value, description, Json.with(config, field, value));
        }
    }

    public Presets {
        all = List.copyOf(all);
        if (all.stream().noneMatch(preset -> preset.name.equals(TINY))) {
            throw new IllegalArgumentException("every family has a preset '" + TINY + "'");
        }
    }

    /** The one meant when none is named. */
    public Preset<C> standard() {
        return all.get(0);
    }

    /** @throws IllegalArgumentException if there is none of that name; the message lists those there are */
    public Preset<C> named(String name) {
        return all.stream()
                .filter(preset -> preset.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no preset '" + name + "'; there are "
                        + String.join(", ", all.stream().map(Preset::name).toList())));
    }
}
