package org.cadenza.learning.nn;

import org.bytedeco.pytorch.Scalar;

/**
 * A weight divided by its largest singular value (Miyato et al., arXiv 1802.05957), so that a block never stretches
 * anything. The value is followed by one step of the power method for each forward pass that keeps a gradient; its vector
 * {@code direction [rows]} lies among the statistics, which no gradient moves.
 */
final class SpectralNorm {

    private static final double EPSILON = 1e-12;

    private final Parameter weight;
    private final Parameter direction;

    SpectralNorm(Parameters.Builder statistics, Parameter weight) {
        this.weight = weight;
        direction = statistics.add("direction", Initializer.normal(1), weight.shape()[0]);
    }

    /** The weight, of singular values up to about 1. */
    Tensor weight() {
        Tensor matrix = weight.value().reshape(weight.shape()[0], -1);
        Tensor fixed = matrix.detach();
        Tensor left = direction.value().detach();
        Tensor right = unit(fixed.transpose(0, 1).matmul(left));
        if (org.bytedeco.pytorch.GradMode.is_enabled()) {
            left.raw().copy_(unit(fixed.matmul(right)).raw());
        }
        // A copy, for the next pass changes the direction under a gradient that still needs this one.
        Tensor kept = new Tensor(left.raw().clone());
        Tensor largest = kept.times(matrix.matmul(right)).sum();
        return weight.value().over(largest.plus(EPSILON));
    }

    private static Tensor unit(Tensor vector) {
        return new Tensor(vector.raw().div(vector.raw().norm().add(new Scalar(EPSILON))));
    }
}
