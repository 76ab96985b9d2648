package org.cadenza.music.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DcBlockerTest {

    private static final int RATE = 44_100;

    private static float[] filtered(float[] samples) {
        DcBlocker blocker = new DcBlocker(RATE);
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = blocker.next(samples[i]);
        }
        return out;
    }

    /** The root mean square of the second second. */
    private static double level(float[] samples) {
        double power = 0;
        for (int i = RATE; i < 2 * RATE; i++) {
            power += samples[i] * samples[i];
        }
        return Decibels.level(Math.sqrt(power / RATE));
    }

    @Test
    void next_constant_decaysToNothing() {
        float[] constant = new float[2 * RATE];
        Arrays.fill(constant, 0.5f);

        float[] out = filtered(constant);

        assertThat(out[0]).isEqualTo(0.5f);
        assertThat(level(out)).isLessThan(-120);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 441, 18_000})
    void next_sineOnAnOffset_keepsItsLevelWithoutTheOffset(double hertz) {
        float[] sine = Signals.sine(RATE, 2, hertz, -10, 0);
        float[] lifted = sine.clone();
        for (int i = 0; i < lifted.length; i++) {
            lifted[i] += 0.3f;
        }

        assertThat(level(filtered(lifted))).isCloseTo(level(sine), within(0.1));
    }

    @Test
    void next_sum_isTheSumOfTheFiltered() {
        float[] low = Signals.sine(RATE, 1, 3, -6, 1);
        float[] high = Signals.sine(RATE, 1, 300, -6, 0);
        float[] sum = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            sum[i] = low[i] + high[i];
        }

        float[] filteredLow = filtered(low);
        float[] filteredHigh = filtered(high);
        float[] filteredSum = filtered(sum);

        for (int i = 0; i < RATE; i++) {
            assertThat(filteredLow[i] + filteredHigh[i]).isCloseTo(filteredSum[i], within(1e-6f));
        }
    }
}
