package org.cadenza.studio.workshop.runs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.families.Families;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;

/**
 * A family that can be trained, as it is offered.
 *
 * @param item what it learns from: {@code "lead-sheet"}
 * @param takes the kinds of files that hold it, in words
 * @param extensions of those files
 * @param needsFoundation whether it builds on a model that is there already
 */
public record FamilyChoice(
        String name,
        String description,
        String item,
        String takes,
        List<String> extensions,
        List<PresetChoice> presets,
        boolean needsFoundation) {

    /** A configuration. @param standard whether it is meant where none is named */
    public record PresetChoice(String name, String description, boolean standard, List<Field> fields) {}

    /** What can be changed of a preset. @param name its path: {@code "course.steps"} @param value as JSON has it */
    public record Field(String name, String value) {}

    /** All families, in the order they are shown. */
    public static List<FamilyChoice> all() {
        return Families.all().stream().map(FamilyChoice::of).toList();
    }

    private static FamilyChoice of(ModelFamily<?, ?> family) {
        List<Material> materials = Material.of(family.item());
        return new FamilyChoice(
                family.name(),
                family.description(),
                family.item()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT),
                String.join(", ", materials.stream().map(Material::words).toList()),
                materials.stream()
                        .flatMap(material -> material.extensions().stream())
                        .toList(),
                presets(family.presets()),
                family.needsFoundation());
    }

    private static List<PresetChoice> presets(Presets<?> presets) {
        return presets.all().stream()
                .map(preset -> new PresetChoice(
                        preset.name(), preset.description(), preset == presets.standard(), fields(preset.config())))
                .toList();
    }

    /** What can be changed of a configuration, in its order. */
    static List<Field> fields(Record config) {
        return fields("", Json.read(Json.writeLine(config), Map.class, "config"))
                .toList();
    }

    private static Stream<Field> fields(String prefix, Map<?, ?> values) {
        return values.entrySet().stream().flatMap(entry -> {
            String name = prefix + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> inner) {
                return fields(name + ".", inner);
            }
            return entry.getValue() instanceof List<?>
                    ? Stream.of()
                    : Stream.of(new Field(name, entry.getValue() + ""));
        });
    }
}
