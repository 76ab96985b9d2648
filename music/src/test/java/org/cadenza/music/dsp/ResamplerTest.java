package org.cadenza.music.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    /** A sine stays the sine of the same frequency and phase: compared with the formula at the new rate. */
    @ParameterizedTest
    @CsvSource({
        "44100, 48000, 1000",
        "48000, 44100, 15000",
        "22050, 44100, 9000",
        "44100, 22050, 440",
        "16000, 44100, 6500",
        "44100, 44099, 3000"
    })
    void resample_sine_staysThatSine(int from, int to, double hertz) {
        float[] result = Resampler.resample(Signals.sine(from, 1, hertz, -1, 0.4), from, to);

        float[] expected = Signals.sine(to, 1, hertz, -1, 0.4);
        assertThat(result).hasSize(expected.length);
        for (int i = to / 10; i < to * 9 / 10; i++) {
            assertThat(result[i]).isCloseTo(expected[i], within(1e-4f));
        }
    }

    @Test
    void resample_toneAboveTheNewHalfRate_vanishes() {
        float[] result = Resampler.resample(Signals.sine(44_100, 1, 13_000, 0, 0), 44_100, 22_050);

        for (int i = 2000; i < 20_000; i++) {
            assertThat(Math.abs(result[i])).isLessThan(1e-4f);
        }
    }

    @Test
    void resample_sameRate_isTheClipItself() {
        var clip = Signals.mono(8000, new float[] {1, 2, 3});

        assertThat(Resampler.resample(clip, 8000)).isSameAs(clip);
    }

    @Test
    void resample_emptyClip_isEmpty() {
        assertThat(Resampler.resample(Signals.mono(8000, new float[0]), 44_100).frames())
                .isZero();
    }
}
