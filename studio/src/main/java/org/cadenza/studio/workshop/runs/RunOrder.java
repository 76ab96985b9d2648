package org.cadenza.studio.workshop.runs;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.cadenza.learning.Json;

/**
 * A training as somebody asked for it, not yet checked.
 *
 * @param family how to learn; has to be said
 * @param preset its configuration; empty for the family's first
 * @param changes of the preset's fields: {@code "course.steps"} to {@code "500"}
 * @param folder on this machine, or a zip, to learn from
 * @param upload the id of what was uploaded to learn from, instead of {@code folder}
 * @param seed of the training
 * @param steps in all; empty for the family's own choice
 * @param minutes after which it stops with its state written
 * @param foundation the name of a finished model to build on
 * @param name of the model; empty for one after the family
 */
public record RunOrder(
        Optional<String> family,
        Optional<String> preset,
        Map<String, String> changes,
        Optional<String> folder,
        Optional<String> upload,
        OptionalLong seed,
        OptionalLong steps,
        OptionalDouble minutes,
        Optional<String> foundation,
        Optional<String> name) {

    public RunOrder {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /** This order with that preset, for a model of that name. */
    RunOrder with(String newPreset, String newName) {
        return new RunOrder(
                family,
                Optional.of(newPreset),
                changes,
                folder,
                upload,
                seed,
                steps,
                minutes,
                foundation,
                Optional.of(newName));
    }

    /** The order that a run was stored with. */
    public static RunOrder read(String wishes) {
        return Json.read(wishes, RunOrder.class, "the order of the run");
    }

    String json() {
        return Json.writeLine(this).strip();
    }
}
