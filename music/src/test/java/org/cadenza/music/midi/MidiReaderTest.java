package org.cadenza.music.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadenza.music.midi.HandMade.END;
import static org.cadenza.music.midi.HandMade.MIDDLE_C;
import static org.cadenza.music.midi.HandMade.file;
import static org.cadenza.music.midi.HandMade.header;
import static org.cadenza.music.midi.HandMade.join;
import static org.cadenza.music.midi.HandMade.track;

import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.score.Track.ControlChange;
import org.cadenza.music.score.Track.Lyric;
import org.cadenza.music.score.Track.PitchBend;
import org.junit.jupiter.api.Test;

class MidiReaderTest {

    private static Piece read(byte[] bytes) {
        return MidiReader.read(bytes, "test.mid");
    }

    private static List<Note> notes(byte[] bytes) {
        return read(bytes).tracks().get(0).notes();
    }

    @Test
    void note_oneOnAndOff_hasOnsetDurationPitchAndVelocity() {
        assertThat(notes(file("60 90 3C 50 60 80 3C 40" + END))).containsExactly(new Note(96, 96, 60, 80));
    }

    @Test
    void noteOn_ofVelocityZero_endsTheNote() {
        assertThat(notes(file("00 90 3C 50 30 90 3C 00" + END))).containsExactly(new Note(0, 48, 60, 80));
    }

    @Test
    void runningStatus_withinChannelEvents_isUnderstood() {
        assertThat(notes(file("00 90 3C 50 30 3C 00 00 40 51 30 40 00" + END)))
                .containsExactly(new Note(0, 48, 60, 80), new Note(48, 48, 64, 81));
    }

    /** The standard cancels running status at meta and system exclusive events, but some writers go on with it. */
    @Test
    void runningStatus_continuedOverMetaAndSysex_isUnderstood() {
        assertThat(notes(file("00 90 3C 50 00 FF 01 01 41 30 3C 00 00 F0 02 01 F7 00 40 51 30 40 00" + END)))
                .containsExactly(new Note(0, 48, 60, 80), new Note(48, 48, 64, 81));
    }

    @Test
    void overlappingNotesOfOnePitch_endInTheOrderTheyBegan() {
        assertThat(notes(file("00 90 3C 50 10 3C 51 10 3C 00 10 3C 00" + END)))
                .containsExactly(new Note(0, 32, 60, 80), new Note(16, 32, 60, 81));
    }

    @Test
    void noteWithoutEnd_isHeldToTheEndOfItsTrack_andTold() {
        MidiFile file = MidiReader.readFile(file("00 90 3C 50 00 40 50 60 FF 2F 00"), "test.mid");
        assertThat(file.piece().tracks().get(0).notes())
                .containsExactly(new Note(0, 96, 60, 80), new Note(0, 96, 64, 80));
        assertThat(file.mended())
                .containsExactly("byte 22: note without an end, held to the end of its track (2 times)");
    }

    @Test
    void noteOff_withoutNote_meansNothing() {
        assertThat(notes(file("00 80 3C 40" + MIDDLE_C + END))).hasSize(1);
    }

    @Test
    void conductorTrack_givesTitleTempiMetersAndKeys() {
        Piece piece = read(join(
                header(1, 2, 96),
                track("00 FF 03 04 53 6F 6E 67 00 FF 51 03 09 27 C0 00 FF 58 04 06 03 24 08 00 FF 59 02 FD 01"
                        + "60 FF 51 03 07 A1 20 00 FF 58 04 03 02 18 08 00 FF 59 02 02 00" + END),
                track("00 FF 03 04 4C 65 61 64" + MIDDLE_C + END)));
        assertThat(piece.title()).isEqualTo("Song");
        assertThat(piece.tempo())
                .isEqualTo(
                        new TempoMap(96, List.of(new TempoMap.Change(0, 600_000), new TempoMap.Change(96, 500_000))));
        assertThat(piece.meters())
                .containsExactly(new Meter.Change(0, Meter.SIX_EIGHT), new Meter.Change(96, Meter.THREE_FOUR));
        assertThat(piece.keys()).containsExactly(new Key.Change(0, Key.minor(0)), new Key.Change(96, Key.major(2)));
        assertThat(piece.tracks()).extracting(Track::name).containsExactly("Lead");
    }

    @Test
    void controllersBendsAndLyrics_stayWithTheirTrack() {
        Track track = read(file("00 B0 40 7F 00 E0 00 50 00 FF 05 02 6C 61" + MIDDLE_C + "00 B0 40 00" + END))
                .tracks()
                .get(0);
        assertThat(track.controls()).containsExactly(new ControlChange(0, 64, 127), new ControlChange(96, 64, 0));
        assertThat(track.bends()).containsExactly(new PitchBend(0, 0x50 << 7));
        assertThat(track.lyrics()).containsExactly(new Lyric(0, "la"));
    }

    @Test
    void channelThatChangesProgram_becomesOneTrackForEach() {
        Piece piece = read(file("00 C0 18" + MIDDLE_C + "00 C0 28" + MIDDLE_C + "00 C0 18" + MIDDLE_C + END));
        assertThat(piece.tracks()).extracting(Track::program).containsExactly(24, 40);
        assertThat(piece.tracks().get(0).notes()).extracting(Note::onset).containsExactly(0L, 192L);
        assertThat(piece.tracks().get(1).notes()).extracting(Note::onset).containsExactly(96L);
    }

    /** Many sequencers set up every channel in the first track. */
    @Test
    void programsAndVolumes_setInAnotherTrack_holdForTheChannel() {
        Piece piece = read(join(
                header(1, 2, 96),
                track("00 C0 18 00 C1 28 00 B1 07 64 00 B5 07 64" + END),
                track(MIDDLE_C + "00 91 40 50 60 81 40 00" + END)));
        assertThat(piece.tracks()).extracting(Track::program).containsExactly(24, 40);
        assertThat(piece.tracks().get(1).controls()).containsExactly(new ControlChange(0, 7, 100));
    }

    @Test
    void channelTen_isDrums() {
        assertThat(read(file("00 99 24 50 60 89 24 00" + END)).tracks().get(0).drums())
                .isTrue();
    }

    @Test
    void formatTwo_playsItsPatternsOneAfterTheOther() {
        Piece piece = read(join(header(2, 2, 96), track(MIDDLE_C + "60 FF 2F 00"), track(MIDDLE_C + END)));
        assertThat(piece.tracks()).extracting(t -> t.notes().get(0).onset()).containsExactly(0L, 192L);
    }

    @Test
    void smpteDivision_countsInSecondsWhateverTheTempo() {
        String twoSeconds = "00 FF 51 03 01 00 00 00 90 3C 50 8F 50 80 3C 00" + END; // 2000 ticks
        Piece at25 = read(join(header(0, 1, 0xE728), track(twoSeconds))); // 25 frames of 40 ticks
        assertThat(at25.ticksPerQuarter()).isEqualTo(1000);
        assertThat(at25.seconds()).isCloseTo(2.0, within(1e-12));
    }

    /** 2,400 ticks at 80 to the frame are 30 frames, which last 30 * 1001 / 30000 s. */
    @Test
    void smpteDivision_of29Point97Frames_isExact() {
        Piece piece = read(join(header(0, 1, 0xE350), track("00 90 3C 50 92 60 80 3C 00" + END)));
        assertThat(piece.seconds()).isCloseTo(1.001, within(1e-12));
    }

    @Test
    void riffWrapper_isUnwrapped() {
        byte[] inner = file(MIDDLE_C + END);
        byte[] length = {(byte) inner.length, 0, 0, 0};
        byte[] wrapped = join("RIFF----RMIDdata".getBytes(java.nio.charset.StandardCharsets.US_ASCII), length, inner);
        assertThat(read(wrapped)).isEqualTo(read(inner));
    }

    @Test
    void names_inUtf8OrWindows_areBothRead() {
        String utf8 = "00 FF 03 05 46 C3 BC 72 00";
        String windows = "00 FF 03 03 46 FC 72";
        assertThat(read(file(utf8 + MIDDLE_C + END)).title()).isEqualTo("Für");
        assertThat(read(file(windows + MIDDLE_C + END)).title()).isEqualTo("Für");
    }

    @Test
    void karaokeText_becomesTitleAndLyrics() {
        Piece piece = read(join(
                header(1, 2, 96),
                track("00 FF 01 06 40 4B 4D 49 44 49 00 FF 01 03 40 54 41 00 FF 01 03 5C 6C 61" + END),
                track(MIDDLE_C + END)));
        assertThat(piece.title()).isEqualTo("A");
        assertThat(piece.tracks().get(0).lyrics()).containsExactly(new Lyric(0, "la"));
    }
}
