package org.cadenza.learning.nn;

import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Layer normalisation (arXiv 1607.06450) over the last dimension, epsilon 1e-5: {@code weight [width]}, {@code bias [width]}. */
public final class LayerNorm {

    private static final double EPSILON = 1e-5;

    private final Parameter weight;
    private final Parameter bias;

    public LayerNorm(Parameters.Builder parameters, long width) {
        weight = parameters.add("weight", Initializer.constant(1), width);
        bias = parameters.add("bias", Initializer.constant(0), width);
    }

    /** [..., width] to the same. */
    public Tensor apply(Tensor input) {
        return Tensor.of(
                "layer norm",
                () -> torch.layer_norm(
                        input.raw(),
                        weight.shape(),
                        new TensorOptional(weight.value().raw()),
                        new TensorOptional(bias.value().raw()),
                        EPSILON,
                        true),
                input,
                weight.value());
    }
}
