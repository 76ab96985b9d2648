package org.cadenza.learning.sampling.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActivationsTest {

    @Test
    void exp_overItsRange_isWithinOneAndAHalfUnitsInTheLastPlace() {
        double worst = 0;
        for (float x = -87; x < 88.7f; x += 0.00037f) {
            double exact = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Activations.exp(x) - exact) / Math.ulp((float) exact));
        }
        assertThat(worst).isLessThan(1.5);
    }

    @Test
    void exp_atTheEdges_isWhatItShouldBe() {
        assertThat(Activations.exp(0f)).isEqualTo(1f);
        assertThat(Activations.exp(-100f)).isEqualTo((float) StrictMath.exp(-100), within(Float.MIN_VALUE));
        assertThat(Activations.exp(-1000f)).isZero();
        assertThat(Activations.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Activations.exp(88.9f)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Activations.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Activations.exp(Float.NaN)).isNaN();
    }

    /** The hash is that of the first machine this ran on; it says that every other has the same bits. */
    @Test
    void exp_onAnyMachine_hasTheSameBits() {
        float[] values = new float[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Activations.exp(i * 0.008f - 80f);
        }
        assertThat(Arrays.hashCode(values)).isEqualTo(562126349);
    }

    @Test
    void softmax_ofLogits_isTheTextbooks() {
        SplittableRandom random = new SplittableRandom(2);
        float[] values = new float[300];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() * 20 - 10);
            sum += i < 250 ? Math.exp(values[i]) : 0;
        }
        float[] result = values.clone();
        Activations.softmax(result, 250);
        for (int i = 0; i < 250; i++) {
            assertThat((double) result[i]).isEqualTo(Math.exp(values[i]) / sum, within(1e-7));
        }
        assertThat(Arrays.copyOfRange(result, 250, 300)).isEqualTo(Arrays.copyOfRange(values, 250, 300));
    }

    @Test
    void gelu_overItsRange_isTheTanhForm() {
        float[] values = new float[2001];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i - 1000) * 0.02f;
        }
        float[] result = values.clone();
        Activations.gelu(result);
        for (int i = 0; i < values.length; i++) {
            double x = values[i];
            double tanh = Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x));
            assertThat((double) result[i]).isEqualTo(0.5 * x * (1 + tanh), within(1e-6));
        }
    }
}
