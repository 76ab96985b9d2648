package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The blocks without a test class of their own. */
class BlocksTest {

    @BeforeEach
    void seed() {
        Randomness.seed(new Seed(5));
    }

    @Test
    void layerNorm_anyRow_hasMeanZeroAndVarianceOne() {
        Parameters.Builder builder = new Parameters.Builder();
        LayerNorm norm = new LayerNorm(builder, 6);
        builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            Tensor result = norm.apply(Tensor.normal(4, 6).times(30).plus(7));
            assertThat(result.mean(1).floats()).containsExactly(new float[4], within(1e-5f));
            assertThat(result.power(2).mean(1).floats()).containsExactly(new float[] {1, 1, 1, 1}, within(1e-3f));
        }
    }

    @Test
    void layerNormAndLinear_gradients_agreeWithFiniteDifferences() {
        Parameters.Builder builder = new Parameters.Builder();
        Linear linear = new Linear(builder.in("linear"), 4, 6);
        LayerNorm norm = new LayerNorm(builder.in("norm"), 6);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            Tensor inputs = Tensor.normal(5, 4);
            Tensor weights = Tensor.normal(5, 6);
            Slope.agrees(
                    () -> norm.apply(linear.apply(inputs).gelu()).times(weights).sum(), parameters);
        }
    }

    @Test
    void embedding_sumOfFeatures_isTheSumOfTheirRows() {
        Parameters.Builder builder = new Parameters.Builder();
        Embedding embedding = new Embedding(builder, 7, 4);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            Tensor indices = Tensor.of(new int[] {0, 3, 6, 1, 1, 2}, 2, 3);
            assertThat(embedding
                            .sum(indices)
                            .minus(embedding.apply(indices).sum(1))
                            .abs()
                            .sum()
                            .item())
                    .isLessThan(1e-6);
            Slope.agrees(() -> embedding.sum(indices).power(2).sum().times(100), parameters);
        }
    }

    @Test
    void embedding_indexOutOfRange_isRefused() {
        Parameters.Builder builder = new Parameters.Builder();
        Embedding embedding = new Embedding(builder, 7, 4);
        builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            Tensor indices = Tensor.of(new int[] {0, 7}, 1, 2);
            assertThatThrownBy(() -> embedding.sum(indices)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> embedding.apply(indices)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void convolution_dilated_agreesWithItsDefinition() {
        Parameters.Builder builder = new Parameters.Builder();
        Convolution convolution = Convolution.of(builder, 1, 1, new Convolution.Walk(1, 0, 3), 2);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        float[] weight = parameters.byName().get("weight").value().floats();
        try (Scope scope = new Scope()) {
            float[] inputs = {1, 2, 4, 8, 16};
            float[] result = convolution.apply(Tensor.of(inputs, 1, 1, 5)).floats();
            assertThat(result).hasSize(2);
            assertThat(result[1]).isCloseTo(weight[0] * 2 + weight[1] * 16, within(1e-5f));
        }
    }

    /** conv(x) · y = x · transposed(y): the one is the other's adjoint. */
    @Test
    void convolution_transposed_isItsAdjoint() {
        Convolution.Walk walk = new Convolution.Walk(2, 1, 1);
        Parameters.Builder first = new Parameters.Builder();
        Convolution down = Convolution.of(first, 2, 3, walk, 4, 4);
        Map<String, Array> weights = first.build(new Seed(1), Device.CPU).save();
        Parameters.Builder second = new Parameters.Builder();
        Convolution up = Convolution.transposed(second, 3, 2, walk, 4, 4);
        Parameters transposed = second.build(new Seed(2), Device.CPU);
        transposed.restore(Map.of("weight", weights.get("weight"), "bias", Array.of(0f, 0f)));
        try (Scope scope = new Scope()) {
            Tensor x = Tensor.normal(1, 2, 8, 8);
            Tensor y = Tensor.normal(1, 3, 4, 4);
            double left = down.apply(x).times(y).sum().item();
            double right = up.apply(y).times(x).sum().item();
            assertThat(left).isCloseTo(right, within(1e-4));
        }
    }

    @Test
    void dropout_inTraining_keepsTheMeanAndFollowsTheSeed() {
        try (Scope scope = new Scope()) {
            Tensor ones = Tensor.zeros(10_000).plus(1);
            Randomness.seed(new Seed(9));
            float[] first = ones.dropout(0.25, true).floats();
            Randomness.seed(new Seed(9));
            assertThat(ones.dropout(0.25, true).floats()).isEqualTo(first);
            assertThat(ones.dropout(0.25, true).mean().item()).isCloseTo(1, within(0.03));
            assertThat(ones.dropout(0.25, false).floats()).containsOnly(1);
        }
    }

    @Test
    void crossEntropy_ignoredElements_costNothing() {
        try (Scope scope = new Scope()) {
            Tensor logits = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
            Tensor targets = Tensor.of(new long[] {2, Losses.IGNORED}, 2);
            float[] each = Losses.crossEntropyEach(logits, targets).floats();
            double expected = -(3 - Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3)));
            assertThat(each[0]).isCloseTo((float) expected, within(1e-6f));
            assertThat(each[1]).isZero();
            assertThat(Losses.crossEntropy(logits, targets).item()).isCloseTo(expected, within(1e-6));
        }
    }
}
