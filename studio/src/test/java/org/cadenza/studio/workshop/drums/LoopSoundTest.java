package org.cadenza.studio.workshop.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.TruePeak;
import org.cadenza.music.synth.SoundFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Loops as sound, through whichever sound font is there. */
class LoopSoundTest {

    private static final int KICK = 0;
    private static final int CLOSED_HAT = 2;
    private static final int OPEN_HAT = 3;
    private static final int LOW_TOM = 4;
    private static final int CYMBAL = 6;

    private static SoundFont font;

    @BeforeAll
    static void find() throws IOException {
        font = SoundFont.find(Optional.empty());
    }

    private static List<Number> hit(int lane, int step) {
        return List.of(lane, step, 110, 0);
    }

    private static float[] sound(double bpm, int bars, List<List<Number>> hits) throws IOException {
        Loop loop = new LoopOrder(new Cells(bars, hits), bpm, 0.0, 4, null, null).loop();
        Clip clip = LoopSound.of(loop, font);
        assertThat(clip.frames()).isEqualTo((int) Math.round(bars * 4 * 60 / bpm * 44_100));
        assertThat(TruePeak.decibels(clip)).isCloseTo(-1, within(0.01));
        return clip.channels()[0];
    }

    private static double power(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return sum / (to - from);
    }

    @Test
    void loop_ofAnyTempo_isAsLongToTheSample() throws IOException {
        for (double bpm : new double[] {20, 123.456, 400}) {
            sound(bpm, 1, List.of(hit(KICK, 0)));
        }
    }

    @Test
    void loop_whoseLastCymbalRingsOn_beginsWithIt() throws IOException {
        float[] late = sound(120, 1, List.of(hit(KICK, 8), hit(CYMBAL, 15)));
        float[] early = sound(120, 1, List.of(hit(KICK, 8), hit(CYMBAL, 9)));
        int eighth = 11_025;
        assertThat(power(late, 0, eighth)).isGreaterThan(2 * power(early, 0, eighth));
    }

    @Test
    void loop_repeated_hasNoSeam() throws IOException {
        float[] sound = sound(133, 1, List.of(hit(LOW_TOM, 15)));
        double usual = 0;
        for (int i = sound.length - 2_000; i < sound.length; i++) {
            usual = Math.max(usual, Math.abs(sound[i] - sound[i - 1]));
        }
        assertThat(Math.abs(sound[0] - sound[sound.length - 1])).isLessThanOrEqualTo((float) usual);
    }

    /** As on drum machines, and on every repetition but a first one. */
    @Test
    void loop_whoseOpenHatIsClosedByItsFirstStroke_isChokedThere() throws IOException {
        float[] choked = sound(120, 1, List.of(hit(KICK, 8), hit(OPEN_HAT, 15), hit(CLOSED_HAT, 0)));
        float[] ringing = sound(120, 1, List.of(hit(KICK, 8), hit(OPEN_HAT, 15)));
        int from = 6_000;
        int to = 11_000;
        assertThat(power(choked, from, to)).isLessThan(0.5 * power(ringing, from, to));
    }

    @Test
    void loop_ofSilence_isSilent() throws IOException {
        Loop loop = new LoopOrder(new Cells(1, List.of()), 120.0, 0.0, 4, null, null).loop();
        Clip clip = LoopSound.of(loop, font);
        assertThat(clip.frames()).isEqualTo(88_200);
        assertThat(power(clip.channels()[0], 0, 88_200)).isZero();
    }
}
