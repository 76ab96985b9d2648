package org.cadenza.learning.nn;

import java.util.List;

/** How an {@link Optimizer} turns gradients into a step: its settings, without its memory. */
public sealed interface UpdateRule permits Sgd, RmsProp, Adam, AdamW {

    /** Names of what the rule remembers, each as large as all values and 0 at first. */
    List<String> memories();

    /**
     * Changes the values, and what is remembered, in place.
     *
     * @param memory in the order of {@link #memories}
     * @param step 1 for the first
     * @param rate the learning rate
     */
    void update(Parameters parameters, List<Tensor> memory, long step, double rate);
}
