package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class LeadSheetExtractorTest {

    private static final String GRACE = "D4 G4:2 B4:.5 G4:.5 B4:2 A4 G4:2 E4 D4:2 D4 G4:2 B4:.5 G4:.5 B4:2 A4 D5:5"
            + " B4 D5:1.5 B4:.5 D5:.5 B4:.5 G4:2 D4 E4:1.5 G4:.5 G4:.5 E4:.5 D4:2 D4 G4:2 B4:.5 G4:.5 B4:2 A4 G4:5";
    private static final String GRACE_CHORDS = "G:6 C:3 G:6 G:3 D:6 G:6 C:3 G:3 Em:3 D7:3 G:5";

    private static LeadSheet sheet(Piece piece) {
        LeadSheetExtractor.Extraction extraction = LeadSheetExtractor.extract(piece);
        assertThat(extraction.reason()).isEmpty();
        return extraction.sheet().orElseThrow();
    }

    private static List<Note> later(List<Note> notes, long by) {
        return notes.stream().map(note -> note.withOnset(note.onset() + by)).toList();
    }

    private static Track track(String name, int program, List<Note> notes) {
        return new Track(name, 0, program, notes);
    }

    @Test
    void tuneWithChords_isReadWhole() {
        List<Note> tune = later(Tunes.line(GRACE), 2 * 480);
        List<Note> chords = later(Tunes.blocks(GRACE_CHORDS), 3 * 480);
        LeadSheet sheet = sheet(Tunes.piece(Meter.THREE_FOUR, track("", 0, chords), track("", 0, tune)));
        assertThat(sheet.title()).isEqualTo("Tune");
        assertThat(sheet.key()).isEqualTo(Key.major(7));
        assertThat(sheet.meter()).isEqualTo(Meter.THREE_FOUR);
        assertThat(sheet.bpm()).isEqualTo(100);
        assertThat(sheet.melody()).isEqualTo(tune);
        assertThat(sheet.bars()).isEqualTo(17);
        assertThat(Tunes.names(sheet.chords())).containsExactly("G", "C", "G", "D", "G", "C", "G", "Em", "D7", "G");
        assertThat(sheet.chords()).allMatch(span -> span.onset() % sheet.barTicks() == 0);
    }

    /** An upbeat at tick 0 would shift every bar line; the sheet must come out as if it had been padded. */
    @Test
    void upbeat_atTickZero_isMovedInFrontOfTheBarLine() {
        List<Note> chords = later(Tunes.blocks(GRACE_CHORDS), 480);
        Piece unpadded = Tunes.piece(Meter.THREE_FOUR, track("", 0, Tunes.line(GRACE)), track("", 0, chords));
        assertThat(sheet(unpadded).melody()).isEqualTo(later(Tunes.line(GRACE), 2 * 480));
    }

    @Test
    void upbeat_inAShortFirstBar_isMovedInFrontOfTheBarLine() {
        Piece piece = new Piece(
                "",
                TempoMap.constant(480, 80),
                List.of(new Meter.Change(0, new Meter(1, 4)), new Meter.Change(480, Meter.THREE_FOUR)),
                List.of(),
                List.of(track("", 0, Tunes.line(GRACE))));
        LeadSheet sheet = sheet(piece);
        assertThat(sheet.meter()).isEqualTo(Meter.THREE_FOUR);
        assertThat(sheet.melody().get(0).onset()).isEqualTo(2 * 480);
    }

    @Test
    void bareTune_comesWithoutChords() {
        LeadSheet sheet = sheet(Tunes.piece(Meter.THREE_FOUR, track("", 0, later(Tunes.line(GRACE), 960))));
        assertThat(sheet.chords()).isEmpty();
        assertThat(sheet.key()).isEqualTo(Key.major(7));
    }

    @Test
    void band_isReadByItsLead_withoutTheBarsOfItsIntro() {
        List<Note> lead = later(Tunes.line("E4 G4 C5 B4 A4:2 G4:2 F4 A4 D5 C5 B4:4"), 4 * 1920);
        List<Note> harmony = Tunes.blocks("C:4 F:4 G:4 C:4 C:4 F:4 Dm:4 G:4");
        List<Note> high = Tunes.line("C6:4 C6:4 D6:4 E6:4 E6:4 F6:4 F6:4 D6:4");
        List<Note> drums = Tunes.line("C2 C2 C2 C2 ".repeat(8));
        LeadSheet sheet = sheet(Tunes.piece(
                Meter.FOUR_FOUR,
                track("Strings", 48, high),
                track("Piano chords", 0, harmony),
                new Track("Drums", Track.DRUM_CHANNEL, 0, drums),
                track("Lead guitar", 29, lead)));
        assertThat(sheet.melody()).isEqualTo(later(lead, -4 * 1920));
        assertThat(Tunes.names(sheet.chords())).containsExactly("C", "F", "Dm", "G");
    }

    @Test
    void signature_decidesBetweenKeysThatFitAlike() {
        List<Note> vague = Tunes.line("E4 G4 A4 B4 A4 G4 E4 D4 E4 G4 A4 B4 D5 B4 A4:2");
        for (Key key : List.of(Key.minor(9), Key.major(7))) {
            Piece signed = new Piece(
                    "",
                    TempoMap.constant(480, 100),
                    List.of(),
                    List.of(new Key.Change(0, key)),
                    List.of(track("", 0, vague)));
            assertThat(sheet(signed).key().fifths()).isEqualTo(key.fifths());
        }
    }

    @Test
    void signature_thatContradictsTheMusic_isNotBelieved() {
        Piece signed = new Piece(
                "",
                TempoMap.constant(480, 100),
                List.of(new Meter.Change(0, Meter.THREE_FOUR)),
                List.of(new Key.Change(0, Key.major(1))),
                List.of(track("", 0, Tunes.line(GRACE))));
        assertThat(sheet(signed).key()).isEqualTo(Key.major(7));
    }

    @Test
    void pieces_thatAreNoSongs_areRefusedWithAReason() {
        List<Note> tune = Tunes.line(GRACE);
        SplittableRandom random = new SplittableRandom(2);
        List<Note> free = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            free.add(new Note(i * 307L + random.nextInt(200), 150, 60 + random.nextInt(12), 90));
        }
        Piece changing = new Piece(
                "",
                TempoMap.constant(480, 100),
                List.of(new Meter.Change(0, Meter.THREE_FOUR), new Meter.Change(7200, Meter.FOUR_FOUR)),
                List.of(),
                List.of(track("", 0, tune)));
        assertThat(LeadSheetExtractor.extract(Tunes.piece(List.of())).reason()).isEqualTo("no melody");
        assertThat(LeadSheetExtractor.extract(Tunes.piece(Tunes.line("C4 E4 G4")))
                        .reason())
                .isEqualTo("no melody");
        assertThat(LeadSheetExtractor.extract(Tunes.piece(Meter.FOUR_FOUR, track("", 33, tune)))
                        .reason())
                .isEqualTo("no melody");
        assertThat(LeadSheetExtractor.extract(Tunes.piece(Meter.FOUR_FOUR, new Track("", Track.DRUM_CHANNEL, 0, tune)))
                        .reason())
                .isEqualTo("no melody");
        assertThat(LeadSheetExtractor.extract(Tunes.piece(free)).reason()).isEqualTo("not on a grid");
        assertThat(LeadSheetExtractor.extract(changing).reason()).isEqualTo("the meter changes");
        assertThat(LeadSheetExtractor.extract(Tunes.piece(later(tune, 1L << 40)))
                        .reason())
                .isEqualTo("longer than 5000 beats");
    }

    @Test
    void tempo_thatDrifts_isAveraged() {
        Piece drifting = new Piece(
                "",
                new TempoMap(
                        480,
                        List.of(
                                new TempoMap.Change(0, 500_000),
                                new TempoMap.Change(480 * 16, 1_000_000),
                                new TempoMap.Change(480 * 32, 750_000))),
                List.of(new Meter.Change(0, Meter.THREE_FOUR)),
                List.of(),
                List.of(track("", 0, Tunes.line(GRACE))));
        double quarters = drifting.end() / 480.0;
        assertThat(sheet(drifting).bpm()).isEqualTo(Math.round(quarters / drifting.seconds() * 600) / 10.0);
    }

    /** Whatever a file says, the answer is a sheet or a reason. */
    @Test
    void strangeMetersAndResolutions_neverThrow() {
        for (String meter : List.of("1/64", "255/64", "255/1", "1/1", "7/8", "12/8", "3/2")) {
            for (int ticksPerQuarter : new int[] {1, 3, 24, 480, 32767}) {
                List<Note> notes = Tunes.line(GRACE).stream()
                        .map(note -> new Note(
                                note.onset() * ticksPerQuarter / 480,
                                note.duration() * ticksPerQuarter / 480,
                                note.pitch(),
                                note.velocity()))
                        .toList();
                Piece piece = new Piece(
                        "",
                        TempoMap.constant(ticksPerQuarter, 1000),
                        List.of(new Meter.Change(0, Meter.parse(meter))),
                        List.of(),
                        List.of(track("", 0, notes)));
                LeadSheetExtractor.Extraction extraction = LeadSheetExtractor.extract(piece);
                assertThat(extraction.sheet().isPresent())
                        .isEqualTo(extraction.reason().isEmpty());
            }
        }
    }
}
