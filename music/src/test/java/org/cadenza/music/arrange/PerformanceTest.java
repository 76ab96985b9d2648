package org.cadenza.music.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.harmony.Harmony;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.Line;
import org.cadenza.music.arrange.player.Song;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final LeadSheet SHEET = Tunes.odeToJoy();
    private static final Song SONG = new Song(SHEET, Mood.HAPPY, Harmony.of(SHEET));

    @Test
    void play_swing_delaysOffbeatsAndLeavesBeatsAndTriplets() {
        Line line = new Line();
        for (long onset : new long[] {0, 160, 240, 480, 720}) {
            line.add(onset, 60, 60 + (int) (onset / 60), 80);
        }

        assertThat(played(new Band().loose(0).swing(2 / 3.0), line))
                .extracting(Note::onset)
                .containsExactly(0L, 160L, 320L, 480L, 800L);
    }

    @Test
    void play_loose_movesOneChordTogetherAndOnlyALittle() {
        Line line = new Line();
        line.add(4800, 480, 60, 80);
        line.add(4800, 480, 64, 80);

        List<Note> notes = played(new Band(), line);
        assertThat(notes.get(0).onset()).isEqualTo(notes.get(1).onset()).isBetween(4780L, 4820L);
    }

    @Test
    void play_beyondTheEnd_stopsAtTheLastTick() {
        Line line = new Line();
        line.add(SONG.end() - 100, 5000, 60, 80);

        assertThat(played(new Band(), line).get(0).end()).isEqualTo(SONG.end());
    }

    @Test
    void parted_pitchStruckAgain_endsBeforeIt() {
        assertThat(Performance.parted(List.of(new Note(0, 500, 60, 80), new Note(400, 100, 60, 80))))
                .containsExactly(new Note(0, 400, 60, 80), new Note(400, 100, 60, 80));
    }

    @Test
    void parted_samePitchTwiceAtOnce_keepsTheLongerAndLouder() {
        assertThat(Performance.parted(List.of(new Note(0, 100, 60, 90), new Note(0, 500, 60, 70))))
                .containsExactly(new Note(0, 500, 60, 90));
    }

    private static List<Note> played(Band band, Line line) {
        Seat seat = band.seat(Part.LEAD, Instrument.PIANO, null);
        return new Performance(band, SONG).play(seat, line, new SplittableRandom(1));
    }
}
