package org.cadenza.learning.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;

/**
 * One training of one model.
 *
 * <p>Which examples make up step <i>k</i>, and the seed that the step draws from, follow from the run's seed and
 * <i>k</i> alone. A run that was stopped and resumed from its checkpoint therefore ends bit by bit where an unbroken
 * one ends.
 *
 * @param <I> the item learned from
 * @param <C> the family's configuration
 */
public final class Training<I, C extends Record> {

    /**
     * What is to be trained.
     *
     * @param version of the program, for the card
     * @param foundation a finished model to build on, or empty
     * @param steps to train, or empty for the family's own choice
     * @param half whether the finished weights are stored in half precision
     */
    public record Task<I, C extends Record>(
            ModelFamily<I, C> family,
            Presets.Preset<C> preset,
            Seed seed,
            String version,
            Optional<Checkpoint> foundation,
            OptionalLong steps,
            boolean half,
            Pace pace) {

        /** As the family would have it, with a checkpoint every {@code checkpointSteps} steps. */
        public Task(
                ModelFamily<I, C> family,
                Presets.Preset<C> preset,
                Seed seed,
                String version,
                Optional<Checkpoint> foundation,
                long checkpointSteps) {
            this(family, preset, seed, version, foundation, OptionalLong.empty(), false, Pace.every(checkpointSteps));
        }
    }

    /**
     * What it learns from, what it is measured on, and where both came from.
     *
     * @param train gone through once, each item encoded and let go
     * @param heldOut gone through once at most, likewise
     */
    public record Material<I>(
            Iterable<LabelledItem<I>> train, Iterable<LabelledItem<I>> heldOut, List<ModelCard.DataSource> sources) {

        public Material {
            sources = List.copyOf(sources);
        }
    }

    /** Told of a training as it goes on; called on the training thread. */
    public interface Listener {

        /** @param step steps done, 1 to {@code steps} */
        void step(long step, long steps, Metrics metrics);

        /** The training begins, or goes on after {@code step} steps, with {@code examples} to learn from. */
        default void begun(long step, Schedule schedule, int examples) {}

        /** The model was measured on held-out music after {@code step} steps. */
        default void measured(long step, Metrics heldOut) {}

        /** An item that the family can learn nothing from. */
        default void unsuitable(String name, String reason) {}

        /**
         * The state so far, complete with what going on needs; called every so often, when cancelled, and after the last
         * step before the model is measured. What it throws ends the training.
         */
        default void checkpoint(Checkpoint checkpoint) {}

        /** Whether to stop after the present step. */
        default boolean cancelled() {
            return false;
        }
    }

    /** @param finished whether it came to its end and the model was measured; false if it was stopped before */
    public record Outcome(Checkpoint checkpoint, boolean finished) {}

    private final Task<I, C> task;
    private final Material<I> material;
    private final Listener listener;
    private final LongSupplier nanoTime;

    public Training(Task<I, C> task, Material<I> material, Listener listener) {
        this(task, material, listener, System::nanoTime);
    }

    /** @param nanoTime a clock */
    Training(Task<I, C> task, Material<I> material, Listener listener, LongSupplier nanoTime) {
        this.task = task;
        this.material = material;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    /**
     * Trains to the end, or until the listener cancels or the time is over.
     *
     * @param from the checkpoint of an earlier run of the same task over the same material, or empty
     * @throws IllegalArgumentException if nothing in the material suits the family, or too little
     * @throws CheckpointException if {@code from} belongs to another task
     * @throws TrainingDivergedException if a number stops being finite; the last checkpoint told is from before that
     */
    public Outcome run(Optional<Checkpoint> from) {
        return with(run -> run.run(from));
    }

    /**
     * Trains no further: the model is measured as it is.
     *
     * @param from the checkpoint of an earlier run of the same task over the same material
     * @throws CheckpointException if {@code from} belongs to another task
     */
    public Outcome finish(Checkpoint from) {
        return with(run -> run.finish(from));
    }

    private Outcome with(Function<Run<I, C, ?>, Outcome> work) {
        C config = task.preset.config();
        try (Trainee<I, ?> trainee = task.family.trainee(config, task.seed.branch("trainee"), task.foundation)) {
            return work.apply(new Run<>(task, material, listener, trainee, new Stopwatch(nanoTime, task.pace)));
        }
    }
}
