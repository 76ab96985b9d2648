package org.cadenza.music.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StftTest {

    private static final Stft STFT = new Stft(64, 16);

    @Test
    void complex_noise_equalsDirectTransform() {
        float[] noise = noise(300);
        float[] window = STFT.window();

        float[][] frames = STFT.complex(noise);

        assertThat(frames).hasDimensions(1 + 300 / 16, 2 * 33);
        for (int t = 0; t < frames.length; t++) {
            for (int k = 0; k < STFT.bins(); k++) {
                double real = 0;
                double imaginary = 0;
                for (int i = 0; i < 64; i++) {
                    int at = t * 16 - 32 + i;
                    double sample = at < 0 || at >= noise.length ? 0 : noise[at] * window[i];
                    real += sample * Math.cos(2 * Math.PI * k * i / 64);
                    imaginary -= sample * Math.sin(2 * Math.PI * k * i / 64);
                }
                assertThat(frames[t][2 * k]).isCloseTo((float) real, within(1e-4f));
                assertThat(frames[t][2 * k + 1]).isCloseTo((float) imaginary, within(1e-4f));
            }
        }
    }

    /** Parseval: a frame's energy is the sum over all bins, of which the inner ones stand for two. */
    @Test
    void complex_noise_keepsEnergy() {
        float[] noise = noise(300);
        float[] window = STFT.window();
        int t = 7;

        float[] frame = STFT.complex(noise)[t];

        double inTime = 0;
        for (int i = 0; i < 64; i++) {
            inTime += Math.pow(noise[t * 16 - 32 + i] * window[i], 2);
        }
        double inFrequency = 0;
        for (int k = 0; k < STFT.bins(); k++) {
            double energy = Math.pow(frame[2 * k], 2) + Math.pow(frame[2 * k + 1], 2);
            inFrequency += k == 0 || k == 32 ? energy : 2 * energy;
        }
        assertThat(inFrequency / 64).isCloseTo(inTime, within(1e-4));
    }

    @Test
    void power_sineOnABin_isOneThere() {
        Stft stft = new Stft(1024, 256);
        float[] sine = Signals.sine(44_100, 1, 44_100 * 100 / 1024.0, 0, 0.3);

        float[] middle = stft.power(sine)[80];

        assertThat(middle[100]).isCloseTo(1, within(1e-3f));
        assertThat(middle[90]).isLessThan(1e-8f);
    }

    @Test
    void stft_oddSize_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stft(33, 8)).withMessageContaining("33");
        assertThatIllegalArgumentException().isThrownBy(() -> new Stft(64, 65)).withMessageContaining("65");
    }

    private static float[] noise(int length) {
        SplittableRandom random = new SplittableRandom(1);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return noise;
    }
}
