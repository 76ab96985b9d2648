package org.cadenza.music.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MelFilterBankTest {

    /** {@code librosa.hz_to_mel([60, 110, 1000, 4000])} of librosa's documentation and its break frequency. */
    @Test
    void mel_knownFrequencies_equalsSlaneysScale() {
        assertThat(MelFilterBank.mel(60)).isCloseTo(0.9, within(1e-9));
        assertThat(MelFilterBank.mel(110)).isCloseTo(1.65, within(1e-9));
        assertThat(MelFilterBank.mel(1000)).isCloseTo(15, within(1e-9));
        assertThat(MelFilterBank.mel(6400)).isCloseTo(42, within(1e-9));
    }

    @Property(seed = "17")
    void hertz_ofMel_isTheFrequency(@ForAll @DoubleRange(min = 0, max = 24_000) double hertz) {
        assertThat(MelFilterBank.hertz(MelFilterBank.mel(hertz))).isCloseTo(hertz, within(1e-6));
    }

    /** Filters of equal area give a flat spectrum the same value in every band that spans several bins. */
    @Test
    void apply_flatSpectrum_isFlat() {
        Stft stft = new Stft(8192, 512);
        float[][] flat = new float[1][stft.bins()];
        Arrays.fill(flat[0], 1);

        float[] mel = new MelFilterBank(stft, 44_100, 40, 20, 20_000).apply(flat)[0];

        float binHertz = 44_100f / 8192;
        for (float band : mel) {
            assertThat(band * binHertz).isCloseTo(1, within(0.02f));
        }
    }

    @Test
    void apply_sine_isLoudestInItsBand() {
        Stft stft = new Stft(2048, 512);
        float[][] power = stft.power(Signals.sine(22_050, 1, 1000, 0, 0));

        float[] mel = new MelFilterBank(stft, 22_050, 64, 0, 11_025).apply(power)[10];

        int loudest = 0;
        for (int band = 0; band < mel.length; band++) {
            loudest = mel[band] > mel[loudest] ? band : loudest;
        }
        double centre = MelFilterBank.hertz(MelFilterBank.mel(11_025) * (loudest + 1) / 65);
        assertThat(centre).isCloseTo(1000, within(40.0));
    }

    @Test
    void bank_edgeAboveHalfRate_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MelFilterBank(new Stft(64, 16), 8000, 10, 0, 4001))
                .withMessageContaining("4000");
    }

    @Test
    void decibels_ofPower_areRaisedToTheFloor() {
        assertThat(Decibels.ofPower(new float[][] {{1, 0.001f, 0}}, -80)[0]).containsExactly(0, -30, -80);
    }
}
