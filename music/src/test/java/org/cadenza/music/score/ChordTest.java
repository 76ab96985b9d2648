package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.cadenza.music.score.Chord.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChordTest {

    @ParameterizedTest
    @EnumSource(Quality.class)
    void tones_moveWithTheChord(Quality quality) {
        Chord chord = new Chord(2, quality, 9);
        for (int by = -12; by <= 12; by++) {
            for (int pitch = 36; pitch < 60; pitch++) {
                assertThat(chord.transposed(by).contains(pitch + by)).isEqualTo(chord.contains(pitch));
            }
        }
        assertThat(chord.transposed(5).transposed(-5)).isEqualTo(chord);
        assertThat(chord.transposed(12)).isEqualTo(chord);
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void intervals_startAtTheRoot_andAscend(Quality quality) {
        int[] intervals = quality.intervals();
        assertThat(intervals[0]).isZero();
        assertThat(intervals).isSorted().doesNotHaveDuplicates();
        for (int interval = 0; interval < 12; interval++) {
            int wanted = interval;
            assertThat(quality.has(interval)).isEqualTo(Arrays.stream(intervals).anyMatch(own -> own == wanted));
        }
    }

    @Test
    void qualities_haveTonesAndSymbolsOfTheirOwn() {
        Set<String> tones = new HashSet<>();
        Set<String> symbols = new HashSet<>();
        for (Quality quality : Quality.values()) {
            assertThat(tones.add(Arrays.toString(quality.intervals())))
                    .as("tones of %s", quality)
                    .isTrue();
            assertThat(symbols.add(quality.symbol()))
                    .as("symbol of %s", quality)
                    .isTrue();
        }
    }

    @Test
    void minor_isSaidOfMinorThirdsOnly() {
        assertThat(Quality.MINOR_SEVENTH.minor()).isTrue();
        assertThat(Quality.DIMINISHED.minor()).isTrue();
        assertThat(Quality.SEVENTH_SHARP_NINTH.minor()).isFalse();
        assertThat(Quality.SUSPENDED_FOURTH.minor()).isFalse();
    }

    @Test
    void rootOutsideTheOctave_isRefused() {
        assertThatThrownBy(() -> new Chord(12, Quality.MAJOR))
                .hasMessageContaining("root is 12, expected from 0 to 11");
    }
}
