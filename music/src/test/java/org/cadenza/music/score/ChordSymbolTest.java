package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.music.score.Chord.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChordSymbolTest {

    @ParameterizedTest
    @CsvSource({
        "C, C",
        "Bbm7/F, Bbm7/F",
        "B♭m7/F, Bbm7/F",
        "C^7, Cmaj7",
        "C^, Cmaj7",
        "CM7, Cmaj7",
        "CΔ, Cmaj7",
        "Cma7, Cmaj7",
        "Cmaj9, Cmaj9",
        "F#o7, F#dim7",
        "F#°, F#dim",
        "Dm7b5, Dm7b5",
        "Dm7(b5), Dm7b5",
        "D-7b5, Dm7b5",
        "Dø, Dm7b5",
        "Dmi7, Dm7",
        "D-7, Dm7",
        "DMI7, Dm7",
        "G7alt, G7#9",
        "E7#9, E7#9",
        "Csus, Csus4",
        "C7sus4, C7sus4",
        "C9sus, C7sus4",
        "A+, Aaug",
        "A7+, Aaug7",
        "A+7, Aaug7",
        "A7#5, Aaug7",
        "C7-5, C7",
        "C6/9, C6",
        "C69, C6",
        "C6/E, C6/E",
        "G13, G13",
        "G13b9, G7b9",
        "Am(maj7), AmMaj7",
        "AmM7, AmMaj7",
        "Abmadd9, Abmadd9",
        "C(add9), Cadd9",
        "C2, Cadd9",
        "C7(b9), C7b9",
        "C7b9#5, C7b9",
        "C11, C7sus4",
        "Cm11, Cm9",
        "C5, C5",
    })
    void symbol_ofJazzAndPop_namesNearestQuality(String symbol, String expected) {
        assertThat(ChordSymbol.parse(symbol)
                        .orElseThrow()
                        .symbol(symbol.contains("b") || symbol.contains("♭") ? -1 : 1))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Gb:maj7/3, Gbmaj7/Bb",
        "B:min/b7, Bm/A",
        "D:sus4(b7), D7sus4",
        "C:hdim7, Cm7b5",
        "C:minmaj7, CmMaj7",
        "C:maj(9), Cadd9",
        "A:min(*b3), A5",
        "'C:(1,5)', C5",
        "F/3, F/A",
    })
    void symbol_ofHarte_readsDegrees(String symbol, String expected) {
        assertThat(ChordSymbol.parse(symbol).orElseThrow().symbol(symbol.startsWith("Gb") ? -1 : 1))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"\"D/f+\", D/F#", "\"Gd\", Gdim", "\"Fa7\", Faug7", "\"(E7)\", E7", "E\\A, E/A", "Gm/bb, Gm/A#"})
    void symbol_ofTuneBooksAndImproVisor_readsDialect(String symbol, String expected) {
        assertThat(ChordSymbol.parse(symbol)).map(Chord::toString).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "N", "NC", "N.C.", "n.c.", "Fine", "D.C.", "Da Capo", "Chorus", "/", "%", "bass", "C7xyz", "H7"
            })
    void text_thatNamesNoChord_isEmpty(String text) {
        assertThat(ChordSymbol.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void symbol_ofEveryChord_comesBack(Quality quality) {
        for (int root = 0; root < 12; root++) {
            for (int bass = 0; bass < 12; bass++) {
                Chord chord = new Chord(root, quality, bass);
                assertThat(ChordSymbol.parse(chord.symbol(3))).hasValue(chord);
                assertThat(ChordSymbol.parse(chord.symbol(-3))).hasValue(chord);
            }
        }
    }

    @Test
    void minus_atStart_isMinor_andLaterIsFlat() {
        assertThat(ChordSymbol.parse("C-9").orElseThrow().quality()).isEqualTo(Quality.MINOR_NINTH);
        assertThat(ChordSymbol.parse("C7-9").orElseThrow().quality()).isEqualTo(Quality.SEVENTH_FLAT_NINTH);
    }
}
