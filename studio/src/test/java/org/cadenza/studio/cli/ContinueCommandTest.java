package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tunes that go on from a few notes, by a model that has hardly learned anything. */
class ContinueCommandTest {

    private static final String TWINKLE = "C4 C4 G4 G4 A4 A4 G4:2";

    @TempDir
    private static Path folder;

    private static Path model;

    @TempDir
    private Path out;

    @BeforeAll
    static void train() throws IOException {
        model = folder.resolve("model");
        FolderOfTunes.write(folder.resolve("tunes"), 30);
        Session training = Session.run(
                "train",
                "melody-rnn",
                "--preset",
                "tiny",
                "--threads",
                "1",
                "--data",
                folder.resolve("tunes").toString(),
                "--out",
                model.toString());
        assertThat(training.err()).doesNotContain("cadenza:");
    }

    @Test
    void variations_areNumberedAndBeginWithThePrimer() throws IOException {
        Session session = go("--primer", TWINKLE, "--bars", "4", "--variations", "3");
        assertThat(session.exitCode()).as(session.err()).isZero();
        assertThat(session.out().lines()).hasSize(3).allMatch(line -> line.matches(".*tune-[123]\\.mid"));
        for (int i = 1; i <= 3; i++) {
            Piece tune = MidiReader.read(out.resolve("tune-" + i + ".mid"));
            assertThat(tune.tracks().get(0).notes()).extracting(Note::pitch).startsWith(60, 60, 67, 67, 69, 69, 67);
            assertThat(tune.end()).isLessThanOrEqualTo(4L * 4 * tune.ticksPerQuarter());
        }
        byte[] first = Files.readAllBytes(out.resolve("tune-1.mid"));
        assertThat(Files.readAllBytes(out.resolve("tune-2.mid"))).isNotEqualTo(first);
        go("--primer", TWINKLE, "--bars", "4", "--variations", "1");
        assertThat(Files.readAllBytes(out.resolve("tune.mid"))).isEqualTo(first);
    }

    @Test
    void primer_fromAFile_isGoneOnFrom_andDrawn() throws IOException {
        go("--primer", "D4 E4 F4 G4");
        Path roll = out.resolve("roll.png");
        Session session = go(
                "--primer",
                out.resolve("tune.mid").toString(),
                "--bars",
                "9",
                "--variations",
                "2",
                "--roll",
                roll.toString());
        assertThat(session.exitCode()).as(session.err()).isZero();
        assertThat(MidiReader.read(out.resolve("tune-2.mid")).tracks().get(0).notes())
                .extracting(Note::pitch)
                .startsWith(62, 64, 65, 67);
        assertThat(roll).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|8|the primer has no notes; give at least one, such as C4",
                "R:4|8|the primer has no notes; give at least one, such as C4",
                "C4 X4|8|'X4' is no note; write notes like C4, F#5 or Bb3:2 (C4 is middle C), from C-1 to G9, and rests like R",
                "C2 C6|8|the primer goes from C2 to C6, and C2 lies outside of what the model knows, C3 to B5 for this tune; give notes nearer together",
                "C4:8 D4:4|2|the primer is 3 bars long and 2 are asked for with it; ask for more bars or give a shorter primer",
                "C4|0|bars is '0', expected a whole number from 1 to 256"
            })
    void order_thatCannotBe_isRefusedInOneSentence(String primer, String bars, String sentence) {
        Session session = go("--primer", primer, "--bars", bars);
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err().strip()).isEqualTo("cadenza: " + sentence);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void file_tellsHowToMakeItAgain() throws IOException {
        go("--primer", TWINKLE, "--bars", "4", "--variations", "2", "--seed", "5");
        String file = new String(Files.readAllBytes(out.resolve("tune-2.mid")), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .contains("\"cardSha256\"", "\"melody-rnn/model\"", "\"primer\" : \"" + TWINKLE + "\"")
                .contains("\"variation\" : \"2\"", "\"bars\" : \"4\"", "\"seed\" : 5");
    }

    @Test
    void picture_thatCannotBeWritten_isRefusedBeforeTheWork() {
        Session session =
                go("--primer", TWINKLE, "--roll", out.resolve("none/roll.png").toString());
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("there is no folder").doesNotContain("continuing");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void primer_thatIsNoFile_isNamed() {
        Session session = go("--primer", "nowhere.mid");
        assertThat(session.exitCode()).isNotZero();
        assertThat(session.err()).contains("nowhere.mid");
    }

    @Test
    void modelOfTunes_askedForASong_isRefused() {
        Session session = Session.run(
                "compose",
                "--model",
                model.toString(),
                "--out",
                out.resolve("song.mid").toString());
        assertThat(session.err()).contains("is of the family 'melody-rnn', which does not write songs");
    }

    @Test
    void variations_ofNone_areRefused() {
        assertThat(go("--primer", "C4", "--variations", "0").err()).contains("variations are 0, expected 1 to 100");
    }

    private Session go(String... arguments) {
        String[] always = {
            "continue",
            "--model",
            model.toString(),
            "--out",
            out.resolve("tune.mid").toString()
        };
        return Session.run(
                Stream.concat(Arrays.stream(always), Arrays.stream(arguments)).toArray(String[]::new));
    }
}
