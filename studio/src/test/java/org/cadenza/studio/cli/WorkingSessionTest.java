package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a folder of MIDI with broken files in it to a song, command by command. */
class WorkingSessionTest {

    private static final int TUNES = 95;

    @TempDir
    private static Path folder;

    private static Path tunes;
    private static Path model;
    private static List<String> broken;
    private static Session training;

    @TempDir
    private Path out;

    @BeforeAll
    static void train() throws IOException {
        tunes = folder.resolve("tunes");
        model = folder.resolve("model");
        FolderOfTunes.write(tunes, TUNES);
        broken = FolderOfTunes.writeBroken(tunes);
        training = Session.run("train", "--preset", "tiny", "--data", tunes.toString(), "--out", model.toString());
    }

    private static Session compose(Path file, String... more) {
        String[] always = {"compose", "--model", model.toString(), "--out", file.toString()};
        return Session.run(
                Stream.concat(Arrays.stream(always), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void prepare_folderWithBrokenFiles_namesThemWithReasons() {
        Session session = Session.run("prepare", tunes.toString());
        assertThat(session.exitCode()).isZero();
        assertThat(session.out()).contains(TUNES + " kept, 5 dropped");
        for (String file : broken) {
            assertThat(session.out()).containsPattern(file + " +\\S+");
        }
    }

    @Test
    void prepare_asJson_holdsEveryFile() {
        String json = Session.run("prepare", "--json", tunes.toString()).out();
        assertThat(json.lines()).hasSize(1);
        assertThat(json).contains("\"folk/tune-00.mid\"").contains("\"genre\":\"folk\"");
        assertThat(broken).allSatisfy(file -> assertThat(json).contains("\"path\":\"" + file + "\""));
    }

    @Test
    void train_folderWithBrokenFiles_learnsFromTheRestAndListsThem() throws IOException {
        assertThat(training.exitCode()).as(training.err()).isZero();
        assertThat(training.out()).contains("Finished after").contains("Held out: ");
        assertThat(model.resolve("dropped.csv")).content().contains(broken);
    }

    @Test
    void inspect_ofAModelBuiltOnAnother_namesItAndTheFingerprintOfTheWeights() throws IOException {
        Path second = out.resolve("second");
        Session trained = Session.run(
                "train",
                "markov",
                "--preset",
                "tiny",
                "--corpus",
                tunes.toString(),
                "--foundation",
                model.toString(),
                "--half",
                "--out",
                second.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(Session.run("inspect", second.toString()).out())
                .containsPattern("weights +SHA-256 [0-9a-f]{64}")
                .containsPattern("built on +markov, tiny, seed 1");
    }

    @Test
    void train_onADeviceThatNobodyHas_isRefused() {
        Session session = Session.run("train", "markov", "--corpus", tunes.toString(), "--device", "abacus");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("device is 'abacus', known are cpu and cuda");
        assertThat(session.err().lines()).hasSize(1);
    }

    @Test
    void train_settingAFieldThatIsNone_isRefusedWithThoseThereAre() {
        Session session = Session.run(
                "train",
                "music-transformer",
                "--set",
                "optimization.peak=1e-3",
                "--set",
                "patience=3",
                "--corpus",
                "x");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("there is no 'patience' to set; there are network.layers, ");
        assertThat(session.err().lines()).hasSize(1);
    }

    @Test
    void trainHelp_showsHowADecoderLearns() {
        assertThat(Session.run("train", "--help").out())
                .contains("cadenza train music-transformer --corpus")
                .contains("--set course.patience=3");
    }

    @Test
    void train_ofTwoFamilies_isRefused() {
        Session session = Session.run("train", "markov", "--family", "music-transformer", "--corpus", tunes.toString());
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("two families are named");
    }

    @Test
    void train_intoAFolderWithAModel_isRefused() {
        Session session = Session.run("train", "--data", tunes.toString(), "--out", model.toString());
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("there is a model in").contains("--resume");
    }

    @Test
    void train_resumingWhatIsFinished_isRefused() {
        Session session = Session.run("train", "--resume", "--data", tunes.toString(), "--out", model.toString());
        assertThat(session.exitCode()).isEqualTo(1);
        assertThat(session.err()).contains("is finished");
    }

    @Test
    void compose_twice_writesTheSameBytes() throws IOException {
        Path first = out.resolve("first.mid");
        Path second = out.resolve("second.mid");
        String[] wishes = {"--genre", "folk", "--mood", "happy", "--bars", "12", "--seed", "7"};
        assertThat(compose(first, wishes).exitCode()).isZero();
        assertThat(compose(second, wishes).exitCode()).isZero();
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(names()).containsExactly("first.mid", "second.mid");
    }

    @Test
    void compose_againAsPrinted_writesTheSameBytes() throws IOException {
        Path file = out.resolve("song.mid");
        Session session = compose(file, "--bars", "8");
        byte[] bytes = Files.readAllBytes(file);
        String seed = session.out().replaceFirst("(?s).*\\nSeed +(\\S+).*", "$1");
        assertThat(session.out()).contains("Again     cadenza compose --bars 8 --seed " + seed);
        compose(file, "--bars", "8", "--seed", seed);
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void compose_tempoKeyAndTitle_areInTheFileAsPrinted() throws IOException {
        Path file = out.resolve("song.mid");
        Session session = compose(
                file, "--tempo", "97", "--key", "D", "--mood", "sad", "--title", "Rain", "--bars", "8", "--seed", "1");
        assertThat(session.out())
                .contains("Tempo     97 bpm")
                .contains("Key       D minor")
                .contains("Title     Rain");
        Piece piece = MidiReader.read(file);
        assertThat(Math.round(piece.tempo().bpm() * 100)).isEqualTo(9700);
        assertThat(piece.keys().get(0).key()).hasToString("D minor");
        assertThat(piece.title()).isEqualTo("Rain");
    }

    @ParameterizedTest
    @CsvSource({"pop, 30", "jazz, 45", "classical, 60"})
    void compose_length_isMetToWithinABar(String genre, double seconds) throws IOException {
        Path file = out.resolve("song.mid");
        compose(file, "--genre", genre, "--length", String.valueOf(seconds), "--seed", "3");
        Piece piece = MidiReader.read(file);
        double bar = piece.tempo().seconds(piece.meterAt(0).barTicks(piece.ticksPerQuarter()));
        assertThat(piece.seconds()).isBetween(seconds - bar, seconds + bar);
    }

    @Test
    void compose_toSoundWithStems_writesSongMidiAndParts() throws IOException {
        Session session = compose(out.resolve("song.wav"), "--bars", "2", "--genre", "rock", "--seed", "1", "--stems");
        assertThat(session.exitCode()).as(session.err()).isZero();
        assertThat(names()).contains("song.mid", "song.wav").anyMatch(name -> name.matches("song-\\d-.*bass.*\\.wav"));
        assertThat(session.out()).containsPattern("Loudness +-1[5-7]\\.\\d LUFS");
        assertThat(names()).noneMatch(name -> name.startsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card.json", "weights.safetensors", "config.json"})
    void compose_damagedModel_isOneSentenceAndNoFile(String damaged) throws IOException {
        Path copy = Files.createDirectory(out.resolve("damaged"));
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        byte[] bytes = Files.readAllBytes(copy.resolve(damaged));
        Files.write(copy.resolve(damaged), Arrays.copyOf(bytes, bytes.length / 2));
        Session session = Session.run(
                "compose",
                "--model",
                copy.toString(),
                "--out",
                out.resolve("song.mid").toString());
        assertThat(session.exitCode()).isEqualTo(1);
        assertThat(session.err().lines()).hasSize(1);
        assertThat(names()).containsExactly("damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "--genre, fok, did you mean 'folk'? known are classical",
        "--mood, hapy, did you mean 'happy'? known are happy",
        "--model, no-such-model, unknown model 'no-such-model'",
        "--tempo, brisk, 'expected slow, medium, fast or a number'",
        "--out, song.wmv, unknown format 'wmv'",
        "--out, no-such-folder/song.wav, no-such-folder"
    })
    void compose_misunderstood_exitsWithTwoAndOneSentence(String option, String value, String expected) {
        Session session = Session.run("compose", option, value);
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains(expected);
        assertThat(session.err().lines()).hasSize(1);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void sample_ofAModel_writesLeadSheetsThatDiffer() throws IOException {
        Session session = Session.run(
                "sample", "--model", model.toString(), "--count", "2", "--set", "genre=folk", "--out", out.toString());
        assertThat(session.exitCode()).as(session.err()).isZero();
        assertThat(names()).containsExactly("model-1-001.mid", "model-1-002.mid");
        assertThat(out.resolve("model-1-001.mid")).isNotEmptyFile();
        assertThat(Files.mismatch(out.resolve("model-1-001.mid"), out.resolve("model-1-002.mid")))
                .isNotNegative();
    }

    @Test
    void sample_whereOneIsAlready_isRefused() throws IOException {
        Files.createFile(out.resolve("model-1-001.mid"));
        Session session = Session.run("sample", "--model", model.toString(), "--out", out.toString());
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("is there already");
        assertThat(out.resolve("model-1-001.mid")).isEmptyFile();
    }

    @Test
    void sample_ofNothing_isMisunderstood() {
        Session session = Session.run("sample", "--model", model.toString(), "--count", "0", "--out", out.toString());
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("count is 0, expected 1 or more");
    }

    @Test
    void sample_unknownSetting_listsTheKnown() {
        Session session = Session.run("sample", "--model", model.toString(), "--set", "gnre=folk");
        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("unknown setting 'gnre', did you mean 'genre'?");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
