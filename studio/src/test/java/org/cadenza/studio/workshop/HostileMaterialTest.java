package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.uploads.UploadLimits;
import org.cadenza.studio.library.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust or to mislead, on the way that uploads take: stored, prepared, matched to a family. */
class HostileMaterialTest {

    /** Generous for a busy machine; what these files are made for takes hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long MOST_MEMORY = 300L << 20;

    @TempDir
    private Path home;

    private Uploads uploads;
    private String id;

    @BeforeEach
    void begin() throws IOException {
        uploads = new Uploads(home, UploadLimits.STANDARD, new DiskRoom(home, Long.MAX_VALUE));
        id = uploads.create().id();
        Path tunes = home.resolve("tunes");
        FolderOfTunes.write(tunes, 1);
        add("good.mid", Files.readAllBytes(tunes.resolve("folk/tune-00.mid")));
    }

    private void add(String name, byte[] content) throws IOException {
        uploads.add(id, name, content.length, new ByteArrayInputStream(content));
    }

    /** Files by the visitor's names, with the reason why they were dropped, or "kept". */
    private Map<String, String> prepared() throws IOException {
        long start = System.nanoTime();
        long before = allocated();
        Path folder = uploads.folder(id).orElseThrow();
        Prepare.PreparedSet set = Prepare.prepare(folder, Optional.empty(), Progress.none());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(allocated() - before).isLessThan(MOST_MEMORY);
        Map<String, String> names = uploads.names(id);
        Map<String, String> fates = set.dropped().stream()
                .collect(Collectors.toMap(
                        file -> names.getOrDefault(file.path(), file.path()), DroppedFile::reason, (a, b) -> a));
        set.kept().forEach(file -> fates.put(names.getOrDefault(file.path(), file.path()), "kept"));
        return fates;
    }

    /** Bytes that this thread has asked for since it began: more than it ever held at once. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** A MIDI file of one track. */
    private static byte[] midi(int ticksPerQuarter, int... events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("MThd");
        out.writeInt(6);
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(ticksPerQuarter);
        out.writeBytes("MTrk");
        out.writeInt(events.length);
        for (int event : events) {
            out.writeByte(event);
        }
        return bytes.toByteArray();
    }

    /** Notes that wait as long as four bytes can say, 2^28 - 1 ticks each. */
    private static byte[] waiting(int ticksPerQuarter, int notes) throws IOException {
        int[] note = {0xFF, 0xFF, 0xFF, 0x7F, 0x90, 60, 64, 0xFF, 0xFF, 0xFF, 0x7F, 0x80, 60, 64};
        int[] events = new int[notes * note.length + 4];
        for (int i = 0; i < notes; i++) {
            System.arraycopy(note, 0, events, i * note.length, note.length);
        }
        System.arraycopy(new int[] {0, 0xFF, 0x2F, 0}, 0, events, notes * note.length, 4);
        return midi(ticksPerQuarter, events);
    }

    @Test
    void midi_withTheLongestDeltas_isReadOrDroppedInBoundedTimeAndMemory() throws IOException {
        add("one.mid", waiting(480, 1));
        add("two.mid", waiting(1, 2));
        add("many.mid", waiting(1, 10_000));
        add("five bytes.mid", midi(480, 0x81, 0x80, 0x80, 0x80, 0x00, 0x90, 60, 64, 0, 0xFF, 0x2F, 0));
        Map<String, String> fates = prepared();
        assertThat(fates).containsEntry("good.mid", "kept").hasSize(5);
        assertThat(fates.get("five bytes.mid")).contains("more than four bytes");
        assertThat(fates.get("many.mid")).contains("longer than any piece");
    }

    @Test
    void midi_thatLiesAboutItsSizeOrBreaksOff_isDroppedWithTheReason() throws IOException {
        byte[] whole = waiting(480, 3);
        byte[] header = whole.clone();
        Arrays.fill(header, 4, 8, (byte) 0xFF);
        byte[] tracks = whole.clone();
        tracks[10] = (byte) 0xFF;
        add("header of 4 GB.mid", header);
        add("many tracks.mid", tracks);
        add("Ünvollendet.mid", Arrays.copyOf(whole, whole.length - 10));
        add("empty.mid", new byte[0]);
        Map<String, String> fates = prepared();
        assertThat(fates.get("header of 4 GB.mid")).contains("a header of 4294967295 bytes");
        assertThat(fates.get("many tracks.mid")).contains("after 1 of 65281 tracks");
        assertThat(fates.get("Ünvollendet.mid")).contains("the file ends");
        assertThat(fates.get("empty.mid")).contains("empty");
        assertThat(fates).containsEntry("good.mid", "kept");
    }

    private static byte[] score(String declarations, String title) {
        return ("<?xml version=\"1.0\"?><!DOCTYPE score-partwise [" + declarations
                        + "]><score-partwise version=\"4.0\">"
                        + "<work><work-title>" + title + "</work-title></work>"
                        + "<part-list><score-part id=\"P1\"><part-name>Voice</part-name></score-part></part-list>"
                        + "<part id=\"P1\"><measure number=\"1\"><attributes><divisions>1</divisions>"
                        + "<time><beats>4</beats><beat-type>4</beat-type></time></attributes>"
                        + "<note><pitch><step>C</step><octave>5</octave></pitch><duration>4</duration></note>"
                        + "</measure></part></score-partwise>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void musicXml_withEntities_readsNoFileAndDoesNotGrow() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.txt"), "the password");
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        uploads.delete(id);
        id = uploads.create().id();
        add("plain.musicxml", score("", "a title"));
        add("file.musicxml", score("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;"));
        add("net.musicxml", score("<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\"> %x;", "a title"));
        add("laughs.musicxml", score(laughs.toString(), "&l29;"));
        Map<String, String> fates = prepared();
        assertThat(fates)
                .containsEntry("plain.musicxml", "kept")
                .containsEntry("net.musicxml", "kept")
                .hasSize(4);
        assertThat(fates.get("file.musicxml")).contains("entity", "not declared");
        assertThat(fates.get("laughs.musicxml")).contains("entity", "not declared");
        Prepare.PreparedSet set = Prepare.prepare(uploads.folder(id).orElseThrow(), Optional.empty(), Progress.none());
        assertThat(set.toString()).doesNotContain("password", "haha");
    }

    /** A tune is what families of songs want, so that it gets further than a lone note; its last one is bars away. */
    private static byte[] tuneWithALateEnd(int ticksPerQuarter) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            notes.add(new Note((long) i * ticksPerQuarter, ticksPerQuarter, 60 + i * 7 % 12, 90));
        }
        notes.add(new Note((1 << 28) - 1, ticksPerQuarter, 64, 90));
        return MidiWriter.write(new Piece(
                "late",
                TempoMap.constant(ticksPerQuarter, 100),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Melody", 0, 73, notes))));
    }

    @Test
    void training_onTunesThatEndMillionsOfBarsLater_dropsThem() throws IOException {
        for (int ticks : List.of(4, 480)) {
            add(ticks + " late.mid", tuneWithALateEnd(ticks));
            add(ticks + " lone.mid", waiting(ticks, 1));
        }
        Materials<LeadSheet> sheets = new Materials<>(LeadSheet.class, Progress.none());
        long before = allocated();
        long start = System.nanoTime();
        sheets.read(uploads.folder(id).orElseThrow(), Optional.empty());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(allocated() - before).isLessThan(MOST_MEMORY);
        assertThat(sheets.dropped())
                .filteredOn(file -> file.path().endsWith("late.mid"))
                .hasSize(2)
                .allMatch(file -> file.reason().contains("longer than 5000 beats"));
        assertThat(sheets.dropped())
                .filteredOn(file -> file.path().endsWith("lone.mid"))
                .hasSize(2)
                .allMatch(file -> file.reason().equals("no melody"));
    }
}
