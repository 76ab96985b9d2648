package org.cadenza.learning;

/** A family whose models judge items: which genre is this, is it real. */
public interface ClassifierFamily<I, C extends Record> extends ModelFamily<I, C> {

    /**
     * A classifier over a trained model.
     *
     * @throws CheckpointException if the checkpoint is of another family, or damaged
     */
    Classifier<I> classifier(Checkpoint checkpoint);
}
