package org.cadenza.corpus.nottingham;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.corpus.Fixtures;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class TuneReaderTest {

    /** A block of four quarters in each bar, in the low register of the set. */
    private static Track blocks(int[]... chords) {
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < chords.length; bar++) {
            for (int pitch : chords[bar]) {
                notes.add(new Note(1920L * bar, 1920, pitch, 80));
            }
        }
        return new Track("", 0, 0, notes);
    }

    @Test
    void tune_hasItsMelodyAndTheNamesOfItsBlocks() {
        Piece piece = Fixtures.piece(
                "",
                Fixtures.line("", 0, 67, 69, 71, 72, 74, 72, 71, 69, 67, 67, 67, 67),
                blocks(new int[] {43, 47, 50}, new int[] {38, 42, 45, 48}, new int[] {43, 47, 50}));
        LeadSheet sheet = TuneReader.read("Tune", Key.major(7), piece);
        assertThat(sheet.melody()).hasSize(12);
        assertThat(sheet.chords())
                .containsExactly(
                        new ChordSpan(0, 1920, new Chord(7, Quality.MAJOR)),
                        new ChordSpan(1920, 1920, new Chord(2, Quality.DOMINANT_SEVENTH)),
                        new ChordSpan(3840, 1920, new Chord(7, Quality.MAJOR)));
        assertThat(sheet.bars()).isEqualTo(3);
    }

    @Test
    void changeOfMeter_keepsTheLongestStretch() {
        Piece piece = Fixtures.piece("", Fixtures.line("", 0, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69));
        Piece changing = new Piece(
                "",
                TempoMap.constant(480, 120),
                List.of(
                        new Meter.Change(0, Meter.FOUR_FOUR),
                        new Meter.Change(0, Meter.FOUR_FOUR),
                        new Meter.Change(1920, Meter.THREE_FOUR)),
                List.of(),
                piece.tracks());
        LeadSheet sheet = TuneReader.read("", Key.major(0), changing);
        assertThat(sheet.meter()).isEqualTo(Meter.THREE_FOUR);
        assertThat(sheet.melody()).extracting(Note::pitch).containsExactly(64, 65, 66, 67, 68, 69);
        assertThat(sheet.melody().get(0).onset()).isZero();
    }

    @Test
    void tuneWithoutMelody_isRefused() {
        assertThatThrownBy(() -> TuneReader.read("", Key.major(0), Fixtures.piece("", blocks(new int[] {43, 47, 50}))))
                .hasMessageContaining("no melody");
    }
}
