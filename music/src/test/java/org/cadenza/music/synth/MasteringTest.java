package org.cadenza.music.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.Signals;
import org.cadenza.music.dsp.TruePeak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasteringTest {

    /** Noise with drum-like bursts, the more so the greater {@code crest}, at some level. */
    private static Clip mix(double level, double crest) {
        SplittableRandom random = new SplittableRandom(9);
        float[][] channels = new float[2][44_100 * 4];
        for (int i = 0; i < channels[0].length; i++) {
            double burst = 1 + crest * Math.exp(-(i % 22_050) / 400.0);
            for (float[] channel : channels) {
                channel[i] = (float) ((random.nextDouble() - 0.5) * burst * Math.pow(10, level / 20));
            }
        }
        return new Clip(44_100, channels);
    }

    @ParameterizedTest
    @CsvSource({"-50, 0", "-10, 0", "-20, 4", "-20, 12", "6, 8"})
    void master_mixes_haveLoudnessAndPeak(double level, double crest) {
        Clip master = Mastering.master(mix(level, crest));

        assertThat(Loudness.integrated(master)).isCloseTo(-16, within(0.1));
        assertThat(TruePeak.decibels(master)).isLessThanOrEqualTo(-1);
    }

    @Test
    void master_withRoom_isTheMixTimesAFactor() {
        Clip mix = Signals.stereo(44_100, Signals.sine(44_100, 3, 440, -30, 0));

        Clip master = Mastering.master(mix);

        float factor = master.channels()[0][1000] / mix.channels()[0][1000];
        for (int i = 0; i < mix.frames(); i++) {
            assertThat(master.channels()[0][i]).isCloseTo(factor * mix.channels()[0][i], within(1e-6f));
        }
    }

    @Test
    void master_silence_staysSilent() {
        Clip master = Mastering.master(Signals.stereo(44_100, new float[44_100]));

        assertThat(master.frames()).isEqualTo(44_100);
        assertThat(TruePeak.decibels(master)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Mastering.master(Signals.stereo(44_100, new float[0])).frames())
                .isZero();
    }

    /** One click in silence can never be as loud as music, but it must not exceed the peak. */
    @Test
    void master_loneClick_keepsThePeak() {
        float[] click = new float[44_100];
        click[20_000] = 0.5f;

        assertThat(TruePeak.decibels(Mastering.master(Signals.stereo(44_100, click))))
                .isLessThanOrEqualTo(-1);
    }

    @Test
    void gain_appliedToStems_addsUpToTheMaster() {
        Clip mix = mix(-12, 10);
        float[][] first = {mix.channels()[0].clone(), mix.channels()[1].clone()};
        float[][] second = {mix.channels()[0].clone(), mix.channels()[1].clone()};
        for (int i = 0; i < mix.frames(); i++) {
            float share = (i % 1000) / 1000f;
            for (int c = 0; c < 2; c++) {
                first[c][i] *= share;
                second[c][i] -= first[c][i];
            }
        }
        Mastering.Gain gain = Mastering.gain(mix);

        float[] sumOfFirst = gain.apply(new Clip(44_100, first)).channels()[0];
        float[] sumOfSecond = gain.apply(new Clip(44_100, second)).channels()[0];
        float[] master = gain.apply(mix).channels()[0];

        for (int i = 0; i < master.length; i++) {
            assertThat(sumOfFirst[i] + sumOfSecond[i]).isCloseTo(master[i], within(1e-6f));
        }
    }

    /** No frame may need less gain than it got, and the gain must not jump. */
    @Test
    void limiter_gains_holdTheCeilingAndMoveSmoothly() {
        SplittableRandom random = new SplittableRandom(2);
        float[] peaks = new float[20_000];
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = (float) (random.nextInt(500) == 0 ? 1 + 3 * random.nextDouble() : 0.3);
        }

        float[] gains = Limiter.gains(peaks, 1, 0.9, 44_100);

        for (int i = 0; i < peaks.length; i++) {
            assertThat(gains[i] * peaks[i]).isLessThanOrEqualTo(0.90001f);
            assertThat(Math.abs(gains[i] - gains[Math.max(0, i - 1)])).isLessThan(0.01f);
        }
    }
}
