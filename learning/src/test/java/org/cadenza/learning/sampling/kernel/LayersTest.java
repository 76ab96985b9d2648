package org.cadenza.learning.sampling.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Property(tries = 60, seed = "3")
    void affine_ofAnySize_isTheTextbooks(
            @ForAll @IntRange(min = 1, max = 70) int inputs, @ForAll @IntRange(min = 1, max = 70) int outputs) {
        SplittableRandom random = new SplittableRandom(inputs * 100 + outputs);
        float[] weight = numbers(inputs * outputs, random);
        float[] bias = numbers(outputs, random);
        float[] input = numbers(inputs, random);
        float[] output = new float[outputs];

        new Affine(weight, bias).apply(input, output);

        for (int o = 0; o < outputs; o++) {
            double sum = bias[o];
            for (int i = 0; i < inputs; i++) {
                sum += (double) weight[o * inputs + i] * input[i];
            }
            assertThat((double) output[o]).isEqualTo(sum, within(1e-5));
        }
    }

    @Test
    void affine_whoseBiasDoesNotFit_isRefused() {
        assertThatThrownBy(() -> new Affine(new float[10], new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("multiple of the 3");
    }

    @Test
    void rows_fromTheMiddle_leaveTheOthersAlone() {
        float[][] rows = {{9, 9, 9}, {1, 2, 3}, {10, 20, 30}, {9, 9, 9}};
        float[] sums = {0.5f, 0.5f, 0.5f};

        Rows.accumulate(rows, 1, 2, new float[] {7, 2, 3}, 1, 2, sums);

        assertThat(sums).containsExactly(0.5f + 2 + 30, 0.5f + 4 + 60, 0.5f);
    }

    @Test
    void layerNorm_ofAnything_hasMeanAndDeviationOfItsParameters() {
        SplittableRandom random = new SplittableRandom(4);
        float[] weight = numbers(64, random);
        float[] bias = numbers(64, random);
        float[] input = numbers(64, random);
        float[] output = new float[64];
        new LayerNorm(weight, bias).apply(input, output);

        double mean = 0;
        double square = 0;
        for (int i = 0; i < 64; i++) {
            double normal = (output[i] - bias[i]) / weight[i];
            mean += normal / 64;
            square += normal * normal / 64;
        }
        assertThat(mean).isEqualTo(0, within(1e-5));
        assertThat(square).isEqualTo(1, within(1e-3));
    }

    @Test
    void layerNorm_inPlace_isTheSame() {
        float[] ones = {1, 1, 1};
        float[] output = new float[3];
        float[] both = {1, 2, 4};
        LayerNorm norm = new LayerNorm(ones, ones);
        norm.apply(both, output);
        norm.apply(both, both);

        assertThat(both).isEqualTo(output);
    }

    @Property(tries = 60, seed = "5")
    void convolution_ofSeveralItems_isTheTextbooks(
            @ForAll @IntRange(min = 1, max = 9) int inputs,
            @ForAll @IntRange(min = 1, max = 9) int outputs,
            @ForAll @IntRange(min = 1, max = 4) int items,
            @ForAll @IntRange(min = 0, max = 2) int kind) {
        int[] size = {3, 5, 4};
        int[] stride = {1, 1, 2};
        int[] padding = {1, 2, 1};
        SplittableRandom random = new SplittableRandom(inputs * 10 + outputs);
        float[] weight = numbers(outputs * inputs * size[kind], random);
        float[] bias = numbers(outputs, random);
        float[][] input = new float[inputs][];
        Arrays.setAll(input, i -> numbers(items * 8, random));

        float[][] made = Convolution.of(weight, bias, size[kind], stride[kind], padding[kind])
                .apply(input, items);

        int steps = 8 / stride[kind];
        for (int at = 0; at < items * steps; at++) {
            for (int o = 0; o < outputs; o++) {
                double sum = bias[o];
                for (int i = 0; i < inputs; i++) {
                    for (int tap = 0; tap < size[kind]; tap++) {
                        int from = at % steps * stride[kind] + tap - padding[kind];
                        double seen = from < 0 || from > 7 ? 0 : input[i][at / steps * 8 + from];
                        sum += weight[(o * inputs + i) * size[kind] + tap] * seen;
                    }
                }
                assertThat((double) made[o][at]).isEqualTo(sum, within(1e-5));
            }
        }
    }

    /** By the definition: every input step is spread over the output, weighted. */
    @Property(tries = 60, seed = "6")
    void convolution_transposed_isTheTextbooks(
            @ForAll @IntRange(min = 1, max = 9) int inputs,
            @ForAll @IntRange(min = 1, max = 9) int outputs,
            @ForAll @IntRange(min = 1, max = 4) int items) {
        SplittableRandom random = new SplittableRandom(inputs * 10 + outputs);
        float[] weight = numbers(outputs * inputs * 4, random);
        float[] bias = numbers(outputs, random);
        float[][] input = new float[inputs][];
        Arrays.setAll(input, i -> numbers(items * 8, random));
        double[][] sums = new double[outputs][items * 16];
        for (int o = 0; o < outputs; o++) {
            Arrays.fill(sums[o], bias[o]);
            for (int at = 0; at < items * 8; at++) {
                for (int tap = 0; tap < 4; tap++) {
                    int to = at % 8 * 2 + tap - 1;
                    for (int i = 0; i < inputs && to >= 0 && to < 16; i++) {
                        sums[o][at / 8 * 16 + to] += weight[(i * outputs + o) * 4 + tap] * input[i][at];
                    }
                }
            }
        }

        float[][] made = Convolution.transposed(weight, bias, 4, 2, 1).apply(input, items);

        for (int o = 0; o < outputs; o++) {
            for (int at = 0; at < items * 16; at++) {
                assertThat((double) made[o][at]).isEqualTo(sums[o][at], within(1e-5));
            }
        }
    }

    @Test
    void convolution_whoseBiasDoesNotFit_isRefused() {
        assertThatThrownBy(() -> Convolution.of(new float[10], new float[3], 3, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 outputs of windows of 3");
    }

    private static float[] numbers(int count, SplittableRandom random) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return numbers;
    }
}
