package org.cadenza.music.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By tunes made by hand; lengths are told in quarters. */
class AbcReaderTest {

    private static final String HEAD = "X:1\nT:A tune\nM:4/4\nL:1/4\nK:C\n";

    private static Piece tune(String body) {
        return AbcReader.read(HEAD + body + "\n", "tune.abc");
    }

    private static List<Integer> pitches(Piece piece) {
        return piece.tracks().get(0).notes().stream().map(Note::pitch).toList();
    }

    private static List<Double> lengths(Piece piece) {
        return piece.tracks().get(0).notes().stream()
                .map(note -> (double) note.duration() / piece.ticksPerQuarter())
                .toList();
    }

    @Test
    void head_saysTitleMeterKeyAndTempo() {
        Piece piece = AbcReader.read("X:7\nT:The Tune % so called\nM:6/8\nL:1/8\nQ:3/8=100\nK:Ador\nABc\n", "a");

        assertThat(piece.title()).isEqualTo("The Tune");
        assertThat(piece.meters()).containsExactly(new Meter.Change(0, Meter.SIX_EIGHT));
        assertThat(piece.keys()).containsExactly(new Key.Change(0, Key.minor(9)));
        assertThat(piece.tempo().bpm()).isCloseTo(150, within(0.01));
        assertThat(lengths(piece)).containsExactly(0.5, 0.5, 0.5);
    }

    @ParameterizedTest
    @CsvSource({"M:2/4,0.25", "M:3/4,0.5", "M:C,0.5"})
    void unit_thatIsNotStated_followsTheMeter(String meter, double quarters) {
        assertThat(lengths(AbcReader.read("X:1\n" + meter + "\nK:C\nc\n", "a"))).containsExactly(quarters);
    }

    @Test
    void octaves_goByCaseAndMarks() {
        assertThat(pitches(tune("C, C c c' B,,"))).containsExactly(48, 60, 72, 84, 47);
    }

    @ParameterizedTest
    @CsvSource({"G,66,60", "F,65,60", "Bb,65,60", "Cm,65,60", "Ddor,65,60", "A,66,61", "Gmix,65,60", "E minor,66,60"})
    void signature_altersTheNotesOfItsKey(String key, int f, int c) {
        assertThat(pitches(AbcReader.read("X:1\nK:" + key + "\nFC\n", "a"))).containsExactly(f, c);
    }

    @Test
    void accidentals_lastToTheBarInAllOctaves() {
        assertThat(pitches(tune("^F f =f F | F _B __B ^^C"))).containsExactly(66, 78, 77, 65, 65, 70, 69, 62);
    }

    @Test
    void lengths_areMultiplesAndFractionsOfTheUnit() {
        assertThat(lengths(tune("c2 c/2 c/ c3/2 c// c/4"))).containsExactly(2.0, 0.5, 0.5, 1.5, 0.25, 0.25);
    }

    @Test
    void rhythm_brokenEitherWay_movesHalfOrThreeQuarters() {
        assertThat(lengths(tune("c>d c<d c>>d"))).containsExactly(1.5, 0.5, 0.5, 1.5, 1.75, 0.25);
    }

    @Test
    void tuplets_fitTheirNotesIntoTheTimeOfOthers() {
        Piece piece = tune("(3ccc (2cc (5:4:5ccccc c");
        double third = 2.0 / 3;
        assertThat(lengths(piece)).containsExactly(third, third, third, 1.5, 1.5, 0.8, 0.8, 0.8, 0.8, 0.8, 1.0);
    }

    @Test
    void rests_takeTime() {
        assertThat(tune("c z2 d").tracks().get(0).notes().get(1).onset()).isEqualTo(3L * Fields.QUARTER);
    }

    @Test
    void notesInBrackets_soundTogether() {
        Piece piece = tune("[CEG]2 c");
        assertThat(pitches(piece)).containsExactly(60, 64, 67, 72);
        assertThat(piece.tracks().get(0).notes().get(3).onset()).isEqualTo(2L * Fields.QUARTER);
    }

    @Test
    void ties_joinNotesAndCarryTheirAccidentalsOverTheBar() {
        Piece piece = tune("^f2-|f f | [ce]-c [c-e-][ce]");
        assertThat(pitches(piece)).containsExactly(78, 77, 72, 76, 72, 76);
        assertThat(lengths(piece)).containsExactly(3.0, 1.0, 2.0, 1.0, 2.0, 2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CD:|E; CDCDE",
                "C|:D:|E; CDDE",
                "|:C::D:|; CCDD",
                "|:C[1D:|[2E||F; CDCEF",
                "|:C|1D:|2E|]F[1G:|[2A||; CDCEFGFA",
                "|:C[1,2D:|[3E||; CDCDCE",
                "C||D:|E; CDCDE",
            })
    void repeats_arePlayedOut(String body, String played) {
        assertThat(pitches(tune(body))).isEqualTo(pitches(tune(played)));
    }

    @Test
    void chordSymbols_areHeldUntilTheNext() {
        Piece piece = tune("\"C\"c2 \"G7\"d \"^slowly\"e");
        List<Note> chords = piece.tracks().get(1).notes();
        assertThat(chords).extracting(Note::pitch).containsExactly(48, 52, 55, 55, 59, 62, 65);
        assertThat(chords.get(6).duration()).isEqualTo(2L * Fields.QUARTER);
    }

    @Test
    void changes_onTheWay_areHeard() {
        Piece piece = tune("F [K:G] F [L:1/8] F | \nM:3/4\nK:D\nC");
        assertThat(pitches(piece)).containsExactly(65, 66, 66, 61);
        assertThat(lengths(piece)).containsExactly(1.0, 1.0, 0.5, 0.5);
        assertThat(piece.meters()).last().extracting(Meter.Change::meter).isEqualTo(Meter.THREE_FOUR);
    }

    @Test
    void ornamentsSlursAndGraceNotes_leaveNoTrace() {
        assertThat(pitches(tune("~c (d .e) {fg}a !trill!b \\"))).containsExactly(72, 74, 76, 81, 83);
    }

    @Test
    void firstTune_endsAtTheEmptyLine() {
        assertThat(pitches(AbcReader.read("words\n\n" + HEAD + "c\n\n" + HEAD + "d\n", "a")))
                .containsExactly(72);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "cd $; line 6, column 4: '$' is not read here",
                "c \"Am d; line 6, column 3: the chord symbol has no end '\"'",
                "^|; line 6, column 2: a note was expected behind '^'",
                "[ce; line 6, column 3: the chord has no end ']'",
                "(0c; line 6, column 2: a tuplet is of 0 notes, expected 2 to 9",
                "> c; line 6, column 1: '>' was found where no note stands before it",
                "-c; line 6, column 1: a tie was found where no note stands before it",
                "c0; line 6, column 2: a length is 0, expected more",
                "c/77; line 6, column 4: a length of 1/308 of a whole note is too fine",
                "[V:2]c; line 6, column 5: the field V: is not read here",
                "C,,,,,,; line 6, column 7: the note lies outside MIDI's range",
                "z4; has a tune without notes",
            })
    void whatIsNotRead_isNamedWithItsPlace(String body, String problem) {
        assertThatThrownBy(() -> tune(body))
                .isInstanceOf(MaterialException.class)
                .hasMessageStartingWith("tune.abc")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "w:la la,line 2,the field w: is not read here",
        "M:4/3,line 2,meter",
        "L:1/7,line 2,unit '1/7' is not like 1/8",
        "K:H,line 2,key 'H' is not like",
        "Q:fast,line 2,tempo 'fast' is not like",
        "abc,line 2,a field such as 'K:G' was expected",
    })
    void headThatIsNotRead_isNamedWithItsLine(String field, String line, String problem) {
        assertThatThrownBy(() -> AbcReader.read("X:1\n" + field + "\nK:C\nc\n", "a"))
                .isInstanceOf(MaterialException.class)
                .hasMessageContainingAll(line, problem);
    }

    @Test
    void textWithoutATune_isRefused() {
        assertThatThrownBy(() -> AbcReader.read("In the beginning", "a"))
                .hasMessageContaining("begins with a line 'X:'");
        assertThatThrownBy(() -> AbcReader.read("X:1\nT:None\n", "a")).hasMessageContaining("has no line 'K:'");
    }
}
