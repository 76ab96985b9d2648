package org.cadenza.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;

/** A training while it goes on. @param <E> the family's example */
final class Run<I, C extends Record, E> {

    private final Training.Task<I, C> task;
    private final Training.Material<I> material;
    private final Training.Listener listener;
    private final Trainee<I, E> trainee;
    private final Stopwatch stopwatch;
    private final Best best = new Best();
    private List<E> examples;
    private List<E> heldOut;
    private Schedule schedule;
    private long step;
    private long savedStep;
    private double secondsBefore;

    Run(
            Training.Task<I, C> task,
            Training.Material<I> material,
            Training.Listener listener,
            Trainee<I, E> trainee,
            Stopwatch stopwatch) {
        this.task = task;
        this.material = material;
        this.listener = listener;
        this.trainee = trainee;
        this.stopwatch = stopwatch;
    }

    Training.Outcome run(Optional<Checkpoint> from) {
        prepare(from);
        double[] weights = examples.stream().mapToDouble(trainee::weight).toArray();
        Order order = new Order(task.seed().branch("order"), weights, schedule.batchSize());
        listener.begun(step, schedule, examples.size());
        stopwatch.start();
        while (!done()) {
            step(order);
            boolean stop = !done() && (listener.cancelled() || stopwatch.over());
            if (stop || !done() && stopwatch.due(step)) {
                Checkpoint checkpoint = save(seal());
                if (stop) {
                    return new Training.Outcome(checkpoint, false);
                }
            }
        }
        return new Training.Outcome(measured(save(seal())), true);
    }

    /** Ends what was begun where it stands. */
    Training.Outcome finish(Checkpoint from) {
        prepare(Optional.of(from));
        listener.begun(step, schedule, examples.size());
        stopwatch.start();
        return new Training.Outcome(measured(save(seal())), true);
    }

    private void prepare(Optional<Checkpoint> from) {
        examples = encodeTraining();
        schedule = trainee.schedule(examples.size(), task.steps());
        from.ifPresent(this::resume);
    }

    private boolean done() {
        return step >= schedule.steps()
                || schedule.watch()
                        .map(Schedule.Watch::patience)
                        .filter(best::exhausted)
                        .isPresent();
    }

    private void step(Order order) {
        Metrics metrics = trainee.step(
                order.batch(step, examples), task.seed().branch("step").at(step));
        step++;
        requireFinite(metrics);
        listener.step(step, schedule.steps(), metrics);
        if (schedule.watch().isPresent()) {
            watch(schedule.watch().get());
        }
    }

    /** Measures if it is time, also after the last step, and may keep the weights if they are the best so far. */
    private void watch(Schedule.Watch watch) {
        if (step % watch.every() != 0 && step != schedule.steps() || heldOut().isEmpty()) {
            return;
        }
        Order sample = new Order(task.seed().branch("watch"), heldOut().size(), watch.examples());
        Metrics metrics = trainee.evaluate(sample.batch(0, heldOut()));
        requireFinite(metrics);
        listener.measured(step, metrics);
        if (watch.keepsBest()) {
            double value = metrics.values().values().iterator().next();
            best.offer(step, value, () -> draft().seal(card(Metrics.empty())).weights());
        }
    }

    private void requireFinite(Metrics metrics) {
        metrics.values().forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new TrainingDivergedException(step, name + " is " + value, savedStep);
            }
        });
    }

    /** Hands a checkpoint on, but none that is ill: a loss is measured before the step that spoils the weights. */
    private Checkpoint save(Checkpoint checkpoint) {
        requireFinite("weights", checkpoint.weights());
        requireFinite("state", checkpoint.training());
        listener.checkpoint(checkpoint);
        savedStep = step;
        stopwatch.saved();
        return checkpoint;
    }

    private void requireFinite(String what, Map<String, Array> arrays) {
        arrays.forEach((name, array) -> {
            if (!array.isFinite()) {
                throw new TrainingDivergedException(step, what + " '" + name + "' are not finite", savedStep);
            }
        });
    }

    /** The state so far: the weights that are best, and whatever going on needs. */
    private Checkpoint seal() {
        Checkpoint state = draft().seal(card(Metrics.empty()));
        return best.in(Position.in(state, step, examples.size(), schedule));
    }

    /** The model that is handed over, measured as it is stored; that may take long, so {@code last} is saved before. */
    private Checkpoint measured(Checkpoint last) {
        Checkpoint model = task.half() ? last.halved() : last;
        trainee.restore(model.published());
        Metrics measured = trainee.evaluate(heldOut());
        return model.withCard(model.card().withHeldOut(measured.values()).withNotes(best.notes(step)));
    }

    private Checkpoint.Draft draft() {
        Checkpoint.Draft draft = new Checkpoint.Draft();
        trainee.save(draft);
        return draft.document("config", Json.write(task.preset().config()));
    }

    private ModelCard card(Metrics measured) {
        return new ModelCard(
                task.family().name(),
                task.preset().name(),
                task.seed().value(),
                task.version(),
                step,
                secondsBefore + stopwatch.seconds(),
                material.sources(),
                measured.values(),
                List.of(),
                task.foundation().map(Checkpoint::card).stream().toList());
    }

    private void resume(Checkpoint from) {
        step = Position.of(from, card(Metrics.empty()), task.preset().config(), examples.size(), schedule);
        savedStep = step;
        secondsBefore = from.card().seconds();
        trainee.restore(best.out(from));
    }

    private List<E> heldOut() {
        if (heldOut == null) {
            heldOut = new ArrayList<>();
            material.heldOut().forEach(item -> encode(item, heldOut));
        }
        return heldOut;
    }

    private List<E> encodeTraining() {
        List<E> encoded = new ArrayList<>();
        int items = 0;
        for (LabelledItem<I> item : material.train()) {
            encode(item, encoded);
            items++;
        }
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("none of the " + items + " items suits the family '"
                    + task.family().name() + "', so there is nothing to learn from");
        }
        return encoded;
    }

    private void encode(LabelledItem<I> item, List<E> into) {
        try {
            into.addAll(trainee.encode(item));
        } catch (UnsuitableException e) {
            listener.unsuitable(item.name(), e.getMessage());
        }
    }
}
