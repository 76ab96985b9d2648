package org.cadenza.learning.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadenza.learning.evaluation.measures.HandMade.drums;
import static org.cadenza.learning.evaluation.measures.HandMade.notes;
import static org.cadenza.learning.evaluation.measures.HandMade.part;
import static org.cadenza.learning.evaluation.measures.HandMade.piece;
import static org.cadenza.learning.evaluation.measures.HandMade.quarters;

import org.junit.jupiter.api.Test;

class MuseGanTest {

    /** Three bars: the first part sounds in bars 1 and 2 (a note over the bar line), the second in bar 3: (1/3 + 2/3) / 2. */
    @Test
    void emptyBars_twoParts_agreeWithHandCount() {
        MeasuredPiece piece = piece(part(notes(80, 40, 60)), part(notes(192, 96, 62)));
        assertThat(MuseGan.emptyBars(piece)).isCloseTo(0.5, within(1e-12));
    }

    /** A note that ends at a bar line does not sound behind it. */
    @Test
    void emptyBars_endOnABarLine_leavesTheNextEmpty() {
        assertThat(MuseGan.emptyBars(piece(part(notes(0, 96, 60, 192, 96, 60)))))
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    /**
     * C4 E4 C5 in the first bar, D4 in the third: (2 + 1) / 2 classes. Published, C4 (60) is 36 above C1, in the sixth row of
     * seven; E4 (64) 40, the sixth too; C5 (72) 48, the seventh; D4 (62) 38, the sixth: (2 + 1) / 2 as well. With D4 in the
     * first bar instead: true 3, published 2.
     */
    @Test
    void usedPitchClasses_octavesAndNeighbours_foldDifferently() {
        MeasuredPiece piece = piece(part(notes(0, 24, 60, 24, 24, 64, 48, 24, 72, 192, 24, 62)));
        assertThat(MuseGan.usedPitchClasses(piece, Chroma.TRUE)).isEqualTo(1.5);
        assertThat(MuseGan.usedPitchClasses(piece, Chroma.PUBLISHED)).isEqualTo(1.5);
        MeasuredPiece close = piece(part(notes(0, 24, 60, 24, 24, 64, 48, 24, 72, 72, 24, 62)));
        assertThat(MuseGan.usedPitchClasses(close, Chroma.TRUE)).isEqualTo(3);
        assertThat(MuseGan.usedPitchClasses(close, Chroma.PUBLISHED)).isEqualTo(2);
    }

    @Test
    void usedPitchClasses_beyondPublishedRange_isUndefinedThere() {
        assertThat(MuseGan.usedPitchClasses(piece(part(quarters(120))), Chroma.PUBLISHED))
                .isNaN();
        assertThat(MuseGan.usedPitchClasses(piece(part(quarters(120))), Chroma.TRUE))
                .isEqualTo(1);
    }

    /** Lengths of 1, 2, 3 and 24 steps: two of four last three or longer, three last two. */
    @Test
    void qualifiedNotes_thresholds_areInclusive() {
        MeasuredPiece piece = piece(part(notes(0, 1, 60, 6, 2, 60, 12, 3, 60, 24, 24, 60)));
        assertThat(MuseGan.qualifiedNotes(piece, 3)).isEqualTo(0.5);
        assertThat(MuseGan.qualifiedNotes(piece, 2)).isEqualTo(0.75);
    }

    /** Strokes at 0, 6, 13 and 15 of 6 to the sixteenth: places 0, 0, 1 and 3, so 2 + 0.3 of 4. */
    @Test
    void drumPattern_nearAndFarStrokes_weighLess() {
        MeasuredPiece piece = piece(drums(notes(0, 3, 36, 6, 3, 36, 13, 3, 38, 15, 3, 38)));
        assertThat(MuseGan.drumPattern(piece, 0.3)).isCloseTo(2.3 / 4, within(1e-12));
        assertThat(MuseGan.drumPattern(piece, 0.1)).isCloseTo(2.1 / 4, within(1e-12));
    }

    /** All two steps late is a shift of the same grid. */
    @Test
    void drumPattern_allLate_isStillWhole() {
        assertThat(MuseGan.drumPattern(piece(drums(notes(2, 3, 36, 8, 3, 36, 26, 3, 36))), 0.1))
                .isEqualTo(1);
    }

    /**
     * C against G, a fifth: on the circle of fifths 7 * 7π/6 = 49π/6 = π/6 (mod 2π), a chord of 2 sin(π/12); of minor thirds
     * 7 * 3π/2 = 21π/2 = π/2, of 2 sin(π/4); of major thirds 7 * 2π/3 = 14π/3 = 2π/3, of 0.5 * 2 sin(π/3).
     */
    @Test
    void tonalDistance_aFifth_agreesWithGeometry() {
        double fifths = 2 * Math.sin(Math.PI / 12);
        double minor = 2 * Math.sin(Math.PI / 4);
        double major = Math.sin(Math.PI / 3);
        double expected = Math.sqrt(fifths * fifths + minor * minor + major * major);
        MeasuredPiece piece = piece(part(quarters(60, 60)), part(quarters(67)));
        assertThat(TonalDistance.of(piece, Chroma.TRUE)).isCloseTo(expected, within(1e-12));
    }

    /** An octave apart is the same harmony, but not for the published chroma, for which C4 is in row 5 and C5 in row 6. */
    @Test
    void tonalDistance_octave_isNoneButPublished() {
        MeasuredPiece piece = piece(part(quarters(60)), part(quarters(72)));
        assertThat(TonalDistance.of(piece, Chroma.TRUE)).isCloseTo(0, within(1e-12));
        assertThat(TonalDistance.of(piece, Chroma.PUBLISHED)).isGreaterThan(0.5);
    }

    @Test
    void tonalDistance_partsThatNeverMeet_isUndefined() {
        assertThat(TonalDistance.of(piece(part(notes(0, 24, 60)), part(notes(24, 24, 67))), Chroma.TRUE))
                .isNaN();
        assertThat(TonalDistance.of(piece(part(notes(0, 0, 60)), part(notes(0, 24, 67))), Chroma.TRUE))
                .isNaN();
    }
}
