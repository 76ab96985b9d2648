package org.cadenza.learning;

import java.util.Optional;

/**
 * One way of making or judging music: how an item becomes numbers, and what learns from them. What the learned model
 * can do is said by {@link GeneratorFamily} and {@link ClassifierFamily}.
 *
 * @param <I> the item it learns from: {@code LeadSheet}, {@code Piece}, {@code Clip}, {@code Text}
 * @param <C> its configuration, a record that validates itself and round-trips through JSON
 */
public interface ModelFamily<I, C extends Record> {

    /** The family's word: {@code "markov"}; also its package and the first word of its checkpoints. */
    String name();

    /** What it is, in one sentence for someone choosing. */
    String description();

    /** The kind of item it learns from, which decides the corpora that fit. */
    Class<I> item();

    /** Named configurations; {@code "tiny"}, which trains in seconds on a CPU, is always there. */
    Presets<C> presets();

    /** Whether {@link #trainee} cannot do without a foundation. */
    default boolean needsFoundation() {
        return false;
    }

    /**
     * A learner that has learned nothing yet.
     *
     * @param foundation a finished model to build on (the first of two stages, or weights to fine-tune), or empty
     * @throws CheckpointException if the foundation does not fit
     * @throws IllegalArgumentException if the family needs a foundation and got none, or got one it cannot use
     */
    Trainee<I, ?> trainee(C config, Seed seed, Optional<Checkpoint> foundation);
}
