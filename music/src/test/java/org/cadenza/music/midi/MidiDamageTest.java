package org.cadenza.music.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cadenza.music.midi.HandMade.END;
import static org.cadenza.music.midi.HandMade.MIDDLE_C;
import static org.cadenza.music.midi.HandMade.bytes;
import static org.cadenza.music.midi.HandMade.chunk;
import static org.cadenza.music.midi.HandMade.file;
import static org.cadenza.music.midi.HandMade.header;
import static org.cadenza.music.midi.HandMade.join;
import static org.cadenza.music.midi.HandMade.track;

import java.util.Arrays;
import org.cadenza.music.MaterialException;
import org.junit.jupiter.api.Test;

/** Files that are wrong: which are refused, and which are mended and told. */
class MidiDamageTest {

    private static final byte[] GOOD = track(MIDDLE_C + END);

    private static void refused(byte[] file, String... message) {
        assertThatThrownBy(() -> MidiReader.read(file, "bad.mid"))
                .isInstanceOf(MaterialException.class)
                .hasMessageContainingAll(message)
                .hasMessageStartingWith("bad.mid, byte ");
    }

    /** The file reads as one middle C for each of {@code notes}, and what was mended is told. */
    private static void mended(byte[] file, int notes, String... told) {
        MidiFile read = MidiReader.readFile(file, "odd.mid");
        assertThat(read.piece().noteCount()).isEqualTo(notes);
        assertThat(read.mended()).containsExactly(told);
    }

    @Test
    void file_cutAnywhere_isRefused() {
        byte[] whole = join(header(1, 2, 96), track("00 FF 03 01 41" + END), GOOD);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> MidiReader.read(cut, "cut.mid"))
                    .as("cut at %d", length)
                    .isInstanceOf(MaterialException.class);
        }
    }

    @Test
    void file_cutInsideAnEvent_saysWhereAndWhatToDo() {
        refused(Arrays.copyOf(file(MIDDLE_C + END), 25), "byte 25", "the file ends inside an event", "whole copy");
    }

    @Test
    void emptyAndForeignFiles_areRefused() {
        refused(new byte[0], "the file is empty");
        refused("This is not a MIDI file at all.".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "MThd");
    }

    @Test
    void header_thatMakesNoSense_isRefused() {
        refused(join(header(3, 1, 96), GOOD), "byte 8", "format 3");
        refused(join(header(0, 1, 0), GOOD), "byte 12", "resolution of 0");
        refused(join(header(0, 1, 0xE700), GOOD), "byte 12", "25 frames with 0 ticks");
        refused(join(header(0, 1, 0x8001), GOOD), "byte 12", "SMPTE");
    }

    @Test
    void tracks_fewerThanDeclared_areRefusedWithTheCount() {
        refused(join(header(1, 65_535, 96), GOOD), "1 of 65535 tracks", "write 1 into bytes 10 and 11");
    }

    @Test
    void tracks_moreThanDeclared_areReadAndTold() {
        mended(join(header(1, 1, 96), GOOD, GOOD), 2, "byte 34: track beyond those that the header counts");
    }

    @Test
    void chunkLength_tooLong_isMendedWhereTheTrackEndsProperly() {
        byte[] lying = chunk("MTrk", 5000, bytes(MIDDLE_C + END));
        mended(join(header(1, 2, 96), lying, GOOD), 2, "byte 18: wrong length of a track");
        mended(join(header(1, 1, 96), lying), 1, "byte 18: wrong length of a track");
    }

    @Test
    void chunkLength_tooShort_isMendedWhereTheTrackEndsProperly() {
        byte[] lying = chunk("MTrk", 3, bytes(MIDDLE_C + END));
        mended(join(header(1, 2, 96), lying, GOOD), 2, "byte 18: wrong length of a track");
    }

    @Test
    void chunkLength_beyondTheFile_withoutEndOfTrack_isRefused() {
        refused(join(header(1, 1, 96), chunk("MTrk", 5000, bytes(MIDDLE_C))), "track 1 goes on where the file ends");
    }

    @Test
    void event_acrossTheNextChunk_isRefused() {
        byte[] open = track(MIDDLE_C + "00 90 3C");
        refused(join(header(1, 2, 96), open, GOOD), "byte 33", "an event runs past the end of its track");
    }

    @Test
    void track_withoutEndEvent_isReadAndTold() {
        mended(file(MIDDLE_C), 1, "byte 30: track without an end-of-track event");
    }

    @Test
    void bytesAfterTheEnd_areIgnoredAndTold() {
        mended(join(file(MIDDLE_C + END), new byte[3]), 1, "byte 34: bytes after the last track ignored");
        mended(file(MIDDLE_C + END + "00 90 3C 40"), 1, "byte 34: bytes after the end of a track ignored");
    }

    @Test
    void foreignChunk_isSkipped_orRefusedWhereItHidesTheRest() {
        byte[] foreign = chunk("XFIH", 4, new byte[4]);
        mended(join(header(0, 1, 96), foreign, GOOD), 1, "byte 14: foreign chunk skipped");
        refused(join(header(0, 1, 96), chunk("XFIH", 400, new byte[4]), GOOD), "byte 14", "foreign chunk");
        refused(join(header(1, 2, 96), GOOD, bytes("00 01 02 03 04 05 06 07 08")), "byte 34", "no chunk");
    }

    @Test
    void number_ofFiveBytes_isRefused() {
        refused(file("FF FF FF FF 7F 90 3C 40" + END), "byte 22", "number of more than four bytes");
        refused(file("00 FF 01 FF FF FF FF 7F" + END), "byte 25", "number of more than four bytes");
    }

    @Test
    void time_ofTheLongestDelta_isKept_butNotWithoutEnd() {
        assertThat(MidiReader.read(file("FF FF FF 7F 90 3C 40 60 80 3C 40" + END), "slow.mid")
                        .end())
                .isEqualTo((1L << 28) - 1 + 96);
        refused(file("FF FF FF 7F 90 3C 40 ".repeat(9) + END), "byte 78", "time runs past tick 2147483647");
    }

    @Test
    void dataByte_withItsTopBitSet_isRefused() {
        refused(file("00 90 3C C0" + END), "byte 25", "status byte where an event's data should be");
        refused(file("00 90 BC 40" + END), "byte 24", "status byte where an event's data should be");
    }

    @Test
    void firstEvent_withoutStatus_isRefused() {
        refused(file("00 3C 40" + END), "byte 23", "without a status byte");
    }

    @Test
    void systemMessage_thatFilesMayNotHold_isRefused() {
        refused(file("00 F4" + END), "byte 23", "status byte F4");
    }

    @Test
    void metaEvent_longerThanTheFile_isRefusedWithoutTakingMemory() {
        refused(file("00 FF 01 FF FF FF 7F 41"), "the file ends inside an event");
    }

    @Test
    void tempo_ofZeroOrAbsurd_isTold() {
        mended(
                file("00 FF 51 03 00 00 00" + MIDDLE_C + END),
                1,
                "byte 26: tempo of 0 microseconds ignored, the one before goes on");
        mended(file("00 FF 51 03 00 00 01" + MIDDLE_C + END), 1, "byte 26: absurd tempo of 60000000 bpm kept");
        refused(file("00 FF 51 02 00 01" + MIDDLE_C + END), "byte 26", "a tempo of 2 bytes");
    }

    @Test
    void meterAndKey_withoutSense_areIgnoredAndTold() {
        mended(file("00 FF 58 04 00 02 18 08" + MIDDLE_C + END), 1, "byte 26: senseless time signature ignored");
        mended(file("00 FF 58 04 04 FF 18 08" + MIDDLE_C + END), 1, "byte 26: senseless time signature ignored");
        mended(file("00 FF 59 02 09 00" + MIDDLE_C + END), 1, "byte 26: senseless key signature ignored");
        mended(file("00 FF 59 00" + MIDDLE_C + END), 1, "byte 26: senseless key signature ignored");
    }
}
