package org.cadenza.learning.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997, with forget gates) of one or more layers. Each layer I has
 * {@code layers.I.input.weight [4 x width, inputs]}, {@code layers.I.memory.weight [4 x width, width]} and a bias
 * {@code [4 x width]} of each; gates lie in the order input, forget, cell, output.
 */
public final class Lstm {

    private final int layers;
    private final long width;
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * Where a sequence has got to: what each layer says and remembers, both [layers, batch, width].
     *
     * @param output the last outputs
     * @param cell the memory
     */
    public record State(Tensor output, Tensor cell) {

        /** The same state, from which no gradient reaches further back: between chunks of a long sequence. */
        public State detach() {
            return new State(output.detach(), cell.detach());
        }

        /** Hands the state to the scope that encloses {@code scope}. */
        public State keptBy(Scope scope) {
            return new State(scope.keep(output), scope.keep(cell));
        }
    }

    /**
     * Outputs and what follows them.
     *
     * @param outputs of the last layer, [batch, steps, width]
     * @param state after the last step
     */
    public record Result(Tensor outputs, State state) {}

    /** Starts uniform in ±1 / √width, but remembering: the forget gate's bias is 1 (Jozefowicz et al. 2015). */
    public Lstm(Parameters.Builder builder, long inputs, long width, int layers) {
        if (layers < 1) {
            throw new IllegalArgumentException("layers is " + layers + ", expected 1 or more");
        }
        this.layers = layers;
        this.width = width;
        Initializer small = Initializer.uniform(1 / Math.sqrt(width));
        for (int layer = 0; layer < layers; layer++) {
            Parameters.Builder at = builder.in("layers").in(String.valueOf(layer));
            parameters.add(at.in("input").add("weight", small, 4 * width, layer == 0 ? inputs : width));
            parameters.add(at.in("memory").add("weight", small, 4 * width, width));
            parameters.add(at.in("input").add("bias", Lstm::remembering, 4 * width));
            parameters.add(at.in("memory").add("bias", Initializer.constant(0), 4 * width));
        }
    }

    private static float[] remembering(long[] shape, SplittableRandom random) {
        int width = (int) shape[0] / 4;
        float[] bias = new float[4 * width];
        Arrays.fill(bias, width, 2 * width, 1);
        return bias;
    }

    /** The state before the first step, all 0. */
    public State start(long batch) {
        Tensor like = parameters.get(0).value();
        org.bytedeco.pytorch.Tensor zeros =
                torch.zeros(new long[] {layers, batch, width}, like.raw().options());
        return new State(new Tensor(zeros), new Tensor(zeros));
    }

    /** Goes on from {@code state} with {@code inputs [batch, steps, inputs]}. */
    public Result apply(Tensor inputs, State state) {
        return apply(inputs, state, 0);
    }

    /**
     * The same in training.
     *
     * @param dropout share of what each layer tells the next that is dropped
     */
    public Result apply(Tensor inputs, State state, double dropout) {
        check(inputs, state);
        return inputs.size(1) == 1
                ? step(inputs.select(1, 0), state, dropout)
                : Tensor.checked("lstm", () -> run(inputs, state, dropout), inputs, state.output());
    }

    /**
     * One step, cell by cell: whoever is fed with his own output takes them one at a time, and for each sequence, however
     * short, libtorch lays the weights out anew, which costs more than a step.
     */
    private Result step(Tensor input, State state, double dropout) {
        Tensor[] outputs = new Tensor[layers];
        Tensor[] cells = new Tensor[layers];
        Tensor told = input;
        for (int layer = 0; layer < layers; layer++) {
            T_TensorTensor_T result = cell(layer, told, state);
            outputs[layer] = handle(result.get0());
            cells[layer] = handle(result.get1());
            told = outputs[layer].dropout(dropout, layer < layers - 1);
        }
        State after = new State(Tensor.stack(0, outputs), Tensor.stack(0, cells));
        return new Result(outputs[layers - 1].unsqueeze(1), after);
    }

    private T_TensorTensor_T cell(int layer, Tensor told, State state) {
        Tensor[] own = parameters.subList(4 * layer, 4 * layer + 4).stream()
                .map(Parameter::value)
                .toArray(Tensor[]::new);
        TensorVector before = Tensor.vector(state.output.select(0, layer), state.cell.select(0, layer));
        return torch.lstm_cell(
                told.raw(),
                before,
                own[0].raw(),
                own[1].raw(),
                new TensorOptional(own[2].raw()),
                new TensorOptional(own[3].raw()));
    }

    private Result run(Tensor inputs, State state, double dropout) {
        Tensor[] all = parameters.stream().map(Parameter::value).toArray(Tensor[]::new);
        T_TensorTensorTensor_T result = torch.lstm(
                inputs.raw(),
                Tensor.vector(state.output(), state.cell()),
                Tensor.vector(all),
                true,
                layers,
                dropout,
                true,
                false,
                true);
        return new Result(handle(result.get0()), new State(handle(result.get1()), handle(result.get2())));
    }

    /** libtorch does not look at the inputs' width: it reads whatever lies behind them. */
    private void check(Tensor inputs, State state) {
        long expected = parameters.get(0).shape()[1];
        long[] shape = inputs.shape();
        long[] like = {layers, shape[0], width};
        if (shape.length != 3
                || shape[2] != expected
                || !Arrays.equals(state.output().shape(), like)
                || !Arrays.equals(state.cell().shape(), like)) {
            throw new IllegalArgumentException("lstm of " + Arrays.toString(shape) + " from a state "
                    + Arrays.toString(state.output().shape()) + ", expected [batch, steps, " + expected + "] and ["
                    + layers
                    + ", batch, " + width + "]");
        }
    }

    private static Tensor handle(org.bytedeco.pytorch.Tensor inTuple) {
        return new Tensor(Tensor.copy(inTuple));
    }
}
