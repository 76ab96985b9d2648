package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {

    @TempDir
    private Path folder;

    private String good;
    private String broken;

    @BeforeEach
    void writeFiles() throws IOException {
        Track track = new Track("Für\u001b[2J", 0, 73, List.of(new Note(0, 480, 67, 80), new Note(480, 480, 71, 80)));
        Piece piece = new Piece("Reel", TempoMap.constant(480, 90), List.of(), List.of(), List.of(track));
        byte[] bytes = MidiWriter.write(piece);
        good = Files.write(folder.resolve("good.mid"), bytes).toString();
        broken = Files.write(folder.resolve("broken.mid"), java.util.Arrays.copyOf(bytes, 60))
                .toString();
    }

    @Test
    void midiFile_inspected_isToldInAFewLines() {
        Session session = Session.run("inspect", good);
        assertThat(session.exitCode()).isZero();
        assertThat(session.out()).doesNotContain("\u001b");
        assertThat(session.out())
                .contains("Reel", "0:01.3, 1 bar", "90 bpm", "none stated, so 4/4", "Flute", "G4 to B4");
    }

    @Test
    void json_ofOneFile_hasEveryNote() {
        JsonNode report = JsonMapper.shared()
                .readTree(Session.run("inspect", "--json", good).out());
        assertThat(report.get("kind").asString()).isEqualTo("midi");
        JsonNode note = report.get("notes").get(1);
        assertThat(note.get("onset").asDouble()).isEqualTo(0.666667);
        assertThat(note.get("pitch").asInt()).isEqualTo(71);
        assertThat(note.get("program").asInt()).isEqualTo(73);
        assertThat(note.get("drum").asBoolean()).isFalse();
    }

    @Test
    void brokenFile_inspected_isOneClearSentence() {
        Session session = Session.run("inspect", broken);
        assertThat(session.exitCode()).isEqualTo(Cadenza.FAILED);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).matches("cadenza: .*broken\\.mid, byte 60: .+\\R");
    }

    /** Three gigabytes of nothing, which take no room on the disk and fit into no array. */
    @Test
    void hugeFile_inspected_isOneClearSentence() throws IOException {
        Path huge = folder.resolve("huge.mid");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        Session session = Session.run("inspect", huge.toString());
        assertThat(session.exitCode()).isEqualTo(1);
        assertThat(session.err()).startsWith("cadenza: out of memory").hasLineCount(1);
    }

    @Test
    void json_ofManyFiles_isALineEach_brokenOnesToo() {
        Session session = Session.run("inspect", "--json", good, broken, good);
        assertThat(session.exitCode()).isEqualTo(Cadenza.FAILED);
        List<JsonNode> lines =
                session.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).get("file").asString()).isEqualTo(broken);
        assertThat(lines.get(1).get("problem").asString()).contains("byte 60");
    }

    @Test
    void roll_asked_isDrawn() {
        Path png = folder.resolve("roll.png");
        assertThat(Session.run("inspect", good, "--roll", png.toString()).exitCode())
                .isZero();
        assertThat(png).isNotEmptyFile();
    }

    @Test
    void picture_ofManyFiles_isMisunderstood() {
        Session session = Session.run("inspect", good, good, "--roll", "roll.png");
        assertThat(session.exitCode()).isEqualTo(Cadenza.MISUNDERSTOOD);
        assertThat(session.err()).contains("a picture shows one file, but 2 were given");
    }
}
