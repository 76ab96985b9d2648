package org.cadenza.studio.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.cadenza.studio.workshop.runs.RunOrder;

/**
 * An order for a training as it comes over the wire; what is null is left open.
 *
 * @param changes values by the preset's fields: {@code "course.steps"} to {@code "500"}
 * @param folder on this machine to learn from, instead of {@code upload}
 * @param steps in all
 * @param minutes after which to stop with the state written
 * @param foundation a model to build on
 * @param name of the model
 */
record RunRequest(
        String family,
        String preset,
        Map<String, String> changes,
        String folder,
        String upload,
        Long seed,
        Long steps,
        Double minutes,
        String foundation,
        String name) {

    /** What was asked, in the form in which it can be asked again. */
    static RunRequest of(RunOrder order) {
        return new RunRequest(
                order.family().orElse(null),
                order.preset().orElse(null),
                order.changes(),
                order.folder().orElse(null),
                order.upload().orElse(null),
                order.seed().isPresent() ? order.seed().getAsLong() : null,
                order.steps().isPresent() ? order.steps().getAsLong() : null,
                order.minutes().isPresent() ? order.minutes().getAsDouble() : null,
                order.foundation().orElse(null),
                order.name().orElse(null));
    }

    RunOrder order() {
        return new RunOrder(
                Optional.ofNullable(family),
                Optional.ofNullable(preset),
                changes == null ? Map.of() : said(changes),
                Optional.ofNullable(folder),
                Optional.ofNullable(upload),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                minutes == null ? OptionalDouble.empty() : OptionalDouble.of(minutes),
                Optional.ofNullable(foundation),
                Optional.ofNullable(name));
    }

    private static Map<String, String> said(Map<String, String> changes) {
        Map<String, String> said = new TreeMap<>(changes);
        said.values().removeIf(Objects::isNull);
        return said;
    }
}
