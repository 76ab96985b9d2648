package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Safetensors;
import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {

    private static Parameters network(Seed seed) {
        Parameters.Builder builder = new Parameters.Builder();
        new Linear(builder.in("first"), 3, 4);
        new Linear(builder.in("second"), 4, 2);
        return builder.build(seed, Device.CPU);
    }

    @Test
    void save_throughAFile_restoresEveryBit(@TempDir Path folder) throws IOException {
        Parameters saved = network(new Seed(1));
        Safetensors.write(folder.resolve("weights.safetensors"), saved.save());
        Parameters restored = network(new Seed(2));
        assertThat(restored.save()).isNotEqualTo(saved.save());
        restored.restore(Safetensors.read(folder.resolve("weights.safetensors")));
        assertThat(restored.save()).isEqualTo(saved.save());
        assertThat(saved.save()).containsOnlyKeys("first.weight", "first.bias", "second.weight", "second.bias");
        assertThat(saved.save().get("first.weight").shape()).containsExactly(4, 3);
    }

    @Test
    void build_declaredInAnotherOrder_startsTheSame() {
        Parameters.Builder builder = new Parameters.Builder();
        new Linear(builder.in("second"), 4, 2);
        new Linear(builder.in("first"), 3, 4);
        assertThat(builder.build(new Seed(1), Device.CPU).save())
                .isEqualTo(network(new Seed(1)).save());
    }

    @Test
    void restore_unfitArrays_areNamedAndChangeNothing() {
        Parameters parameters = network(new Seed(1));
        Map<String, Array> before = parameters.save();

        Map<String, Array> missing = new TreeMap<>(before);
        missing.remove("second.bias");
        assertRefused(parameters, missing, "lacks the array 'second.bias'");

        Map<String, Array> foreign = new TreeMap<>(before);
        foreign.put("third.bias", Array.of(1f));
        assertRefused(parameters, foreign, "third.bias");

        Map<String, Array> misshapen = new TreeMap<>(before);
        misshapen.put("second.bias", Array.of(1f, 2f, 3f));
        assertRefused(parameters, misshapen, "'second.bias' is F32 [3], expected F32 [2]");

        Map<String, Array> integers = new TreeMap<>(before);
        integers.put("second.bias", Array.of(1, 2));
        assertRefused(parameters, integers, "'second.bias' is I32 [2], expected F32 [2]");

        assertThat(parameters.save()).isEqualTo(before);
    }

    private static void assertRefused(Parameters parameters, Map<String, Array> arrays, String reason) {
        assertThatThrownBy(() -> parameters.restore(arrays))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("another configuration");
    }

    @Test
    void values_areViewsOfOneFlatTensor_matricesFirst() {
        Parameters parameters = network(new Seed(1));
        assertThat(parameters.count()).isEqualTo(3 * 4 + 4 + 4 * 2 + 2);
        assertThat(parameters.decayed()).isEqualTo(3 * 4 + 4 * 2);
        parameters.values().raw().fill_(new org.bytedeco.pytorch.Scalar(7));
        assertThat(parameters.byName().get("second.bias").value().floats()).containsOnly(7);
    }

    @Test
    void backward_twice_addsUpUntilForgotten() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameter parameter = builder.add("w", Initializer.constant(1), 2);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            parameter.value().times(3).sum().backward();
            parameter.value().sum().backward();
            assertThat(parameter.gradient().floats()).containsOnly(4);
            assertThat(parameters.gradients().floats()).containsOnly(4);
        }
        parameters.scaleGradients(0.5);
        assertThat(parameter.gradient().floats()).containsOnly(2);
        parameters.zeroGradients();
        assertThat(parameters.gradientNorm()).isZero();
    }

    @Test
    void differentiate_lossOfTwoPlayers_leavesTheOthersGradientsAlone() {
        Parameters.Builder one = new Parameters.Builder();
        Parameters.Builder other = new Parameters.Builder();
        Parameter own = one.add("w", Initializer.constant(2), 2);
        Parameter foreign = other.add("w", Initializer.constant(5), 2);
        Parameters parameters = one.build(new Seed(1), Device.CPU);
        Parameters others = other.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            foreign.value().sum().backward();
            for (int i = 0; i < 2; i++) {
                parameters.differentiate(own.value().times(foreign.value()).sum());
            }
        }
        assertThat(own.gradient().floats()).containsOnly(5);
        assertThat(others.gradients().floats()).containsOnly(1);
    }

    @Test
    void clipByNorm_longGradient_hasTheLimitAfterwards() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameter parameter = builder.add("w", Initializer.constant(1), 2);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            parameter.value().times(Tensor.of(new float[] {3, 4}, 2)).sum().backward();
        }
        assertThat(parameters.clipByNorm(10)).isCloseTo(5, within(1e-6));
        assertThat(parameters.gradientNorm()).isCloseTo(5, within(1e-6));
        assertThat(parameters.clipByNorm(1)).isCloseTo(5, within(1e-6));
        assertThat(parameter.gradient().floats()).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }

    @Test
    void clipEach_numbersBeyondTheLimit_areCutOffOnBothSides() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameter parameter = builder.add("w", Initializer.constant(1), 3);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        try (Scope scope = new Scope()) {
            parameter
                    .value()
                    .times(Tensor.of(new float[] {3, -4, 0.5f}, 3))
                    .sum()
                    .backward();
        }
        parameters.clipEach(2);
        assertThat(parameter.gradient().floats()).containsExactly(2, -2, 0.5f);
    }

    @Test
    void finite_oneNotANumber_isNoticed() {
        Parameters parameters = network(new Seed(1));
        assertThat(parameters.finite()).isTrue();
        Map<String, Array> arrays = new TreeMap<>(parameters.save());
        arrays.put("second.bias", Array.of(1, Float.NaN));
        parameters.restore(arrays);
        assertThat(parameters.finite()).isFalse();
    }

    @Test
    void builder_wrongCalls_sayWhatIsWrong() {
        Parameters.Builder builder = new Parameters.Builder();
        Parameter parameter = builder.add("w", Initializer.constant(0), 1);
        assertThatThrownBy(() -> builder.add("w", Initializer.constant(0), 2))
                .hasMessageContaining("'w' is declared twice");
        assertThatThrownBy(() -> builder.add("v", Initializer.constant(0), 0)).hasMessageContaining("[0]");
        assertThatThrownBy(parameter::value)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not built");
        assertThatThrownBy(() -> new Parameters.Builder().build(new Seed(1), Device.CPU))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
