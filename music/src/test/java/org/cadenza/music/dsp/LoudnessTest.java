package org.cadenza.music.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cadenza.music.audio.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {

    /** The tables of BS.1770-5 Annex 1, figures 3 and 5, for 48 kHz. */
    @Test
    void filters_at48Kilohertz_haveTheStandardsCoefficients() {
        assertThat(Biquad.kWeightingShelf(48_000).coefficients())
                .containsExactly(
                        new double[] {
                            1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
                        },
                        within(1e-8));
        assertThat(Biquad.kWeightingHighPass(48_000).coefficients())
                .containsExactly(new double[] {1, -2, 1, -1.99004745483398, 0.99007225036621}, within(1e-8));
    }

    /** BS.1770-5: a 0 dBFS sine of 997 Hz in one front channel reads -3.01 LKFS. */
    @ParameterizedTest
    @ValueSource(ints = {22_050, 32_000, 44_100, 48_000, 96_000})
    void integrated_fullScaleSine_readsMinus3(int sampleRate) {
        float[] sine = Signals.sine(sampleRate, 5, 997, 0, 0);

        assertThat(Loudness.integrated(Signals.mono(sampleRate, sine))).isCloseTo(-3.01, within(0.03));
        assertThat(Loudness.integrated(Signals.stereo(sampleRate, sine))).isCloseTo(0, within(0.03));
    }

    /** EBU Tech 3341, case 1 and 2: a stereo sine of 1 kHz reads as many LUFS as its peak has dBFS. */
    @ParameterizedTest
    @ValueSource(doubles = {-23, -33})
    void integrated_steadyTone_readsItsLevel(double level) {
        Clip tone = Signals.stereo(48_000, Signals.sine(48_000, 20, 1000, level, 0));

        assertThat(Loudness.integrated(tone)).isCloseTo(level, within(0.1));
    }

    /** EBU Tech 3341, case 3: 10 s at -36, 60 s at -23, 10 s at -36 reads -23: the relative gate drops the ends. */
    @Test
    void integrated_quietEnds_areGatedRelatively() {
        assertThat(Loudness.integrated(tones(10, -36, 60, -23, 10, -36))).isCloseTo(-23, within(0.1));
    }

    /** Case 4: as case 3 with 10 s at -72 at both ends, which the absolute gate drops. */
    @Test
    void integrated_almostSilentEnds_areGatedAbsolutely() {
        assertThat(Loudness.integrated(tones(10, -72, 10, -36, 60, -23, 10, -36, 10, -72)))
                .isCloseTo(-23, within(0.1));
    }

    /** Case 5: 20 s at -26, 20.1 s at -20, 20 s at -26 reads -23: nothing is gated. */
    @Test
    void integrated_moderateChanges_areAllCounted() {
        assertThat(Loudness.integrated(tones(20, -26, 20.1, -20, 20, -26))).isCloseTo(-23, within(0.1));
    }

    /** Case 6: 5.0 channels, front at -28, centre at -24, surround at -30, reads -23. */
    @Test
    void integrated_surround_weighsChannels() {
        float[] front = Signals.sine(48_000, 20, 1000, -28, 0);
        float[] centre = Signals.sine(48_000, 20, 1000, -24, 0);
        float[] low = Signals.sine(48_000, 20, 1000, 0, 0);
        float[] surround = Signals.sine(48_000, 20, 1000, -30, 0);

        Clip clip = new Clip(48_000, new float[][] {front, front, centre, low, surround, surround});

        assertThat(Loudness.integrated(clip)).isCloseTo(-23, within(0.1));
    }

    @Test
    void integrated_silence_isMinusInfinity() {
        assertThat(Loudness.integrated(Signals.mono(48_000, new float[48_000]))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.integrated(Signals.mono(48_000, new float[0]))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void integrated_shorterThanABlock_isMeasuredWhole() {
        Clip blip = Signals.stereo(48_000, Signals.sine(48_000, 0.2, 1000, -23, 0));

        assertThat(Loudness.integrated(blip)).isCloseTo(-23, within(0.3));
    }

    private static Clip tones(double... secondsAndLevels) {
        float[][] parts = new float[secondsAndLevels.length / 2][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Signals.sine(48_000, secondsAndLevels[2 * i], 1000, secondsAndLevels[2 * i + 1], 0);
        }
        return Signals.stereo(48_000, Signals.concatenate(parts));
    }
}
