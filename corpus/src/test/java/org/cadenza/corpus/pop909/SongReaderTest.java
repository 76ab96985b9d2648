package org.cadenza.corpus.pop909;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadenza.corpus.Fixtures;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class SongReaderTest {

    /** Beats half a second apart from {@code start} on; the downbeats are at {@code downbeats}. */
    private static String beats(double start, int count, Integer... downbeats) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int flag = List.of(downbeats).contains(i) ? 1 : 0;
            text.append(String.format(Locale.ROOT, "%.4f %d.0 %d.0%n", start + 0.5 * i, flag, flag));
        }
        return text.toString();
    }

    @Test
    void beats_becomeBars() {
        BeatGrid grid = BeatGrid.parse(beats(0.25, 12, 0, 4, 8));
        assertThat(grid.meter()).isEqualTo(Meter.FOUR_FOUR);
        assertThat(grid.bpm()).isEqualTo(120);
        assertThat(grid.end()).isEqualTo(3 * 1920);
        assertThat(grid.tick(0.25)).isZero();
        assertThat(grid.tick(0.5)).isEqualTo(240);
        assertThat(grid.tick(2.25)).isEqualTo(1920);
        assertThat(grid.tick(-1 + 0.9)).isZero();
        assertThat(grid.beat(2.1)).isEqualTo(1920);
    }

    @Test
    void beatsBeforeTheFirstDownbeat_areAnUpbeat() {
        BeatGrid grid = BeatGrid.parse(beats(0, 13, 1, 5, 9));
        assertThat(grid.tick(0)).isEqualTo(3 * 480);
        assertThat(grid.tick(0.5)).isEqualTo(1920);
    }

    @Test
    void barWithTwoBeatsTooFewOrTooMany_leavesTheDownbeatsWhereTheyBelong() {
        BeatGrid few = BeatGrid.parse(beats(0, 14, 0, 4, 6, 10));
        assertThat(few.tick(3.0)).isEqualTo(2 * 1920);
        BeatGrid many = BeatGrid.parse(beats(0, 18, 0, 4, 10, 14));
        assertThat(many.tick(5.0)).isEqualTo(3 * 1920);
    }

    @Test
    void sixBeats_areTwoBarsOfThreeOrOneOfSixEighths() {
        assertThat(BeatGrid.parse(beats(0, 24, 0, 6, 12, 18)).meter()).isEqualTo(Meter.THREE_FOUR);
        String quick = beats(0, 24, 0, 6, 12, 18)
                .lines()
                .map(line -> Double.parseDouble(line.split(" ")[0]) / 2 + line.substring(line.indexOf(' ')))
                .reduce("", (a, b) -> a + b + "\n");
        BeatGrid grid = BeatGrid.parse(quick);
        assertThat(grid.meter()).isEqualTo(Meter.SIX_EIGHT);
        assertThat(grid.tick(1.5)).isEqualTo(1440);
        assertThat(grid.bpm()).isEqualTo(120);
    }

    @Test
    void senselessBeats_areRefused() {
        assertThatThrownBy(() -> BeatGrid.parse("0 1 1\n")).hasMessageContaining("1 beats");
        assertThatThrownBy(() -> BeatGrid.parse(beats(0, 12, 0))).hasMessageContaining("no regular downbeats");
        assertThatThrownBy(() -> BeatGrid.parse(beats(0, 8, 0, 4) + beats(0, 4, 0)))
                .hasMessageContaining("do not rise at line 9");
        assertThatThrownBy(() -> BeatGrid.parse("x".repeat(3) + "\n" + beats(0, 8, 0, 4)))
                .hasMessageContaining("line 1");
    }

    /** The file's own ticks run at 100 bpm and mean nothing; the performance is late by up to 20 ms. */
    @Test
    void song_isPutOnItsBeats() {
        TempoMap tempo = TempoMap.constant(480, 100);
        List<Note> notes = new ArrayList<>();
        double[] onsets = {0.26, 0.49, 0.77, 1.24, 2.26};
        for (int i = 0; i < onsets.length; i++) {
            notes.add(new Note(tempo.tick(onsets[i]), tempo.tick(0.2), 60 + i, 90));
        }
        Piece piece = new Piece(
                "",
                tempo,
                List.of(),
                List.of(),
                List.of(new Track("MELODY", 0, 0, notes), Fixtures.line("PIANO", 1, 40)));
        String chords = "0.0 0.25 N\n0.25 1.26 Gb:maj/3\n1.25 2.25 B:min7\n2.25 4.25 B:min7\n";
        LeadSheet sheet = SongReader.read("t", piece, beats(0.25, 8, 0, 4), chords, Key.major(6));
        assertThat(sheet.melody()).extracting(Note::onset).containsExactly(0L, 240L, 480L, 960L, 1920L);
        assertThat(sheet.melody()).extracting(Note::pitch).containsExactly(60, 61, 62, 63, 64);
        assertThat(sheet.chords()).hasSize(2);
        assertThat(sheet.chords().get(0).onset()).isZero();
        assertThat(sheet.chords().get(0).chord().bass()).isEqualTo(10);
        assertThat(sheet.chords().get(1).onset()).isEqualTo(960);
        assertThat(sheet.chords().get(1).end()).isEqualTo(2 * 1920);
        assertThat(sheet.bars()).isEqualTo(2);
    }

    @Test
    void key_isTheOneThatLastsLongest() {
        assertThat(KeyAnnotation.longest("0 10 C:maj\n10 15 D:min\n15 40 D:min\n"))
                .isEqualTo(Key.minor(2));
        assertThatThrownBy(() -> KeyAnnotation.longest("\n")).hasMessageContaining("empty");
    }
}
