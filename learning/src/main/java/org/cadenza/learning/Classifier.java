package org.cadenza.learning;

import java.util.Map;

/** A trained model that judges items. */
public interface Classifier<I> extends AutoCloseable {

    /** The probability of each class for {@code item}; they sum to 1. */
    Map<String, Double> classify(I item);

    @Override
    default void close() {}
}
