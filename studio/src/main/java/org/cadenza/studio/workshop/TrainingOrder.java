package org.cadenza.studio.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;

/**
 * What to train, as far as somebody said it. An unfinished model remembers its order, so that going on needs no
 * repetition.
 *
 * @param family its name
 * @param preset the configuration's name, then the fields of it that are changed, each as {@code course.patience=3},
 *     with blanks between; without a name, the family's first
 * @param data folders or zips to learn from
 * @param format one of {@link DataSets#formats}, or empty to recognise it
 * @param foundation a finished model to build on, by its name or folder
 * @param seed of the training
 * @param steps in all; empty for the family's own choice
 * @param half whether the finished weights are stored in half precision
 * @param device to compute on: {@code "cpu"} or {@code "cuda"}
 * @param threads to compute with; an unfinished model remembers how many there were
 */
public record TrainingOrder(
        Optional<String> family,
        Optional<String> preset,
        List<String> data,
        Optional<String> format,
        Optional<String> foundation,
        OptionalLong seed,
        OptionalLong steps,
        boolean half,
        Optional<String> device,
        OptionalInt threads) {

    /** The JSON text in which an unfinished model remembers its order. */
    static final String DOCUMENT = "order";

    private static final String STANDARD_FAMILY = "markov";
    private static final long STANDARD_SEED = 1;

    public TrainingOrder {
        data = List.copyOf(data);
        if (steps.isPresent() && steps.getAsLong() < 1) {
            throw new IllegalArgumentException("steps are " + steps.getAsLong() + ", expected 1 or more");
        }
    }

    /** An order that says only what to learn from. */
    public static TrainingOrder of(List<Path> data) {
        return new TrainingOrder(
                Optional.empty(),
                Optional.empty(),
                data.stream()
                        .map(path -> path.toAbsolutePath().normalize().toString())
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                OptionalInt.empty());
    }

    /** This order for one family and, if it is named, one of its presets. */
    public TrainingOrder of(Optional<String> newFamily, Optional<String> newPreset) {
        return new TrainingOrder(newFamily, newPreset, data, format, foundation, seed, steps, half, device, threads);
    }

    /**
     * This order with fields of its preset changed.
     *
     * @param changes each as {@code course.patience=3}
     * @throws IllegalArgumentException if one is something else
     */
    public TrainingOrder changing(List<String> changes) {
        for (String change : changes) {
            if (!change.matches("[^\\s=]+=[^\\s=]+")) {
                throw new IllegalArgumentException(
                        "'" + change + "' changes nothing, expected a field and its value, as in course.patience=3");
            }
        }
        String changed = Stream.concat(preset.stream(), changes.stream()).collect(Collectors.joining(" "));
        return of(family, Optional.of(changed).filter(words -> !words.isEmpty()));
    }

    /** This order with data of one format, built on a foundation, if they are named. */
    public TrainingOrder from(Optional<String> newFormat, Optional<String> newFoundation) {
        return new TrainingOrder(family, preset, data, newFormat, newFoundation, seed, steps, half, device, threads);
    }

    /** This order with a seed and a number of steps, if they are given. */
    public TrainingOrder with(OptionalLong newSeed, OptionalLong newSteps) {
        return new TrainingOrder(family, preset, data, format, foundation, newSeed, newSteps, half, device, threads);
    }

    /** This order, the weights stored in half precision or not. */
    public TrainingOrder inHalfPrecision(boolean newHalf) {
        return new TrainingOrder(family, preset, data, format, foundation, seed, steps, newHalf, device, threads);
    }

    /** This order, computed on a device with so many threads, if they are given. */
    public TrainingOrder on(Optional<String> newDevice, OptionalInt newThreads) {
        return new TrainingOrder(family, preset, data, format, foundation, seed, steps, half, newDevice, newThreads);
    }

    /** The order that {@code checkpoint} was begun with, as far as it remembers. */
    static TrainingOrder rememberedBy(Checkpoint checkpoint) {
        return checkpoint.documents().containsKey(DOCUMENT)
                ? Json.read(checkpoint.document(DOCUMENT), TrainingOrder.class, "the order of the training")
                : of(List.of())
                        .of(
                                Optional.of(checkpoint.card().family()),
                                Optional.of(checkpoint.card().preset()))
                        .with(OptionalLong.of(checkpoint.card().seed()), OptionalLong.empty());
    }

    /** What this order says and, where it says nothing, what {@code earlier} said. */
    TrainingOrder over(TrainingOrder earlier) {
        return new TrainingOrder(
                family.or(earlier::family),
                preset.or(earlier::preset),
                data.isEmpty() ? earlier.data : data,
                format.or(earlier::format),
                foundation.or(earlier::foundation),
                seed.isPresent() ? seed : earlier.seed,
                steps.isPresent() ? steps : earlier.steps,
                half || earlier.half,
                device.or(earlier::device),
                threads.isPresent() ? threads : earlier.threads);
    }

    String familyOrStandard() {
        return family.orElse(STANDARD_FAMILY);
    }

    long seedOrStandard() {
        return seed.orElse(STANDARD_SEED);
    }

    /** @throws IllegalArgumentException if nothing was said to learn from */
    List<Path> requireData() {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("no data was given to learn from; name folders or zips with --corpus");
        }
        return data.stream().map(Path::of).toList();
    }
}
