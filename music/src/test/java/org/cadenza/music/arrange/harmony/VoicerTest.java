package org.cadenza.music.arrange.harmony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoicerTest {

    @Test
    void voice_chordsWithTwoCommonTones_movesOneVoice() {
        Voicer voicer = new Voicer(Layout.TRIAD, 3, 52, 72);
        int[] major = voicer.voice(new Chord(0, Quality.MAJOR));
        int[] relative = voicer.voice(new Chord(9, Quality.MINOR));

        assertThat(Arrays.stream(major).filter(pitch -> Arrays.stream(relative).anyMatch(other -> other == pitch)))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void voice_everyChord_staysInRangeAndOnChordTones(Layout layout) {
        Voicer voicer = new Voicer(layout, 4, 48, 72);
        for (Quality quality : Quality.values()) {
            for (int root = 0; root < 12; root++) {
                Chord chord = new Chord(root, quality);
                int[] pitches = voicer.voice(chord);
                assertThat(pitches).isSorted();
                assertThat(Arrays.stream(pitches)).allMatch(pitch -> pitch >= 48 && pitch <= 72);
                boolean third = quality.has(3) || quality.has(4) || quality.has(2) || quality.has(5);
                assertThat(Arrays.stream(pitches))
                        .allMatch(pitch -> chord.contains(pitch) || !third || layout == Layout.POWER);
            }
        }
    }

    @Test
    void voice_deepRange_keepsLowIntervalsOpen() {
        int[] pitches = new Voicer(Layout.TRIAD, 3, 36, 60).voice(new Chord(0, Quality.MAJOR));

        for (int i = 1; i < pitches.length; i++) {
            assertThat(pitches[i] - pitches[i - 1]).isGreaterThanOrEqualTo(pitches[i - 1] < 48 ? 7 : 3);
        }
    }

    @Test
    void voice_rootless_leavesRootToTheBass() {
        int[] pitches = new Voicer(Layout.ROOTLESS, 4, 50, 70).voice(new Chord(7, Quality.THIRTEENTH));

        assertThat(Arrays.stream(pitches)).noneMatch(pitch -> pitch % 12 == 7).anyMatch(pitch -> pitch % 12 == 11);
    }

    @Test
    void new_narrowRange_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Voicer(Layout.TRIAD, 3, 60, 66))
                .withMessageContaining("60 to 66");
    }
}
