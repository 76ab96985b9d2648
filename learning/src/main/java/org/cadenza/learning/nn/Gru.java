package org.cadenza.learning.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.global.torch;

/**
 * Gated recurrent units (Cho et al. 2014), of one or more layers, in the form of cuDNN: the reset gate is applied after the
 * memory's weights. Each layer I has {@code layers.I.input.weight [3 x width, inputs]},
 * {@code layers.I.memory.weight [3 x width, width]} and a bias {@code [3 x width]} of each; gates lie in the order reset,
 * update, new.
 */
public final class Gru {

    private final int layers;
    private final long width;
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * Outputs and what follows them.
     *
     * @param outputs of the last layer, [batch, steps, width]
     * @param state what each layer says after the last step, [layers, batch, width]
     */
    public record Result(Tensor outputs, Tensor state) {}

    /** Starts uniform in ±1 / √width, biases at 0. */
    public Gru(Parameters.Builder builder, long inputs, long width, int layers) {
        if (layers < 1) {
            throw new IllegalArgumentException("layers is " + layers + ", expected 1 or more");
        }
        this.layers = layers;
        this.width = width;
        Initializer small = Initializer.uniform(1 / Math.sqrt(width));
        for (int layer = 0; layer < layers; layer++) {
            Parameters.Builder at = builder.in("layers").in(String.valueOf(layer));
            parameters.add(at.in("input").add("weight", small, 3 * width, layer == 0 ? inputs : width));
            parameters.add(at.in("memory").add("weight", small, 3 * width, width));
            parameters.add(at.in("input").add("bias", Initializer.constant(0), 3 * width));
            parameters.add(at.in("memory").add("bias", Initializer.constant(0), 3 * width));
        }
    }

    /** The state before the first step, all 0. */
    public Tensor start(long batch) {
        Tensor like = parameters.get(0).value();
        return new Tensor(
                torch.zeros(new long[] {layers, batch, width}, like.raw().options()));
    }

    /**
     * Goes on from {@code state} with {@code inputs [batch, steps, inputs]}.
     *
     * @param dropout share of what each layer tells the next that is dropped: 0 but in training
     */
    public Result apply(Tensor inputs, Tensor state, double dropout) {
        check(inputs, state);
        return Tensor.checked("gru", () -> run(inputs, state, dropout), inputs, state);
    }

    private Result run(Tensor inputs, Tensor state, double dropout) {
        Tensor[] all = parameters.stream().map(Parameter::value).toArray(Tensor[]::new);
        T_TensorTensor_T result =
                torch.gru(inputs.raw(), state.raw(), Tensor.vector(all), true, layers, dropout, true, false, true);
        return new Result(new Tensor(Tensor.copy(result.get0())), new Tensor(Tensor.copy(result.get1())));
    }

    /** libtorch does not look at the inputs' width: it reads whatever lies behind them. */
    private void check(Tensor inputs, Tensor state) {
        long expected = parameters.get(0).shape()[1];
        long[] shape = inputs.shape();
        long[] like = {layers, shape[0], width};
        if (shape.length != 3 || shape[2] != expected || !Arrays.equals(state.shape(), like)) {
            throw new IllegalArgumentException("gru of " + Arrays.toString(shape) + " from a state "
                    + Arrays.toString(state.shape()) + ", expected [batch, steps, " + expected + "] and ["
                    + layers
                    + ", batch, " + width + "]");
        }
    }
}
