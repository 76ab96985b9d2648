package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.families.melodyrnn.Extraction.Loss;
import org.cadenza.families.melodyrnn.MelodyRules.Chords;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class MelodyExtractorTest {

    private static final int N = EventLine.NO_EVENT;
    private static final int OFF = EventLine.NOTE_OFF;
    private static final int STEP = 120;

    private static final MelodyRules SHORT = new MelodyRules(1, 512, 1, Chords.REFUSE, true);

    @Test
    void melody_beginsAtItsBarAndEndsWithItsLastNote() {
        // Two bars of rest, an upbeat of a quarter, a note of a bar.
        Extraction extraction = extract(SHORT, note(44, 48, 67), note(48, 64, 72));
        EventLine line = extraction.lines().get(0);
        assertThat(line.length()).isEqualTo(32);
        assertThat(line.at(12)).isEqualTo(67);
        assertThat(line.at(16)).isEqualTo(72);
        assertThat(Arrays.stream(line.events()).filter(event -> event == OFF)).isEmpty();
    }

    @Test
    void notes_thatOverlap_areCutByTheNext() {
        EventLine line = extract(SHORT, note(0, 12, 60), note(4, 6, 64), note(8, 16, 67))
                .lines()
                .get(0);
        assertThat(line.events()).containsExactly(60, N, N, N, 64, N, OFF, N, 67, N, N, N, N, N, N, N);
    }

    @Test
    void boundaries_goToTheNearestSixteenthAndNothingIsWithoutLength() {
        // 59 of 120 ticks fall back, 60 go on; a note from 60 to 90 has length 0 on the grid and gets a step.
        Note late = new Note(59, 1, 60, 80);
        Note next = new Note(180, 30, 62, 80);
        EventLine line = extract(SHORT, late, next, note(8, 16, 64)).lines().get(0);
        assertThat(Arrays.copyOf(line.events(), 9)).containsExactly(60, OFF, 62, OFF, N, N, N, N, 64);
    }

    @Test
    void silence_ofABar_endsTheMelodyAndTheNextBeginsAtItsBar() {
        Extraction extraction = extract(SHORT, note(0, 16, 60), note(32, 48, 62), note(63, 79, 64));
        // 16 steps of silence after 16: two melodies; 15 after 48: the second goes on.
        assertThat(extraction.lines()).hasSize(2);
        assertThat(extraction.lines().get(0).length()).isEqualTo(16);
        assertThat(extraction.lines().get(1).length()).isEqualTo(47);
        assertThat(extraction.lines().get(1).at(16)).isEqualTo(OFF);
        assertThat(extraction.lines().get(1).at(31)).isEqualTo(64);
    }

    @Test
    void track_withNotesThatBeginTogether_isRefusedFromThereOn() {
        Extraction extraction = extract(SHORT, note(0, 16, 60), note(48, 64, 60), note(48, 64, 64));
        assertThat(extraction.lines()).hasSize(1);
        assertThat(extraction.count(Loss.POLYPHONIC)).isEqualTo(1);
        assertThat(extract(SHORT, note(0, 16, 60), note(0, 16, 64)).reason("melody"))
                .isEqualTo("has no melody: 1 track of notes that begin together");
    }

    @Test
    void chords_whereTheHighestStays_leaveIt() {
        MelodyRules highest = new MelodyRules(1, 512, 1, Chords.HIGHEST, true);
        EventLine line = extract(highest, note(0, 16, 60), note(0, 8, 67), note(8, 16, 62))
                .lines()
                .get(0);
        // The highest is sorted first; the lower one is passed over, its length too.
        assertThat(line.at(0)).isEqualTo(67);
        assertThat(line.at(8)).isEqualTo(62);
    }

    @Test
    void melodies_asMagentaTrains_haveSevenBarsAndFivePitchClasses() {
        assertThat(extract(MelodyRules.ORIGINAL, scale(6 * 4, 5)).reason("melody"))
                .isEqualTo("has no melody: 1 melody that is too short");
        assertThat(extract(MelodyRules.ORIGINAL, scale(7 * 4, 4)).reason("melody"))
                .isEqualTo("has no melody: 1 melody of too few pitches");
        assertThat(extract(MelodyRules.ORIGINAL, scale(7 * 4, 5)).lines()).hasSize(1);
    }

    @Test
    void melodies_thatAreLong_areCutOff() {
        Extraction extraction = extract(MelodyRules.ORIGINAL, scale(150, 7));
        assertThat(extraction.lines().get(0).length()).isEqualTo(512);
        assertThat(extraction.count(Loss.TRUNCATED)).isEqualTo(1);
    }

    @Test
    void piece_whoseTempoChanges_isSplitThere_asInTheOriginalAlone() {
        TempoMap tempo =
                new TempoMap(480, List.of(new TempoMap.Change(0, 500_000), new TempoMap.Change(4 * 1920, 400_000)));
        Piece piece = piece(tempo, List.of(), scale(32, 7));
        assertThat(new MelodyExtractor(SHORT).extract(piece).lines()).hasSize(2);
        MelodyRules whole = new MelodyRules(1, 512, 1, Chords.REFUSE, false);
        assertThat(new MelodyExtractor(whole).extract(piece).lines()).hasSize(1);
    }

    @Test
    void meters_giveTheLengthOfBars_andOddOnesAreCounted() {
        List<Meter.Change> waltz = List.of(new Meter.Change(0, Meter.THREE_FOUR));
        Extraction inThree =
                new MelodyExtractor(SHORT).extract(piece(TempoMap.constant(480, 120), waltz, scale(24, 7)));
        assertThat(inThree.lines().get(0).stepsPerBar()).isEqualTo(12);
        List<Meter.Change> odd = List.of(new Meter.Change(0, new Meter(5, 32)));
        Extraction none = new MelodyExtractor(SHORT).extract(piece(TempoMap.constant(480, 120), odd, scale(24, 7)));
        assertThat(none.reason("melody")).isEqualTo("has no melody: 1 stretch whose bars are not whole sixteenths");
    }

    @Test
    void skyline_ofPolyphonicMusic_isTheTopOfTheTune() {
        MelodyRules skyline = new MelodyRules(1, 512, 1, Chords.SKYLINE, false);
        List<Note> notes = new ArrayList<>(List.of(scale(16, 7)));
        List.of(scale(16, 7)).forEach(note -> notes.add(note.withPitch(note.pitch() - 12)));
        EventLine line = extract(skyline, notes.toArray(new Note[0])).lines().get(0);
        assertThat(line.pitches())
                .containsExactly(extract(SHORT, scale(16, 7)).lines().get(0).pitches());
    }

    @Test
    void drums_areSetsOfKinds() {
        Track kit = new Track(
                "", Track.DRUM_CHANNEL, 0, List.of(note(0, 1, 35), note(0, 1, 44), note(4, 5, 40), note(15, 16, 3)));
        Piece piece = new Piece("", TempoMap.constant(480, 120), List.of(), List.of(), List.of(kit));
        Extraction extraction = new DrumExtractor(new MelodyRules(1, 512, 1, Chords.REFUSE, true)).extract(piece);
        // The last stroke is no drum, so there is less than a bar.
        assertThat(extraction.reason("drumming")).contains("too short");
        Track more = kit.withNotes(List.of(note(0, 1, 35), note(0, 1, 44), note(4, 5, 40), note(15, 16, 51)));
        EventLine line = new DrumExtractor(SHORT)
                .extract(piece.withTracks(List.of(more)))
                .lines()
                .get(0);
        assertThat(List.of(line.at(0), line.at(1), line.at(4), line.at(15))).containsExactly(5, 0, 2, 256);
        assertThat(DrumKit.pitches(5)).containsExactly(36, 42);
    }

    private static Extraction extract(MelodyRules rules, Note... notes) {
        return new MelodyExtractor(rules).extract(piece(TempoMap.constant(480, 120), List.of(), notes));
    }

    private static Piece piece(TempoMap tempo, List<Meter.Change> meters, Note... notes) {
        return new Piece("", tempo, meters, List.of(), List.of(new Track("", 0, 0, List.of(notes))));
    }

    /** Quarters up the first {@code pitches} degrees of C major, again and again. */
    private static Note[] scale(int quarters, int pitches) {
        int[] degrees = {60, 62, 64, 65, 67, 69, 71};
        Note[] notes = new Note[quarters];
        for (int i = 0; i < quarters; i++) {
            notes[i] = note(4 * i, 4 * i + 4, degrees[i % pitches]);
        }
        return notes;
    }

    private static Note note(int start, int end, int pitch) {
        return new Note((long) start * STEP, (long) (end - start) * STEP, pitch, 80);
    }
}
