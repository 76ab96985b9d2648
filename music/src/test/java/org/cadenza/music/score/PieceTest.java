package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static final Piece PIECE = new Piece(
            "",
            TempoMap.constant(96, 60),
            List.of(new Meter.Change(96, Meter.THREE_FOUR), new Meter.Change(384, Meter.SIX_EIGHT)),
            List.of(),
            List.of(
                    new Track("", 0, 0, List.of(new Note(96, 96, 62, 90), new Note(0, 400, 60, 90))),
                    new Track("", Track.DRUM_CHANNEL, 0, List.of(new Note(0, 10, 36, 90)))));

    @Test
    void end_isThatOfTheNoteThatEndsLast_notOfTheLastToStart() {
        assertThat(PIECE.end()).isEqualTo(400);
        assertThat(PIECE.seconds()).isEqualTo(400 / 96.0);
        assertThat(PIECE.noteCount()).isEqualTo(3);
    }

    @Test
    void meterAt_beforeTheFirstChange_isFourFour() {
        assertThat(PIECE.meterAt(0)).isEqualTo(Meter.FOUR_FOUR);
        assertThat(PIECE.meterAt(96)).isEqualTo(Meter.THREE_FOUR);
        assertThat(PIECE.meterAt(383)).isEqualTo(Meter.THREE_FOUR);
        assertThat(PIECE.meterAt(10_000)).isEqualTo(Meter.SIX_EIGHT);
    }

    @Test
    void notes_givenInAnyOrder_areSorted() {
        assertThat(PIECE.tracks().get(0).notes()).isSorted();
    }

    /** Otherwise a genre could never be found by the name that another one shares with it. */
    @Test
    void genres_shareNoName() {
        Set<String> names = new HashSet<>();
        for (Genre genre : Genre.values()) {
            assertThat(Genre.find(genre.label().toUpperCase(Locale.ROOT))).hasValue(genre);
            for (String alias : genre.aliases()) {
                assertThat(Genre.find(alias)).hasValue(genre);
                assertThat(names.add(alias) || alias.equals(genre.label()))
                        .as(alias)
                        .isTrue();
            }
        }
    }
}
