package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.score.Track.ControlChange;
import org.junit.jupiter.api.Test;

class SustainTest {

    private static Piece piece(List<Note> notes, int channel, ControlChange... pedal) {
        Track right = new Track("right", 0, 0, notes);
        Track left = new Track("left", channel, 0, List.of(), List.of(pedal), List.of(), List.of());
        return new Piece("", TempoMap.constant(480, 120), List.of(), List.of(), List.of(right, left));
    }

    private static List<Note> sounding(Piece piece) {
        return Sustain.sounding(piece).get(0).notes();
    }

    private static ControlChange pedal(long tick, int value) {
        return new ControlChange(tick, ControlChange.PEDAL, value);
    }

    /** The pedal lies on the other hand's track: it is the channel's. */
    @Test
    void noteLetGoUnderThePedal_soundsUntilItComesUp() {
        List<Note> notes = List.of(new Note(0, 100, 60, 80), new Note(400, 100, 64, 80), new Note(900, 10, 67, 80));
        Piece piece = piece(notes, 0, pedal(50, 127), pedal(300, 70), pedal(450, 0));
        assertThat(sounding(piece))
                .containsExactly(new Note(0, 450, 60, 80), new Note(400, 100, 64, 80), new Note(900, 10, 67, 80));
        assertThat(Sustain.sounding(piece).get(1).controls()).isEmpty();
    }

    @Test
    void pitchStruckAgain_endsTheOneThatSoundsOn() {
        List<Note> notes = List.of(new Note(0, 100, 60, 80), new Note(200, 100, 60, 80), new Note(900, 60, 72, 80));
        assertThat(sounding(piece(notes, 0, pedal(0, 127))))
                .as("and the pedal comes up at the end")
                .containsExactly(new Note(0, 200, 60, 80), new Note(200, 760, 60, 80), new Note(900, 60, 72, 80));
    }

    @Test
    void pedalOfAnotherChannel_changesNothing() {
        List<Note> notes = List.of(new Note(0, 100, 60, 80), new Note(900, 10, 67, 80));
        assertThat(sounding(piece(notes, 1, pedal(0, 127)))).isEqualTo(notes);
    }
}
