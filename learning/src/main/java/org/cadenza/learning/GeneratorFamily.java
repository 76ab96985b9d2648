package org.cadenza.learning;

import java.util.List;

/** A family whose models make new items. */
public interface GeneratorFamily<I, C extends Record> extends ModelFamily<I, C> {

    /** What may be asked of {@link Generator#generate}: the knobs that the command line and the page show. */
    List<Control<?>> controls();

    /**
     * A generator over a trained model.
     *
     * @throws CheckpointException if the checkpoint is of another family, or damaged
     */
    Generator<I> generator(Checkpoint checkpoint);
}
