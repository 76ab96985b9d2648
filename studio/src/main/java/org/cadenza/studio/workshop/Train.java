package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Threads;
import org.cadenza.learning.training.Pace;
import org.cadenza.learning.training.Training;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;

/** Trains a model of any family on any data sets and puts it into a folder, with what was dropped beside it. */
public final class Train {

    /** In the model's folder: what could not be used, and why. */
    public static final String DROPPED = "dropped.csv";

    /**
     * How to go about it; nothing here changes what is learned.
     *
     * @param out the model's folder; empty for a place in the library under the family's name
     * @param resume whether to go on with the unfinished model in {@code out}
     * @param overwrite whether a finished model in {@code out} may be replaced
     * @param samples that are drawn over the whole course, each at a checkpoint, 1 or more
     * @param finish whether an unfinished model is made a finished one as it is, which {@code resume} must go with
     */
    public record Conduct(
            Optional<Path> out, boolean resume, boolean overwrite, Pace pace, int samples, boolean finish) {

        private static final int SAMPLES = 20;

        private static final Duration CHECKPOINT_TIME = Duration.ofMinutes(3);

        private static final double MILLIS_IN_A_MINUTE = 60_000;

        public Conduct {
            if (samples < 1) {
                throw new IllegalArgumentException("samples are " + samples + ", expected 1 or more");
            }
            if (finish && !resume) {
                throw new IllegalArgumentException("a training that has not begun cannot be finished;"
                        + " say --resume --finish and name its folder by --out");
            }
        }

        public Conduct(Optional<Path> out, boolean resume, boolean overwrite, Pace pace) {
            this(out, resume, overwrite, pace, SAMPLES, false);
        }

        /**
         * @param checkpointSteps steps between checkpoints, 1 or more
         * @param minutes after which to stop with the state written, or empty to go on to the end
         */
        public Conduct(
                Optional<Path> out, boolean resume, boolean overwrite, long checkpointSteps, OptionalDouble minutes) {
            this(out, resume, overwrite, new Pace(checkpointSteps, CHECKPOINT_TIME, limit(minutes)));
        }

        /** This with another number of samples. */
        public Conduct drawing(int newSamples) {
            return new Conduct(out, resume, overwrite, pace, newSamples, finish);
        }

        /** This, to train no further if {@code newFinish}. */
        public Conduct finishing(boolean newFinish) {
            return new Conduct(out, resume, overwrite, pace, samples, newFinish);
        }

        /** As a pace has it. */
        public static Optional<Duration> limit(OptionalDouble minutes) {
            return minutes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round(minutes.getAsDouble() * MILLIS_IN_A_MINUTE)));
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
    public record DataSetUse(String name, int train, int heldOut, int dropped) {

        static List<DataSetUse> of(List<ModelCard.DataSource> sources) {
            return sources.stream()
                    .map(source -> new DataSetUse(source.name(), source.train(), source.held(), source.dropped()))
                    .toList();
        }
    }

    private final Library library;

    public Train(Library library) {
        this.library = library;
    }

    /**
     * Trains to the end, or until {@code progress} cancels or the time is over: then the state so far is in the folder.
     *
     * @param said what to train; what it leaves open, an unfinished model that is resumed remembers
     * @throws IllegalArgumentException if family, preset, format, foundation or device is unknown, or the data do not suit
     *     the family
     * @throws CheckpointException if there is nothing to resume, or it was begun differently
     * @throws org.cadenza.learning.training.TrainingDivergedException if it ran away; the folder has its last checkpoint
     */
    public Trained train(TrainingOrder said, Conduct conduct, Progress progress) throws IOException {
        Path folder = conduct.out.orElseGet(() -> library.placeFor(said.familyOrStandard()));
        // What lies beside a model that is there may belong to a training that is going on.
        if (conduct.resume || Files.notExists(folder)) {
            CheckpointFolder.recover(folder);
        }
        if (conduct.resume) {
            Checkpoint from = unfinished(folder);
            TrainingOrder order = located(said.over(TrainingOrder.rememberedBy(from)));
            return train(Models.family(order.familyOrStandard()), order, conduct, folder, Optional.of(from), progress);
        }
        ModelFamily<?, ?> family = Models.family(said.familyOrStandard());
        checkFolder(folder, conduct);
        return train(family, located(said), conduct, folder, Optional.empty(), progress);
    }

    /** The order with its foundation by the whole path, so that it may be gone on with in any folder. */
    private TrainingOrder located(TrainingOrder order) {
        Optional<Path> foundation =
                order.foundation().map(name -> Models.find(library, name).folder());
        return order.from(
                order.format(),
                foundation.map(path -> path.toAbsolutePath().normalize().toString()));
    }

    private static void checkFolder(Path folder, Conduct conduct) {
        CheckpointFolder.checkPlace(folder);
        if (CheckpointFolder.isOne(folder) && !conduct.overwrite) {
            throw new IllegalArgumentException("there is a model in '" + folder
                    + "' already; go on with it by --resume, replace it by --overwrite, or choose another --out");
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (conduct.out.isPresent() && !Files.isDirectory(parent)) {
            throw new IllegalArgumentException(
                    "there is no folder '" + parent + "'; create it, or choose another --out");
        }
    }

    private <I, C extends Record> Trained train(
            ModelFamily<I, C> family,
            TrainingOrder order,
            Conduct conduct,
            Path folder,
            Optional<Checkpoint> from,
            Progress progress)
            throws IOException {
        Training.Task<I, C> task = task(family, order, conduct);
        Materials<I> materials = new Materials<>(family.item(), progress);
        for (Path data : order.requireData()) {
            materials.read(data, order.format());
        }
        progress.read(materials.uses(Set.of()), materials.dropped());
        materials.requireSome();
        Drawing drawing = new Drawing(family, task.seed().branch("samples"));
        Notebook notebook = new Notebook(folder, order, materials, drawing, conduct.samples, progress);
        progress.stage("training");
        Training<I, C> training = new Training<>(task, materials.material(), notebook);
        Training.Outcome outcome = conduct.finish ? training.finish(from.orElseThrow()) : training.run(from);
        Checkpoint last = outcome.checkpoint();
        ModelCard card = last.card();
        if (outcome.finished()) {
            Optional<StoredModel> foundation = order.foundation().map(name -> Models.find(library, name));
            Set<String> unsuitable = notebook.unsuitable().keySet();
            card = materials.melodies().attach(folder, notebook.finish(last), unsuitable, foundation);
        }
        notebook.close();
        return trained(folder, card, outcome.finished(), notebook.dropped());
    }

    private <I, C extends Record> Training.Task<I, C> task(
            ModelFamily<I, C> family, TrainingOrder order, Conduct conduct) {
        order.device().map(Device::of).ifPresent(Device::use);
        order.threads().ifPresent(Threads::use);
        Presets.Preset<C> preset = preset(family, order.preset());
        Optional<Checkpoint> foundation =
                order.foundation().map(name -> Models.find(library, name).open());
        return new Training.Task<>(
                family,
                preset,
                new Seed(order.seedOrStandard()),
                Version.current(),
                foundation,
                order.steps(),
                order.half(),
                conduct.pace);
    }

    private static <C extends Record> Presets.Preset<C> preset(ModelFamily<?, C> family, Optional<String> words) {
        Presets.Preset<C> preset = family.presets().standard();
        for (String word :
                words.stream().flatMap(all -> Stream.of(all.split(" "))).toList()) {
            String[] change = word.split("=");
            preset = change.length == 2 ? preset.with(change[0], change[1]) : named(family, word);
        }
        return preset;
    }

    private static <C extends Record> Presets.Preset<C> named(ModelFamily<?, C> family, String name) {
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
        return new Trained(
                folder,
                card.family(),
                card.preset(),
                finished,
                card.steps(),
                card.seconds(),
                DataSetUse.of(card.data()),
                card.heldOut(),
                card.notes(),
                List.copyOf(dropped));
    }
}
