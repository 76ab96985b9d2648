package org.cadenza.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;

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

    private static final String POSITION = "training.position";

    /**
     * What is to be trained.
     *
     * @param version of the program, for the card
     * @param foundation a finished model to build on, or empty
     * @param checkpointEvery steps between checkpoints, 1 or more
     */
    public record Task<I, C extends Record>(
            ModelFamily<I, C> family,
            Presets.Preset<C> preset,
            Seed seed,
            String version,
            Optional<Checkpoint> foundation,
            long checkpointEvery) {

        public Task {
            if (checkpointEvery < 1) {
                throw new IllegalArgumentException(
                        "steps between checkpoints are " + checkpointEvery + ", expected 1 or more");
            }
        }
    }

    /** What it learns from, what it is measured on, and where both came from. */
    public record Material<I>(
            List<LabelledItem<I>> train, List<LabelledItem<I>> heldOut, List<ModelCard.DataSource> sources) {

        public Material {
            train = List.copyOf(train);
            heldOut = List.copyOf(heldOut);
            sources = List.copyOf(sources);
        }
    }

    /** Told of a training as it goes on; called on the training thread. */
    public interface Listener {

        /** @param step steps done, 1 to {@code steps} */
        void step(long step, long steps, Metrics metrics);

        /** An item that the family can learn nothing from. */
        default void unsuitable(String name, String reason) {}

        /** The state so far, complete with what going on needs; called every so many steps and when cancelled. */
        default void checkpoint(Checkpoint checkpoint) {}

        /** Whether to stop after the present step. */
        default boolean cancelled() {
            return false;
        }
    }

    /** @param finished whether all steps were done and the model was measured; false if it was cancelled */
    public record Outcome(Checkpoint checkpoint, boolean finished) {}

    private final Task<I, C> task;
    private final Material<I> material;
    private final Listener listener;

    public Training(Task<I, C> task, Material<I> material, Listener listener) {
        this.task = task;
        this.material = material;
        this.listener = listener;
    }

    /**
     * Trains to the end, or until the listener cancels.
     *
     * @param from the checkpoint of an earlier run of the same task over the same material, or empty
     * @throws IllegalArgumentException if nothing in the material suits the family
     * @throws CheckpointException if {@code from} belongs to another task
     */
    public Outcome run(Optional<Checkpoint> from) {
        C config = task.preset.config();
        try (Trainee<I, ?> trainee = task.family.trainee(config, task.seed.branch("trainee"), task.foundation)) {
            return run(trainee, from);
        }
    }

    private <E> Outcome run(Trainee<I, E> trainee, Optional<Checkpoint> from) {
        List<E> examples = encode(trainee, material.train);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("none of the " + material.train.size() + " items suits the family '"
                    + task.family.name() + "', so there is nothing to learn from");
        }
        Schedule schedule = trainee.schedule(examples.size(), java.util.OptionalLong.empty());
        Order order = new Order(task.seed.branch("order"), examples.size(), schedule.batchSize());
        long step = 0;
        double secondsBefore = 0;
        if (from.isPresent()) {
            step = position(from.get(), examples.size());
            secondsBefore = from.get().card().seconds();
            trainee.restore(from.get());
        }
        long start = System.nanoTime();
        while (step < schedule.steps()) {
            Metrics metrics = trainee.step(
                    order.batch(step, examples), task.seed.branch("step").at(step));
            listener.step(++step, schedule.steps(), metrics);
            boolean cancelled = listener.cancelled() && step < schedule.steps();
            if (cancelled || step % task.checkpointEvery == 0 && step < schedule.steps()) {
                Checkpoint checkpoint =
                        checkpoint(trainee, step, examples.size(), secondsBefore + seconds(start), Metrics.empty());
                listener.checkpoint(checkpoint);
                if (cancelled) {
                    return new Outcome(checkpoint, false);
                }
            }
        }
        Metrics heldOut = trainee.evaluate(encode(trainee, material.heldOut));
        Checkpoint last = checkpoint(trainee, step, examples.size(), secondsBefore + seconds(start), heldOut);
        listener.checkpoint(last);
        return new Outcome(last, true);
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }

    private <E> List<E> encode(Trainee<I, E> trainee, List<LabelledItem<I>> items) {
        List<E> examples = new ArrayList<>();
        for (LabelledItem<I> item : items) {
            try {
                examples.addAll(trainee.encode(item));
            } catch (UnsuitableException e) {
                listener.unsuitable(item.name(), e.getMessage());
            }
        }
        return examples;
    }

    private Checkpoint checkpoint(Trainee<I, ?> trainee, long step, int examples, double seconds, Metrics heldOut) {
        Checkpoint.Draft draft = new Checkpoint.Draft();
        trainee.save(draft);
        draft.document("config", Json.write(task.preset.config()));
        draft.training(POSITION, Array.of(step, examples));
        return draft.seal(new ModelCard(
                task.family.name(),
                task.preset.name(),
                task.seed.value(),
                task.version,
                step,
                seconds,
                material.sources,
                heldOut.values(),
                List.of(),
                foundation()));
    }

    /** The card of the model that this one is built on. */
    private List<ModelCard> foundation() {
        return task.foundation.map(Checkpoint::card).stream().toList();
    }

    /** The steps that {@code from} has behind it, once it is clear that it is of this very task. */
    private long position(Checkpoint from, int examples) {
        from.expectFamily(task.family.name());
        Class<?> type = task.preset.config().getClass();
        Object config = Json.read(from.document("config"), type, "config");
        require(config.equals(task.preset.config()), "configuration", config, task.preset.config());
        require(from.card().seed() == task.seed.value(), "seed", from.card().seed(), task.seed.value());
        List<String> read = origins(from.card().data());
        require(read.equals(origins(material.sources)), "data", read, origins(material.sources));
        require(
                from.card().foundation().equals(foundation()),
                "foundation",
                from.card().foundation(),
                foundation());
        if (from.training().isEmpty()) {
            throw new CheckpointException("the training cannot go on: the model was published without its state");
        }
        long[] position = from.training(POSITION).longs();
        if (position.length != 2
                || position[0] < 0
                || position[0] != from.card().steps()) {
            throw new CheckpointException("the training cannot go on: its position is " + Arrays.toString(position)
                    + ", expected " + from.card().steps() + " steps and the examples");
        }
        require(position[1] == examples, "data", position[1] + " examples", examples);
        return position[0];
    }

    /** What was read; how much of it suits may be counted differently later. */
    private static List<String> origins(List<ModelCard.DataSource> sources) {
        return sources.stream()
                .map(source -> source.name() + " (SHA-256 " + source.sha256() + ")")
                .toList();
    }

    private static void require(boolean same, String what, Object was, Object now) {
        if (!same) {
            throw new CheckpointException("the training cannot go on: its " + what + " was " + was + " and is now "
                    + now + "; give what it was started with, or start anew");
        }
    }
}
