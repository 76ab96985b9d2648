package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.music.midi.MidiReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of characters, trained on a book of tunes that are all one tune, and what it writes. */
class WriteCommandTest {

    private static final String TUNE = "X:1\nM:4/4\nL:1/4\nK:G\nGABc|d2d2|\n\n";

    @TempDir
    private static Path folder;

    private static Path model;
    private static Session trained;

    @BeforeAll
    static void train() throws IOException {
        model = folder.resolve("tunes");
        trained = trained(TUNE.repeat(300).getBytes(StandardCharsets.UTF_8), model);
    }

    private static Session trained(byte[] text, Path to) throws IOException {
        Path file = Files.write(folder.resolve(to.getFileName() + ".txt"), text);
        return Session.run(
                "train",
                "char-rnn",
                "--preset",
                "tiny",
                "--threads",
                "1",
                "--corpus",
                file.toString(),
                "--out",
                to.toString());
    }

    private static Session written(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "write";
        all[1] = "--model";
        all[2] = model.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Session.run(all);
    }

    @Test
    void training_onAFile_measuresTheTenthThatIsHeldOut() {
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("nats per character 0.").contains("bits per character 0.");
        assertThat(model.resolve("samples")).isDirectoryContaining("glob:**.txt");
    }

    @Test
    void text_goesOnFromItsBeginning() {
        Session session = written("--prime", "X:1\nM:4", "--length", "80", "--argmax");
        assertThat(session.err()).isEmpty();
        assertThat(session.out()).isEqualTo(TUNE.repeat(3).substring(0, 80) + System.lineSeparator());
    }

    @Test
    void text_ofTheSameSeed_isTheSame() {
        Session one = written("--length", "200", "--temperature", "2", "--seed", "5");
        assertThat(written("--length", "200", "--temperature", "2", "--seed", "5")
                        .out())
                .isEqualTo(one.out());
        assertThat(written("--length", "200", "--temperature", "2", "--seed", "6")
                        .out())
                .isNotEqualTo(one.out());
    }

    @Test
    void tune_asMidi_hasTheNotesThatWereWritten() throws IOException {
        Path midi = folder.resolve("tune.mid");
        Session session = written("--prime", "X:1", "--argmax", "--until", "\\n\\n", "--as-midi", midi.toString());
        assertThat(session.err()).isEmpty();
        assertThat(MidiReader.read(midi).noteCount()).isEqualTo(6);
    }

    @Test
    void text_thatIsNoTune_isNoMidi() {
        Session session =
                written("--length", "3", "--as-midi", folder.resolve("none.mid").toString());
        assertThat(session.exitCode()).isEqualTo(1);
        assertThat(session.err()).contains("the text");
    }

    @Test
    void sample_ofATextModel_isATextFile() throws IOException {
        Path out = folder.resolve("samples");
        Session session =
                Session.run("sample", "--model", model.toString(), "--set", "length=50", "--out", out.toString());
        assertThat(session.err()).isEmpty();
        assertThat(Files.readString(out.resolve("tunes-1-001.txt"))).hasSize(50);
    }

    @Test
    void composing_withATextModel_isRefused() {
        Session session = Session.run(
                "compose",
                "--model",
                model.toString(),
                "--out",
                folder.resolve("song.mid").toString());
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("char-rnn").contains("does not write songs");
    }

    @Test
    void temperature_outOfRange_isMisunderstood() {
        Session session = written("--temperature", "9");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("temperature is '9', expected a number from 0 to 4");
    }

    @Test
    void text_thatIsNotUtf8_isRefusedWithItsByte() throws IOException {
        Session session = trained(new byte[] {'a', 'b', (byte) 0xFF}, folder.resolve("broken"));
        assertThat(session.exitCode()).isEqualTo(1);
        assertThat(session.err()).contains("byte 2: is not UTF-8");
    }

    @Test
    void text_ofOneLine_isRefusedAsTooLittle() throws IOException {
        Session session = trained("One line alone.\n".getBytes(StandardCharsets.UTF_8), folder.resolve("line"));
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("too little to learn from").contains("65 or more");
    }

    @Test
    void text_ofAHundredThousandCharacters_isRefusedWithTheirNumber() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 110_000; i++) {
            all.appendCodePoint(0x20000 + i);
        }
        Session session = trained(all.toString().getBytes(StandardCharsets.UTF_8), folder.resolve("many"));
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("99000 distinct characters, expected at most 8192");
    }
}
