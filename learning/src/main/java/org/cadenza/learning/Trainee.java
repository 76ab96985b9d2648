package org.cadenza.learning;

import java.util.List;
import java.util.OptionalLong;

/**
 * A learner in training. It supplies the <em>step</em> and the loop supplies the rest (order of the data, progress,
 * checkpoints, stopping), so that counting models, networks, pairs of players and stages all fit.
 *
 * <p>The loop encodes all training items, then asks once for the schedule, then restores if it goes on from a checkpoint,
 * then steps, saving and measuring now and then; it encodes the held-out items when it first measures. A learner that must know all its material before
 * it is built (a vocabulary) gathers it in {@link #encode} and builds in {@link #schedule}; what it meets after that is
 * held out.
 *
 * <p>Everything that a step changes is in {@link #save}; randomness comes only from the {@link Seed} handed in, so that
 * a run that was stopped, saved and restored goes on bit by bit as if it had not been.
 *
 * @param <I> the item
 * @param <E> an item in the family's own numbers
 */
public interface Trainee<I, E> extends AutoCloseable {

    /**
     * The item as examples, in the family's representation.
     *
     * @throws UnsuitableException if nothing can be learned from it, saying why
     */
    List<E> encode(LabelledItem<I> item) throws UnsuitableException;

    /**
     * How long to train and in what portions, for {@code examples} training examples.
     *
     * @param steps how many were ordered, or empty for the family's own choice
     * @throws IllegalArgumentException if they are too few; see {@link Schedule#requireExamples}
     */
    Schedule schedule(int examples, OptionalLong steps);

    /** How often an example is learned from, against others; above 0. Asked for after {@link #schedule}. */
    default double weight(E example) {
        return 1;
    }

    /**
     * Learns from one batch.
     *
     * @param seed of this step alone: crops, noise and dropout draw from it
     * @return what happened: {@code loss} first, then whatever the family measures, such as {@code gradient norm}. Players
     *     against each other, none of whose losses need fall, give theirs by other names, and no {@code loss}. A number that is not finite ends the training as diverged. One called {@code tokens} counts what was learned
     *     from, for the speed; {@link Metrics#ALARM} says that a player had collapsed and was put back to when it was well
     */
    Metrics step(List<E> batch, Seed seed);

    /**
     * Measures the model on held-out examples without learning from them; empty if there are none. It may happen between
     * any two steps and must leave no trace in those that follow. Of the first metric less is better.
     */
    Metrics evaluate(List<E> heldOut);

    /**
     * Writes all state that {@link #restore} needs into the draft: what generates, and what only training needs. Arrays
     * are copies that later steps leave alone; like {@link #evaluate}, it leaves no trace in those steps.
     */
    void save(Checkpoint.Draft draft);

    /**
     * Takes up the state of an earlier {@link #save}. A published checkpoint, which has no training arrays, is taken up
     * to be measured, not to go on: that is how a model's card comes to tell what its stored weights are worth.
     *
     * @throws CheckpointException if it does not fit this configuration
     */
    void restore(Checkpoint checkpoint);

    @Override
    default void close() {}
}
