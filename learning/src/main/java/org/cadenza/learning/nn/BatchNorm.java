package org.cadenza.learning.nn;

import org.bytedeco.pytorch.Scalar;

/**
 * Batch normalisation (arXiv 1502.03167) over the last dimension: {@code weight [width]}, {@code bias [width]}, and among
 * the statistics, which no gradient moves, {@code mean [width]} and {@code variance [width]}, moving averages by which it
 * computes outside of training.
 */
public final class BatchNorm {

    /** What is added to the variance, so that what never changes can be divided by it. */
    public static final double EPSILON = 1e-3;

    private final Parameter weight;
    private final Parameter bias;
    private final Parameter mean;
    private final Parameter variance;
    private final double momentum;

    /**
     * @param statistics a player of its own, which no optimiser gets, saved beside the parameters
     * @param momentum how much of the averages each batch leaves as it is, 0 to below 1; 0.9 in most GANs
     */
    public BatchNorm(Parameters.Builder parameters, Parameters.Builder statistics, long width, double momentum) {
        Settings.fraction("momentum", momentum);
        this.momentum = momentum;
        weight = parameters.add("weight", Initializer.constant(1), width);
        bias = parameters.add("bias", Initializer.constant(0), width);
        mean = statistics.add("mean", Initializer.constant(0), width);
        variance = statistics.add("variance", Initializer.constant(1), width);
    }

    /** [..., width] to the same. @param training whether to norm by this batch, of two rows or more, and remember it */
    public Tensor apply(Tensor input, boolean training) {
        if (!training) {
            return normed(input, mean.value().detach(), variance.value().detach());
        }
        Tensor rows = input.reshape(-1, input.size(-1));
        if (rows.size(0) < 2) {
            throw new IllegalArgumentException("batch norm of " + input + " in training, expected two rows or more");
        }
        Tensor center = rows.mean(0);
        Tensor spread = rows.minus(center).power(2).mean(0);
        remember(mean, center);
        remember(variance, spread);
        return normed(input, center, spread);
    }

    private Tensor normed(Tensor input, Tensor center, Tensor spread) {
        return input.minus(center)
                .over(spread.plus(EPSILON).sqrt())
                .times(weight.value())
                .plus(bias.value());
    }

    private void remember(Parameter average, Tensor now) {
        average.value().raw().detach().lerp_(now.raw().detach(), new Scalar(1 - momentum));
    }
}
