package org.cadenza.learning.nn;

/**
 * Two LSTMs that read a sequence from either end (Graves and Schmidhuber 2005): {@code forward} and {@code backward}, each
 * of one layer as in {@link Lstm}.
 */
public final class BiLstm {

    private final Lstm forward;
    private final Lstm backward;

    /** @param width of each of the two */
    public BiLstm(Parameters.Builder parameters, long inputs, long width) {
        forward = new Lstm(parameters.in("forward"), inputs, width, 1);
        backward = new Lstm(parameters.in("backward"), inputs, width, 1);
    }

    /** [batch, steps, inputs] to what both know at each step, [batch, steps, 2 x width]. */
    public Tensor apply(Tensor inputs) {
        Tensor onward = read(forward, inputs);
        Tensor back = read(backward, inputs.reversed(1)).reversed(1);
        return Tensor.concatenate(2, onward, back);
    }

    /** [batch, steps, inputs] to what each knows when it has read everything, [batch, 2 x width]. */
    public Tensor last(Tensor inputs) {
        long end = inputs.size(1) - 1;
        return Tensor.concatenate(
                1,
                read(forward, inputs).select(1, end),
                read(backward, inputs.reversed(1)).select(1, end));
    }

    private static Tensor read(Lstm lstm, Tensor inputs) {
        return lstm.apply(inputs, lstm.start(inputs.size(0))).outputs();
    }
}
