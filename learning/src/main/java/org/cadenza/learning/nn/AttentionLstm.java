package org.cadenza.learning.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layer of long short-term memory that looks back over its own last outputs (TensorFlow's {@code AttentionCellWrapper},
 * after Bahdanau et al., arXiv 1409.0473, with the scores of Vinyals et al., arXiv 1412.7449).
 *
 * <p>At each step it hears {@code heard} of the input and of what it last attended to, {@code in [inputs, inputs + width]};
 * its memory and what it says make a query, {@code query [width, 2 x width]}; each output o in the window scores
 * {@code score [width]} · tanh({@code key [width, width]} o + query); and their mean by the softmax of the scores, beside what
 * the memory says, becomes the output, {@code out [width, 2 x width]}. Before the beginning the window is full of zeros, which
 * are attended to like outputs. The memory is an {@link Lstm} under {@code memory}.
 */
public final class AttentionLstm {

    private final Linear heard;
    private final Lstm memory;
    private final Linear query;
    private final Parameter key;
    private final Parameter score;
    private final Linear out;
    private final int window;

    /** @param window how many outputs it looks back, 1 or more */
    public AttentionLstm(Parameters.Builder parameters, int inputs, int width, int window) {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + ", expected 1 or more");
        }
        this.window = window;
        heard = new Linear(parameters.in("in"), inputs + width, inputs);
        memory = new Lstm(parameters.in("memory"), inputs, width, 1);
        query = new Linear(parameters.in("query"), 2L * width, width);
        key = parameters.in("key").add("weight", Initializer.glorot(), width, width);
        score = parameters.in("score").add("weight", Initializer.glorot(), 1, width);
        out = new Linear(parameters.in("out"), 2L * width, width);
    }

    /**
     * Where a sequence has got to.
     *
     * @param memory of the cell
     * @param attended what it last attended to, [batch, width]
     * @param outputs in the window, the oldest first, [batch, window, width]
     * @param keys of them, likewise
     */
    private record State(Lstm.State memory, Tensor attended, Tensor outputs, Tensor keys) {}

    /** From the beginning, [batch, steps, inputs] to [batch, steps, width]. */
    public Tensor apply(Tensor inputs) {
        long batch = inputs.size(0);
        Lstm.State start = memory.start(batch);
        Tensor nothing = start.output().select(0, 0);
        Tensor empty = Tensor.stack(1, repeated(nothing, window));
        State state = new State(start, nothing, empty, empty);
        List<Tensor> outputs = new ArrayList<>();
        for (int step = 0; step < inputs.size(1); step++) {
            try (Scope scope = new Scope()) {
                state = keptBy(scope, next(inputs.select(1, step), state));
            }
            outputs.add(state.outputs.select(1, window - 1L));
        }
        return Tensor.stack(1, outputs.toArray(Tensor[]::new));
    }

    private State next(Tensor input, State state) {
        Tensor told = heard.apply(Tensor.concatenate(1, input, state.attended));
        Lstm.State remembered = memory.apply(told.unsqueeze(1), state.memory).state();
        Tensor cell = remembered.cell().select(0, 0);
        Tensor said = remembered.output().select(0, 0);
        Tensor asked = query.apply(Tensor.concatenate(1, cell, said)).unsqueeze(1);
        Tensor weights = state.keys
                .plus(asked)
                .tanh()
                .matmul(score.value().transpose(0, 1))
                .softmax(1);
        Tensor attended = weights.transpose(1, 2).matmul(state.outputs).select(1, 0);
        Tensor output = out.apply(Tensor.concatenate(1, said, attended)).unsqueeze(1);
        Tensor outputKey = output.matmul(key.value().transpose(0, 1));
        return new State(remembered, attended, pushed(state.outputs, output), pushed(state.keys, outputKey));
    }

    private Tensor pushed(Tensor all, Tensor last) {
        return window == 1 ? last : Tensor.concatenate(1, all.narrow(1, 1, window - 1L), last);
    }

    private static State keptBy(Scope scope, State state) {
        return new State(
                state.memory.keptBy(scope),
                scope.keep(state.attended),
                scope.keep(state.outputs),
                scope.keep(state.keys));
    }

    private static Tensor[] repeated(Tensor tensor, int times) {
        Tensor[] all = new Tensor[times];
        Arrays.fill(all, tensor);
        return all;
    }
}
