package org.cadenza.music.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.cadenza.music.audio.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruePeakTest {

    /**
     * EBU Tech 3341, cases 15 to 18: sines of -6 dBFS whose samples miss the crest; a meter may read 0.2 dB more and
     * 0.4 dB less. Case 15 is the sine of a quarter of the sample rate at 45 degrees, sampled 3.01 dB under its crest.
     */
    @ParameterizedTest
    @CsvSource({"4, 45", "6, 60", "8, 67.5", "4, 0"})
    void decibels_sineBetweenSamples_readsItsCrest(int divisor, double degrees) {
        float[] sine = Signals.sine(48_000, 1, 48_000.0 / divisor, -6, Math.toRadians(degrees));
        fadeEnds(sine);

        assertThat(TruePeak.decibels(Signals.mono(48_000, sine))).isBetween(-6.4, -5.8);
    }

    @Test
    void decibels_quarterRateAt45Degrees_exceedsSamplePeakBy3() {
        float[] sine = Signals.sine(48_000, 1, 12_000, 0, Math.PI / 4);
        fadeEnds(sine);
        double samplePeak = 20 * Math.log10(Math.sqrt(0.5));

        assertThat(TruePeak.decibels(Signals.mono(48_000, sine)) - samplePeak).isCloseTo(3.01, within(0.05));
    }

    @Test
    void decibels_silence_isMinusInfinity() {
        assertThat(TruePeak.decibels(Signals.mono(44_100, new float[100]))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** The short cut around quiet passages must not change the answer. */
    @Test
    void decibels_noise_equalsPeakOfEveryFrame() {
        SplittableRandom random = new SplittableRandom(3);
        float[] noise = new float[5000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) ((random.nextDouble() - 0.5) * (i % 700) / 700);
        }
        Clip clip = Signals.mono(44_100, noise);

        float most = 0;
        for (float peak : TruePeak.peaks(clip, 0)) {
            most = Math.max(most, peak);
        }

        assertThat(TruePeak.decibels(clip)).isEqualTo(20 * Math.log10(most));
    }

    private static void fadeEnds(float[] samples) {
        for (int i = 0; i < 2000; i++) {
            samples[i] *= i / 2000f;
            samples[samples.length - 1 - i] *= i / 2000f;
        }
    }
}
