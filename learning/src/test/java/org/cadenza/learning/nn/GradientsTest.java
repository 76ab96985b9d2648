package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;

class GradientsTest {

    /** The R1 penalty of GANs: the squared gradient by the input, itself learned from. */
    @Test
    void of_penaltyOnTheGradient_reachesTheParameters() {
        Parameters.Builder builder = new Parameters.Builder();
        Linear inner = new Linear(builder.in("inner"), 3, 5);
        Linear outer = new Linear(builder.in("outer"), 5, 1);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        Randomness.seed(new Seed(2));
        try (Scope scope = new Scope()) {
            Tensor points = Tensor.normal(4, 3).variable();
            Slope.agrees(
                    () -> {
                        Tensor value = outer.apply(inner.apply(points).tanh()).sum();
                        return Gradients.of(value, points).power(2).sum();
                    },
                    parameters);
        }
    }

    @Test
    void of_aGradient_leavesTheParametersGradientsAlone() {
        Parameters.Builder builder = new Parameters.Builder();
        Linear linear = new Linear(builder, 2, 1);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            Tensor point = Tensor.of(new float[] {1, 2}, 1, 2).variable();
            Tensor gradient = Gradients.of(linear.apply(point).sum(), point);
            assertThat(gradient.floats())
                    .isEqualTo(parameters.byName().get("weight").value().floats());
            assertThat(parameters.gradientNorm()).isZero();
        }
    }

    @Test
    void without_computations_keepNoHistory() {
        Parameters.Builder builder = new Parameters.Builder();
        Linear linear = new Linear(builder, 2, 1);
        builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            Tensor point = Tensor.zeros(1, 2);
            assertThat(Gradients.without(() -> linear.apply(point)).raw().requires_grad())
                    .isFalse();
            assertThat(linear.apply(point).raw().requires_grad()).isTrue();
        }
    }
}
