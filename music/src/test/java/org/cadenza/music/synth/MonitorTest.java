package org.cadenza.music.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.TruePeak;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private static final int RATE = Renderer.SAMPLE_RATE;

    /** Noise with a burst twice a second. @param level of the noise, linear @param crest of the bursts */
    private static Clip mix(int seconds, double level, double crest) {
        SplittableRandom random = new SplittableRandom(3);
        float[][] channels = new float[2][seconds * RATE];
        for (int i = 0; i < channels[0].length; i++) {
            double burst = 1 + crest * Math.exp(-(i % 22_050) / 400.0);
            for (float[] channel : channels) {
                channel[i] = (float) ((random.nextDouble() - 0.5) * burst * level);
            }
        }
        return new Clip(RATE, channels);
    }

    /** All that is heard of {@code mix} when it is settled by steps of {@code step} frames. */
    private static Clip heard(Clip mix, int step) {
        List<Clip> stretches = new ArrayList<>();
        Monitor monitor = new Monitor(stretches::add);
        for (int from = 0; from < mix.frames(); from += step) {
            monitor.settled(mix.channels(), from, Math.min(mix.frames(), from + step));
        }
        monitor.end(mix);
        float[][] joined = new float[2][mix.frames()];
        int at = 0;
        for (Clip stretch : stretches) {
            System.arraycopy(stretch.channels()[0], 0, joined[0], at, stretch.frames());
            System.arraycopy(stretch.channels()[1], 0, joined[1], at, stretch.frames());
            at += stretch.frames();
        }
        assertThat(at).isEqualTo(mix.frames());
        return new Clip(RATE, joined);
    }

    @Test
    void monitor_ordinaryMix_isWithinADecibelOfTheMaster() {
        Clip mix = mix(10, 0.15, 1);

        double level = Loudness.integrated(heard(mix, 19_200));

        assertThat(Loudness.integrated(mix)).isBetween(-24.0, -18.0);
        assertThat(level).isCloseTo(Loudness.integrated(Mastering.master(mix)), within(1.0));
    }

    /** A mix that is louder than any of ours gets its level within the first half minute. */
    @Test
    void monitor_unusualMix_comesWithinADecibelOfTheMaster() {
        Clip mix = mix(40, 0.4, 1);

        float[][] heard = heard(mix, 19_200).channels();

        float[][] late = {
            Arrays.copyOfRange(heard[0], 30 * RATE, 40 * RATE), Arrays.copyOfRange(heard[1], 30 * RATE, 40 * RATE)
        };
        assertThat(Loudness.integrated(mix)).isGreaterThan(-15);
        assertThat(Loudness.integrated(new Clip(RATE, late))).isCloseTo(-16, within(1.0));
    }

    @Test
    void monitor_loudPeaks_areLimited() {
        Clip heard = heard(mix(6, 0.3, 14), 19_200);

        assertThat(TruePeak.decibels(heard)).isLessThan(0);
        assertThat(Loudness.integrated(heard)).isBetween(-20.0, -12.0);
    }

    /** The gain moves gently: by less than a thousandth from one frame to the next, also where stretches meet. */
    @Test
    void monitor_seams_areNotHeard() {
        Clip mix = new Clip(RATE, new float[][] {new float[5 * RATE], new float[5 * RATE]});
        for (float[] channel : mix.channels()) {
            Arrays.fill(channel, 2 * RATE, 5 * RATE, 0.9f);
            Arrays.fill(channel, 0, 2 * RATE, 0.1f);
        }

        float[] heard = heard(mix, 20_000).channels()[0];

        for (int i = 1; i < heard.length; i++) {
            double gain = heard[i] / mix.channels()[0][i];
            double before = heard[i - 1] / mix.channels()[0][i - 1];
            assertThat(gain).as("frame %d", i).isCloseTo(before, within(i == 2 * RATE ? 1 : 0.01));
        }
    }

    @Test
    void monitor_silence_staysSilent() {
        assertThat(TruePeak.decibels(heard(mix(3, 0, 0), 19_200))).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
