package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class DrumPatternExtractorTest {

    private static Piece drums(Meter meter, Note... notes) {
        return new Piece(
                "",
                TempoMap.constant(480, 100),
                List.of(new Meter.Change(0, meter)),
                List.of(),
                List.of(new Track("", 9, 0, List.of(notes))));
    }

    @Test
    void strokes_lieOnTheNearestSixteenthWithTheirForceAndLateness() {
        Piece piece = drums(
                Meter.FOUR_FOUR,
                new Note(30, 10, 36, 100),
                new Note(450, 10, 38, 90),
                new Note(465, 10, 40, 110),
                new Note(1920, 10, 44, 50));
        assertThat(DrumPatternExtractor.extract(piece).pattern())
                .contains(new DrumPattern(
                        32,
                        4,
                        List.of(
                                new Hit(Drum.KICK, 0, 100, 0.25),
                                new Hit(Drum.SNARE, 4, 110, -0.125),
                                new Hit(Drum.PEDAL_HAT, 16, 50, 0))));
    }

    @Test
    void pattern_asAPieceAndBack_isTheSame() {
        DrumPattern pattern =
                new DrumPattern(16, 4, List.of(new Hit(Drum.KICK, 0, 100, 0.25), new Hit(Drum.RIDE, 15, 1, -0.5)));
        assertThat(DrumPatternExtractor.extract(Piece.of(pattern, 120)).pattern())
                .contains(pattern);
    }

    @Test
    void waltz_isRefused() {
        assertThat(DrumPatternExtractor.extract(drums(Meter.THREE_FOUR, new Note(0, 10, 36, 100)))
                        .reason())
                .isEqualTo("is in 3/4, not in 4/4");
    }

    @Test
    void pieceWithoutDrums_isRefused() {
        assertThat(DrumPatternExtractor.extract(drums(Meter.FOUR_FOUR)).reason())
                .isEqualTo("has no drums");
    }

    @Test
    void everyNumberOfTheDrumMap_isPlayedByItsDrum() {
        for (Drum drum : Drum.values()) {
            assertThat(Drum.of(drum.pitch())).contains(drum);
        }
        assertThat(Drum.of(35)).contains(Drum.KICK);
        assertThat(Drum.of(43)).contains(Drum.LOW_TOM);
        assertThat(Drum.of(48)).contains(Drum.HIGH_TOM);
        assertThat(Drum.of(0)).isEmpty();
    }
}
