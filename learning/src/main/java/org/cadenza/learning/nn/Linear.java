package org.cadenza.learning.nn;

import java.util.function.Supplier;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** y = W x + b over the last dimension: {@code weight [outputs, inputs]}, {@code bias [outputs]}. */
public final class Linear {

    private final Supplier<Tensor> weight;
    private final Parameter bias;

    /** Starts with the weights uniform by Glorot and Bengio, the bias 0. */
    public Linear(Parameters.Builder parameters, long inputs, long outputs) {
        this(parameters, inputs, outputs, Initializer.glorot());
    }

    public Linear(Parameters.Builder parameters, long inputs, long outputs, Initializer initializer) {
        this(parameters.add("weight", initializer, outputs, inputs)::value, parameters, outputs);
    }

    private Linear(Supplier<Tensor> weight, Parameters.Builder parameters, long outputs) {
        this.weight = weight;
        bias = parameters.add("bias", Initializer.constant(0), outputs);
    }

    /** One whose weight counts divided by its largest singular value; see {@link SpectralNorm}. */
    public static Linear spectral(
            Parameters.Builder parameters, Parameters.Builder statistics, long inputs, long outputs) {
        Parameter weight = parameters.add("weight", Initializer.glorot(), outputs, inputs);
        return new Linear(new SpectralNorm(statistics, weight)::weight, parameters, outputs);
    }

    /** [..., inputs] to [..., outputs]. */
    public Tensor apply(Tensor input) {
        Tensor matrix = weight.get();
        return Tensor.of(
                "linear",
                () -> torch.linear(
                        input.raw(),
                        matrix.raw(),
                        new TensorOptional(bias.value().raw())),
                input,
                matrix);
    }
}
