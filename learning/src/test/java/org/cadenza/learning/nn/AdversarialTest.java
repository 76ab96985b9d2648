package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bytedeco.pytorch.global.torch;
import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;

class AdversarialTest {

    private static Tensor scores(double... values) {
        return Tensor.of(values, values.length, 1);
    }

    @Test
    void hinge_beyondTheMargin_costsNothing() {
        Adversarial.Objective hinge = Adversarial.Objective.HINGE;
        assertThat(Adversarial.critic(hinge, scores(1.5, 2), scores(-1, -3), 1).item())
                .isZero();
        assertThat(Adversarial.critic(hinge, scores(0, 2), scores(-1, 1), 1).item())
                .isEqualTo(0.5 + 1);
        assertThat(Adversarial.generator(hinge, scores(2, 4)).item()).isEqualTo(-3);
    }

    @Test
    void crossEntropy_ofACriticThatCannotTell_isLogTwo() {
        Adversarial.Objective objective = Adversarial.Objective.CROSS_ENTROPY;
        assertThat(Adversarial.critic(objective, scores(0), scores(0), 1).item())
                .isCloseTo(Math.log(2), within(1e-9));
        assertThat(Adversarial.generator(objective, scores(0)).item()).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void gradientPenalty_ofALinearCritic_isTheSquareOfItsWeights() {
        Tensor items = Tensor.of(new double[] {1, 2, 3, 4, 5, 6}, 3, 2).variable();
        Tensor scores = items.matmul(Tensor.of(new double[] {3, -4}, 2, 1));
        assertThat(Adversarial.gradientPenalty(scores, items).item()).isCloseTo(25, within(1e-9));
    }

    @Test
    void gradientPenalty_canBeLearnedFrom_andAgreesWithFiniteDifferences() {
        double at = 0.7;
        double step = 1e-5;
        Tensor weight = Tensor.of(new double[] {at}, 1).variable();
        double slope = Gradients.of(penalty(weight), weight).item();
        double above = penalty(Tensor.of(new double[] {at + step}, 1)).item();
        double below = penalty(Tensor.of(new double[] {at - step}, 1)).item();
        assertThat(slope).isCloseTo((above - below) / (2 * step), within(1e-6));
    }

    private static Tensor penalty(Tensor weight) {
        Tensor items = Tensor.of(new double[] {0.3, -1.2}, 2, 1).variable();
        return Adversarial.gradientPenalty(items.times(weight).tanh(), items);
    }

    @Test
    void deviation_ofABatchOfOneKind_isTold() {
        float[] alike = Adversarial.withDeviation(Tensor.of(new float[] {1, 2, 1, 2}, 2, 2))
                .floats();
        float[] unlike = Adversarial.withDeviation(Tensor.of(new float[] {0, 2, 2, 2}, 2, 2))
                .floats();
        assertThat(alike[2]).isCloseTo(1e-4f, within(1e-5f));
        assertThat(unlike[2]).isCloseTo(0.5f, within(1e-3f));
        assertThat(unlike[5]).isEqualTo(unlike[2]);
    }

    @Test
    void ambiguity_isLeastWhereAllGenresAreEquallyLikely() {
        Tensor uniform = Tensor.of(new double[] {0.25, 0.25, 0.25, 0.25}, 1, 4);
        Tensor sure = Tensor.of(new double[] {5, 0, 0, 0}, 1, 4);
        Tensor unsure = Tensor.of(new double[] {1, 1, 1, 1}, 1, 4);
        assertThat(Adversarial.softCrossEntropy(unsure, uniform).item()).isCloseTo(Math.log(4), within(1e-9));
        assertThat(Adversarial.softCrossEntropy(sure, uniform).item()).isGreaterThan(Math.log(4) + 1);
    }

    @Test
    void spectralNorm_leavesNoStretchAboveOne() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameters.Builder statistics = new Parameters.Builder();
        Parameter weight = builder.add("weight", Initializer.normal(3), 6, 4);
        SpectralNorm norm = new SpectralNorm(statistics, weight);
        builder.build(new Seed(1), Device.CPU);
        statistics.build(new Seed(2), Device.CPU);
        for (int i = 0; i < 50; i++) {
            norm.weight();
        }
        double largest = torch.linalg_matrix_norm(norm.weight().raw(), new org.bytedeco.pytorch.Scalar(2))
                .item_double();
        assertThat(largest).isCloseTo(1, within(1e-4));
    }

    @Test
    void spectralNorm_outsideOfTraining_leavesNoTrace() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameters.Builder statistics = new Parameters.Builder();
        Linear linear = Linear.spectral(builder, statistics, 3, 2);
        builder.build(new Seed(1), Device.CPU);
        Parameters followed = statistics.build(new Seed(2), Device.CPU);
        Tensor input = Tensor.of(new float[] {1, 2, 3}, 1, 3);
        var before = followed.save();
        Gradients.without(() -> linear.apply(input));
        assertThat(followed.save()).isEqualTo(before);
        linear.apply(input);
        assertThat(followed.save()).isNotEqualTo(before);
    }

    @Test
    void batchNorm_normsByTheBatchInTrainingAndByItsAveragesAfterwards() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameters.Builder statistics = new Parameters.Builder();
        BatchNorm norm = new BatchNorm(builder, statistics, 1, 0.5);
        builder.build(new Seed(1), Device.CPU);
        Parameters averages = statistics.build(new Seed(2), Device.CPU);
        Tensor rows = Tensor.of(new float[] {3, 5}, 2, 1);
        assertThat(norm.apply(rows, true).floats()[1]).isCloseTo(1, within(1e-3f));
        assertThat(averages.save().get("mean").floats()[0]).isEqualTo(2);
        float mean = 2;
        float variance = 0.5f * 1 + 0.5f * 1;
        assertThat(norm.apply(rows, false).floats()[1])
                .isCloseTo((float) ((5 - mean) / Math.sqrt(variance + 1e-3)), within(1e-5f));
    }

    @Test
    void biLstm_readBackwards_exchangesItsHalves() {
        Parameters.Builder builder = new Parameters.Builder();
        BiLstm both = new BiLstm(builder, 2, 3);
        builder.build(new Seed(1), Device.CPU);
        Tensor input = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);
        Tensor outputs = both.apply(input);
        float[] last = both.last(input).floats();
        assertThat(outputs.shape()).containsExactly(1, 3, 6);
        assertThat(java.util.Arrays.copyOf(last, 3))
                .containsExactly(outputs.select(1, 2).narrow(1, 0, 3).floats());
        assertThat(java.util.Arrays.copyOfRange(last, 3, 6))
                .containsExactly(outputs.select(1, 0).narrow(1, 3, 3).floats());
    }

    @Test
    void hardValues_keepTheGradientOfTheSoft() {
        Tensor soft = Tensor.of(new double[] {0.2, 0.9}, 2).variable();
        Tensor hard = soft.withValuesOf(soft.above(0.5));
        assertThat(hard.floats()).containsExactly(0, 1);
        assertThat(Gradients.of(hard.power(2).sum(), soft).doubles()).containsExactly(0, 2);
    }
}
