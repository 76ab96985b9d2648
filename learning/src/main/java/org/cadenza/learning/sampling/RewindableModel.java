package org.cadenza.learning.sampling;

/** A model that can take back what it has read, as far as it holds it, so that one can choose among continuations. */
public interface RewindableModel extends StepModel {

    /** Rows that it holds, 8 or more: when more are read, it forgets the first of them and cannot be rewound any more. */
    int context();

    /**
     * Forgets all but the first {@code length} rows since the reset, to go on from there another way.
     *
     * @throws IllegalArgumentException if fewer were read, or more than the context holds
     */
    void rewind(int length);
}
