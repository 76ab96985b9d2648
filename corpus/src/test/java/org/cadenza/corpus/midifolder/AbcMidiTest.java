package org.cadenza.corpus.midifolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class AbcMidiTest {

    /** Eighths as abc2midi writes them in 6/8: a tick late, accented on the bar, an upbeat in front. */
    private static Piece jig(int upbeat, int velocityElsewhere) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < upbeat + 48; i++) {
            int inBar = Math.floorMod(i - upbeat, 6);
            int velocity = i == 0 || inBar == 0 ? 105 : inBar == 3 ? 95 : velocityElsewhere;
            notes.add(new Note(1 + 240L * i, 239, 60 + i % 12, velocity));
        }
        return new Piece(
                "",
                new TempoMap(480, List.of(new TempoMap.Change(1, 400_000))),
                List.of(new Meter.Change(1, Meter.SIX_EIGHT)),
                List.of(),
                List.of(new Track("", 0, 0, notes)));
    }

    @Test
    void upbeat_movesToTheEndOfItsBar() {
        Piece piece = AbcMidi.inBars(jig(2, 80));
        List<Note> notes = piece.tracks().get(0).notes();
        assertThat(notes.get(0).onset()).isEqualTo(4 * 240);
        assertThat(notes.get(2).onset()).isEqualTo(1440);
        assertThat(piece.meterAt(0)).isEqualTo(Meter.SIX_EIGHT);
        assertThat(piece.tempo().bpm()).isEqualTo(150);
    }

    @Test
    void withoutAnUpbeat_onlyTheLateTickGoes() {
        assertThat(AbcMidi.inBars(jig(0, 80)).tracks().get(0).notes().get(0).onset())
                .isZero();
    }

    @Test
    void otherMidi_staysAsItIs() {
        Piece other = jig(2, 81);
        assertThat(AbcMidi.inBars(other)).isSameAs(other);
    }
}
