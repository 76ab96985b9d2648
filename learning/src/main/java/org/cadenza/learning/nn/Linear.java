package org.cadenza.learning.nn;

import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** y = W x + b over the last dimension: {@code weight [outputs, inputs]}, {@code bias [outputs]}. */
public final class Linear {

    private final Parameter weight;
    private final Parameter bias;

    /** Starts with the weights uniform by Glorot and Bengio, the bias 0. */
    public Linear(Parameters.Builder parameters, long inputs, long outputs) {
        this(parameters, inputs, outputs, Initializer.glorot());
    }

    public Linear(Parameters.Builder parameters, long inputs, long outputs, Initializer initializer) {
        weight = parameters.add("weight", initializer, outputs, inputs);
        bias = parameters.add("bias", Initializer.constant(0), outputs);
    }

    /** [..., inputs] to [..., outputs]. */
    public Tensor apply(Tensor input) {
        return Tensor.of(
                "linear",
                () -> torch.linear(
                        input.raw(),
                        weight.value().raw(),
                        new TensorOptional(bias.value().raw())),
                input,
                weight.value());
    }
}
