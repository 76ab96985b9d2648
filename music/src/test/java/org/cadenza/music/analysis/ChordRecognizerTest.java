package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChordRecognizerTest {

    private static final Key C = Key.major(0);

    private static List<Note> block(Chord chord) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(0, 960, 36 + chord.bass(), 80));
        for (int interval : chord.quality().intervals()) {
            notes.add(new Note(0, 960, 48 + chord.root() + interval, 80));
        }
        return notes;
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void blockChord_withItsRootInTheBass_isNamedExactly(Quality quality) {
        for (int root = 0; root < 12; root++) {
            Chord chord = new Chord(root, quality);
            assertThat(ChordRecognizer.chord(block(chord))).hasValue(chord);
        }
    }

    /** The chords that lead sheets put on another bass; a sixth chord turned around is a seventh chord by right. */
    @Test
    void triadsAndSevenths_inverted_keepTheirRoot() {
        Set<Quality> invertible =
                EnumSet.of(Quality.MAJOR, Quality.MINOR, Quality.DOMINANT_SEVENTH, Quality.MAJOR_SEVENTH);
        for (Quality quality : invertible) {
            for (int interval : quality.intervals()) {
                Chord chord = new Chord(7, quality, (7 + interval) % 12);
                assertThat(ChordRecognizer.chord(block(chord))).hasValue(chord);
            }
        }
    }

    @Test
    void sameTones_overAnotherBass_areAnotherChord() {
        assertThat(ChordRecognizer.chord(block(new Chord(0, Quality.SIXTH))))
                .map(Chord::toString)
                .hasValue("C6");
        assertThat(ChordRecognizer.chord(block(new Chord(9, Quality.MINOR_SEVENTH))))
                .map(Chord::toString)
                .hasValue("Am7");
    }

    @Test
    void noNotes_areNoChord() {
        assertThat(ChordRecognizer.chord(List.of())).isEmpty();
        assertThat(ChordRecognizer.chord(List.of(new Note(0, 0, 60, 90)))).isEmpty();
    }

    @Test
    void chords_ofBlocks_comeBackWithTheirTimes() {
        Piece piece = Tunes.piece(Tunes.blocks("C:4 F:2 G7:2 Am:4 Dm7:2 G7:2 C:4"));
        List<ChordSpan> chords = ChordRecognizer.chords(piece, C, Span.BEAT);
        assertThat(Tunes.names(chords)).containsExactly("C", "F", "G7", "Am", "Dm7", "G7", "C");
        assertThat(chords).extracting(ChordSpan::onset).containsExactly(0L, 1920L, 2880L, 3840L, 5760L, 6720L, 7680L);
        assertThat(chords.get(6).end()).isEqualTo(piece.end());
    }

    @Test
    void brokenChords_withPassingNotes_areReadBarByBar() {
        String bars = "C3 E4 G4 A4  F3 A4 C5 Bb4  G3 F4 B4 F5  C3 G4 E4 D4";
        assertThat(Tunes.names(ChordRecognizer.chords(Tunes.piece(Tunes.line(bars)), C, Span.BAR)))
                .containsExactly("C", "F", "G7", "C");
    }

    @Test
    void aSeventh_touchedOnceInABrokenChord_countsAsPassing() {
        String bars = "C3 E4 G4 C5  G3 B4 D5 F5  C3 G4 E4 C4";
        assertThat(Tunes.names(ChordRecognizer.chords(Tunes.piece(Tunes.line(bars)), C, Span.BAR)))
                .containsExactly("C", "G", "C");
    }

    /** The first phrase of "Old Hundredth" as hymnals have it, soprano to bass. */
    @Test
    void fourParts_ofAHymn_areReadBeatByBeat() {
        List<Note> notes = new ArrayList<>();
        notes.addAll(Tunes.line("G4 G4 F#4 E4 D4 G4 A4 B4"));
        notes.addAll(Tunes.line("D4 D4 D4 B3 B3 D4 D4 D4"));
        notes.addAll(Tunes.line("B3 B3 A3 G3 F#3 B3 F#3 G3"));
        notes.addAll(Tunes.line("G3 G3 D3 E3 B2 G2 D3 G2"));
        notes.sort(null);
        assertThat(Tunes.names(ChordRecognizer.chords(Tunes.piece(notes), Key.major(7), Span.BEAT)))
                .containsExactly("G", "D", "Em", "Bm", "G", "D", "G");
    }

    @Test
    void chords_ofTransposedMusic_areTransposed() {
        List<Note> notes = new ArrayList<>(Tunes.blocks("C:4 A7:2 Dm7:2 G7:4 Em:2 Bdim:2 C:4"));
        notes.addAll(Tunes.line("E4 D4 C4 E4 G4 E4 F4 A4 B4 A4 G4 F4 E4:2 D4:2 C4:4"));
        Piece piece = Tunes.piece(notes);
        List<ChordSpan> chords = ChordRecognizer.chords(piece, C, Span.BEAT);
        for (int by = 1; by < 12; by++) {
            int semitones = by;
            assertThat(ChordRecognizer.chords(Transposer.transpose(piece, by), C.transposed(by), Span.BEAT))
                    .isEqualTo(chords.stream()
                            .map(span -> new ChordSpan(
                                    span.onset(), span.duration(), span.chord().transposed(semitones)))
                            .toList());
        }
    }

    @Test
    void silence_betweenChords_isNotFilled() {
        List<Note> notes = Tunes.blocks("C:4");
        Tunes.blocks("G:4").forEach(note -> notes.add(note.withOnset(note.onset() + 5 * 1920)));
        List<ChordSpan> chords = ChordRecognizer.chords(Tunes.piece(notes), C, Span.BEAT);
        assertThat(chords).hasSize(2);
        assertThat(chords.get(0).end()).isEqualTo(1920);
        assertThat(chords.get(1).onset()).isEqualTo(5 * 1920);
    }

    @Test
    void pieceOfDays_isRefused() {
        Piece endless = Tunes.piece(List.of(new Note(0, 1L << 40, 60, 90)));
        assertThatThrownBy(() -> ChordRecognizer.chords(endless, C, Span.BEAT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20000");
    }
}
