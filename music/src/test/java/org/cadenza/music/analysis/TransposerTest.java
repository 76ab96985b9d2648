package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class TransposerTest {

    private static Piece piece(List<Note> notes) {
        return new Piece(
                "",
                TempoMap.constant(480, 90),
                List.of(new Meter.Change(0, Meter.SIX_EIGHT)),
                List.of(new Key.Change(0, Key.minor(4))),
                List.of(
                        new Track("tune", 2, 40, notes),
                        new Track("drums", Track.DRUM_CHANNEL, 0, List.of(new Note(0, 10, 38, 99)))));
    }

    @Test
    void piece_movedAndMovedBack_isItself() {
        Piece piece = piece(Tunes.line("E4 G4 B4 E5"));
        assertThat(Transposer.transpose(Transposer.transpose(piece, 9), -9)).isEqualTo(piece);
        assertThat(Transposer.transpose(piece, 0)).isEqualTo(piece);
    }

    @Test
    void keysAndNotes_move_andDrumsStay() {
        Piece moved = Transposer.transpose(piece(Tunes.line("E4 G4")), 3);
        assertThat(moved.keys()).containsExactly(new Key.Change(0, Key.minor(7)));
        assertThat(moved.tracks().get(0).notes()).isEqualTo(Tunes.line("G4 Bb4"));
        assertThat(moved.tracks().get(1)).isEqualTo(piece(List.of()).tracks().get(1));
    }

    @Test
    void notes_atTheEndsOfTheRange_keepTheirPitchClass() {
        List<Note> all = IntStream.range(0, 128)
                .mapToObj(pitch -> new Note(pitch * 10L, 10, pitch, 90))
                .toList();
        for (int by = -30; by <= 30; by++) {
            List<Note> moved =
                    Transposer.transpose(piece(all), by).tracks().get(0).notes();
            for (int pitch = 0; pitch < 128; pitch++) {
                assertThat(moved.get(pitch).pitch() % 12).isEqualTo(Math.floorMod(pitch + by, 12));
                if (pitch + by >= 0 && pitch + by < 128) {
                    assertThat(moved.get(pitch).pitch()).isEqualTo(pitch + by);
                }
            }
        }
    }
}
