package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.training.Training;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.Version;

/** Trains a model of any family on any data sets and puts it into a folder, with what was dropped beside it. */
public final class Train {

    /** In the model's folder: what could not be used, and why. */
    public static final String DROPPED = "dropped.csv";

    private static final long CHECKPOINT_EVERY = 500;

    /**
     * What to train.
     *
     * @param preset the configuration's name; empty for the family's first
     * @param data folders or zips
     * @param format one of {@link DataSets#formats}, or empty to recognise it
     * @param out the model's folder; empty for a place in the library under the family's name
     * @param resume whether to go on with the unfinished model in {@code out}
     * @param overwrite whether a finished model in {@code out} may be replaced
     */
    public record Order(
            String family,
            Optional<String> preset,
            List<Path> data,
            Optional<String> format,
            Optional<Path> out,
            long seed,
            boolean resume,
            boolean overwrite) {

        public Order {
            data = List.copyOf(data);
            if (data.isEmpty()) {
                throw new IllegalArgumentException("no data was given to learn from; name folders or zips");
            }
        }
    }

    /**
     * The account of a training.
     *
     * @param finished false if it was stopped and can be resumed
     * @param heldOut metrics on pieces it never saw; empty if unfinished
     */
    public record Trained(
            Path folder,
            String family,
            String preset,
            boolean finished,
            long steps,
            double seconds,
            List<DataSetUse> data,
            Map<String, Double> heldOut,
            List<String> notes,
            List<DroppedFile> dropped) {}

    /** How much of a data set was used, in pieces. */
    public record DataSetUse(String name, int train, int heldOut, int dropped) {}

    private final Library library;

    public Train(Library library) {
        this.library = library;
    }

    /**
     * Trains to the end, or until {@code progress} cancels: then the state so far is in the folder.
     *
     * @throws IllegalArgumentException if family, preset or format is unknown, or the data do not suit the family
     * @throws CheckpointException if there is nothing to resume, or it was begun differently
     */
    public Trained train(Order order, Progress progress) throws IOException {
        ModelFamily<?, ?> family = Models.family(order.family);
        Path folder = order.out.orElseGet(() -> library.placeFor(order.family));
        checkFolder(folder, order);
        return train(family, order, folder, progress);
    }

    private static void checkFolder(Path folder, Order order) throws IOException {
        CheckpointFolder.checkPlace(folder);
        if (CheckpointFolder.isOne(folder) && !order.resume && !order.overwrite) {
            throw new IllegalArgumentException("there is a model in '" + folder
                    + "' already; go on with it by --resume, replace it by --overwrite, or choose another --out");
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (order.out.isPresent() && !Files.isDirectory(parent)) {
            throw new IllegalArgumentException(
                    "there is no folder '" + parent + "'; create it, or choose another --out");
        }
    }

    private <I, C extends Record> Trained train(ModelFamily<I, C> family, Order order, Path folder, Progress progress)
            throws IOException {
        Presets.Preset<C> preset = order.preset
                .map(name -> preset(family, name))
                .orElseGet(() -> family.presets().standard());
        Optional<Checkpoint> from = order.resume ? Optional.of(unfinished(folder)) : Optional.empty();
        Materials<I> materials = new Materials<>(family.item(), progress);
        for (Path data : order.data) {
            materials.read(data, order.format);
        }
        Training.Task<I, C> task = new Training.Task<>(
                family, preset, new Seed(order.seed), Version.current(), Optional.empty(), CHECKPOINT_EVERY);
        Notebook notebook = new Notebook(folder, progress, new LinkedHashMap<>());
        progress.stage("training");
        Training.Outcome outcome = new Training<>(task, materials.material(), notebook).run(from);
        Checkpoint last = outcome.checkpoint();
        Checkpoint checkpoint = new Checkpoint(
                materials.counted(last.card(), notebook.unsuitable.keySet()),
                last.documents(),
                last.weights(),
                outcome.finished() ? Map.of() : last.training());
        CheckpointFolder.write(folder, checkpoint);
        List<DroppedFile> dropped = new ArrayList<>(materials.dropped());
        notebook.unsuitable.forEach((name, reason) -> dropped.add(DroppedFile.named(name, reason)));
        Csv.write(folder.resolve(DROPPED), dropped);
        return trained(folder, checkpoint.card(), outcome.finished(), dropped);
    }

    private static <C extends Record> Presets.Preset<C> preset(ModelFamily<?, C> family, String name) {
        List<String> known =
                family.presets().all().stream().map(Presets.Preset::name).toList();
        if (!known.contains(name)) {
            throw Unknown.name("preset", name, known);
        }
        return family.presets().named(name);
    }

    private static Checkpoint unfinished(Path folder) {
        Checkpoint checkpoint = CheckpointFolder.read(folder);
        if (checkpoint.training().isEmpty()) {
            throw new CheckpointException("the model in '" + folder + "' is finished; there is nothing to resume");
        }
        return checkpoint;
    }

    private static Trained trained(Path folder, ModelCard card, boolean finished, List<DroppedFile> dropped) {
        List<DataSetUse> data = card.data().stream()
                .map(source -> new DataSetUse(source.name(), source.train(), source.held(), source.dropped()))
                .toList();
        return new Trained(
                folder,
                card.family(),
                card.preset(),
                finished,
                card.steps(),
                card.seconds(),
                data,
                card.heldOut(),
                card.notes(),
                List.copyOf(dropped));
    }

    /** Writes down what happens during a training: progress, what did not suit, and the state now and then. */
    private record Notebook(Path folder, Progress progress, Map<String, String> unsuitable)
            implements Training.Listener {

        @Override
        public void step(long step, long steps, Metrics metrics) {
            String detail = metrics.values().entrySet().stream()
                    .findFirst()
                    .map(first -> String.format(Locale.ROOT, "%s %.3f", first.getKey(), first.getValue()))
                    .orElse("");
            progress.at((double) step / steps, detail);
        }

        @Override
        public void unsuitable(String name, String reason) {
            unsuitable.put(name, reason);
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            try {
                CheckpointFolder.write(folder, checkpoint);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
