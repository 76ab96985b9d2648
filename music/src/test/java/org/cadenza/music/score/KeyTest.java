package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTest {

    static Stream<Key> keys() {
        return IntStream.range(0, 12).boxed().flatMap(tonic -> Stream.of(Key.major(tonic), Key.minor(tonic)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void key_writtenAndRead_comesBack(Key key) {
        assertThat(Key.parse(key.toString())).isEqualTo(key);
        assertThat(Key.ofSignature(key.fifths(), key.mode())).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void relative_sharesSignatureAndScale_andIsItsOwnInverse(Key key) {
        assertThat(key.relative().fifths()).isEqualTo(key.fifths());
        assertThat(key.relative().relative()).isEqualTo(key);
        for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
            assertThat(key.relative().contains(pitchClass)).isEqualTo(key.contains(pitchClass));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void scale_movesWithTheKey_andHasSevenTones(Key key) {
        assertThat(IntStream.range(0, 12).filter(key::contains)).hasSize(7);
        for (int by = -13; by <= 13; by++) {
            Key moved = key.transposed(by);
            for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
                assertThat(moved.contains(pitchClass + by)).isEqualTo(key.contains(pitchClass));
            }
        }
    }

    /** A fifth up adds one sharp, all around the circle. */
    @Test
    void fifthUp_addsASharp() {
        for (int fifths = -6; fifths < 5; fifths++) {
            Key key = Key.ofSignature(fifths, Mode.MAJOR);
            assertThat(key.transposed(7).fifths()).isEqualTo(fifths + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "C, C major",
        "F# minor, F# minor",
        "Bbm, Bb minor",
        "e minor, E minor",
        "Ab major, Ab major",
        "Gb:maj, Gb major",
        "Ebm, Eb minor",
        "D dorian, D minor",
        "Amix, A major",
        "e, E major"
    })
    void names_ofManyStyles_areRead(String text, String expected) {
        assertThat(Key.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"H", "C sharp", "''", "C major minor"})
    void text_thatIsNoKey_isRefusedByName(String text) {
        assertThatThrownBy(() -> Key.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
