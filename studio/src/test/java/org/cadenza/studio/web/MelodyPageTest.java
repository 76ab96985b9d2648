package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "Continue my melody" as people use it, in a real browser, with the bundled model. */
class MelodyPageTest {

    private static final String MODEL = "lookback-rnn";
    private static final List<String> TWINKLE = List.of("C4", "C4", "G4", "G4", "A4", "A4", "G4");
    private static final int BPM = 110;
    private static final double SAMPLE = 1 / 44_100.0;
    private static final double AUDIBLE = 0.02;

    /** Takes down when each sound is told to start, and how loud it is. */
    private static final String LISTEN = """
            () => {
              window.starts = [];
              const { start } = AudioBufferSourceNode.prototype;
              AudioBufferSourceNode.prototype.start = function (when) {
                const loudest = this.buffer.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
                window.starts.push([when, loudest]);
                start.call(this, when);
              };
            }""";

    /** A browser with one MIDI keyboard, which a test can play. */
    private static final String PLUG_IN = """
            () => {
              window.keys = { id: 'k', name: 'Stage piano', state: 'connected' };
              navigator.requestMIDIAccess = async () => ({ inputs: new Map([['k', window.keys]]) });
            }""";

    private static final String PLAY_IN = """
            pitch => {
              for (const status of [0x90, 0x80]) {
                window.keys.onmidimessage({ data: Uint8Array.from([status, pitch, 80]), timeStamp: performance.now() });
              }
            }""";

    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static StudioServer server;
    private static Studio studio;

    @TempDir
    private Path downloads;

    private StudioPage page;

    @BeforeAll
    static void openServer() throws IOException {
        chromium = Chromium.open();
        Path models = Studio.homeWithModels(home).resolve("models");
        try (Stream<Path> files = Files.list(Path.of("..", "models", MODEL))) {
            Path model = Files.createDirectories(models.resolve(MODEL));
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        server = StudioServer.open(StudioSettings.local(home, 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void closeServer() {
        if (server != null) {
            server.close();
        }
        chromium.close();
    }

    @BeforeEach
    void open() {
        page = new StudioPage(chromium.visit(studio.base() + "/continue"));
        page.heading("Your tune").waitFor();
    }

    @AfterEach
    void close() {
        page.page().context().close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void melody_fromSevenNotesOnThePiano_isContinuedHeardKeptArrangedAndDownloaded() throws Exception {
        page.assertAccessible();
        page.page().evaluate(LISTEN);
        TWINKLE.forEach(key -> page.button(key).click());
        assertShown("7 notes, 2 bars");
        awaitStarts(7);
        page.button("Continue").click();
        page.button("Keep continuation 4").waitFor();
        assertThat(page.page()
                        .getByText("Keep", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isEqualTo(4);
        page.assertAccessible();
        JsonNode chosen = sheet().get("offer").get("tunes").get(1);
        assertThat(notes(chosen)).hasSizeGreaterThan(7);
        assertThat(notes(chosen).subList(0, 6))
                .isEqualTo(notes(sheet().get("notes")).subList(0, 6));
        assertHeard(chosen);
        page.button("Keep continuation 2").click();
        page.button("Extend again").waitFor();
        assertThat(notes(sheet().get("notes"))).isEqualTo(notes(chosen));
        page.choose("genre-choice", "Folk");
        page.name("Starlight");
        page.button("Arrange with the band").click();
        assertArranged(page.awaitSong(), chosen);
    }

    /** The second continuation is played: its first notes are loud, each within a sample of its time. */
    private void assertHeard(JsonNode tune) {
        page.page().evaluate("() => { window.starts = []; }");
        page.button("Play continuation 2").click();
        List<double[]> starts = awaitStarts(5);
        page.button("Stop continuation 2").click();
        for (int i = 0; i < 5; i++) {
            double place = (tune.get(i).get(1).asDouble() - tune.get(0).get(1).asDouble()) * 60 / BPM;
            assertThat(starts.get(i)[0] - starts.get(0)[0]).as("note %d", i).isCloseTo(place, within(SAMPLE));
            assertThat(starts.get(i)[1]).as("note %d", i).isGreaterThan(AUDIBLE);
        }
    }

    /** The song knows its tune, sounds, and sings the seven notes in some voice and octave. */
    private void assertArranged(String id, JsonNode tune) throws Exception {
        page.heading("Starlight").waitFor();
        JsonNode song = studio.get("/api/v1/songs/" + id).json();
        assertThat(song.get("genre").asString()).isEqualTo("folk");
        assertThat(song.get("tempo").asDouble()).isCloseTo(BPM, within(0.1));
        assertThat(notes(song.get("order").get("tune").get("notes"))).isEqualTo(notes(tune));
        page.button("Play").click();
        assertThat(page.loudest()).isGreaterThan(AUDIBLE);
        Piece piece = MidiReader.read(page.download("MIDI", downloads));
        assertThat(piece.tracks().stream().map(track -> classes(track.notes(), piece.ticksPerQuarter() / 3)))
                .anyMatch(classes -> classes.contains("0 0 7 7 9 9 7"));
    }

    /** Pitches without their octaves, in the order of time. @param least ticks of a note that is no ornament */
    private static String classes(List<Note> notes, int least) {
        return notes.stream()
                .filter(note -> note.duration() >= least)
                .map(note -> String.valueOf(note.pitch() % 12))
                .collect(Collectors.joining(" "));
    }

    @Test
    void melody_byComputerKeys_isChangedTakenBackAndRemembered() {
        page.button("Continue").click();
        page.page().getByText("There is nothing to continue yet.").waitFor();
        press("a", "x", "d", "g");
        assertThat(pitches()).containsExactly(60, 76, 79);
        assertThat(page.page().getByText("There is nothing to continue yet.").count())
                .isZero();
        note("G5, bar 1, beat 3, 1/4").focus();
        press("ArrowDown", "+", "+");
        note("F sharp 5, bar 1, beat 3, 3/8").waitFor();
        press("ArrowLeft", "Delete");
        assertThat(pitches()).containsExactly(60, 78);
        press("Control+z", "Control+z");
        assertThat(pitches()).containsExactly(60, 76, 79);
        press("Control+Shift+z", "Control+z");
        page.button("Clear").click();
        assertShown("nothing played yet");
        page.button("Undo").click();
        page.page().reload();
        assertShown("3 notes, 1 bar");
        assertThat(pitches()).containsExactly(60, 76, 79);
    }

    @Test
    void melody_drawnWithThePointer_isPlayedInAMeterAndSaved() throws Exception {
        page.page().getByLabel("Meter").selectOption("3/4");
        Locator roll = page.page().locator("tune-roll .roll");
        double width = roll.boundingBox().width;
        draw(roll, 0.01, 0.01);
        draw(roll, 3.01 / 12, 4.9 / 12);
        assertThat(page.page().locator("tune-roll .note").count()).isEqualTo(2);
        page.page().locator("tune-roll .note").first().dragTo(roll, at(width * 1.5 / 12, 100));
        JsonNode notes = sheet().get("notes");
        assertThat(notes(notes)).hasSize(2);
        assertThat(notes.get(0).get(1).asDouble()).isEqualTo(1);
        assertThat(notes.get(1).get(1).asDouble()).isEqualTo(3);
        assertThat(notes.get(1).get(2).asDouble()).isEqualTo(2);
        page.button("Chords").click();
        page.page().locator("tune-roll .chords li").first().waitFor();
        Download download = page.page().waitForDownload(page.button("Save MIDI")::click);
        Path file = downloads.resolve(download.suggestedFilename());
        download.saveAs(file);
        Piece piece = MidiReader.read(file);
        assertThat(piece.tempo().bpm()).isCloseTo(BPM, within(0.1));
        assertThat(piece.tracks()).hasSize(1);
        assertThat(piece.tracks().get(0).notes().stream().map(Note::pitch)).isEqualTo(pitches());
    }

    private static Locator.DragToOptions at(double x, double y) {
        return new Locator.DragToOptions().setTargetPosition(x, y);
    }

    /** From one part of the roll's width to another, in the middle of its height. */
    private void draw(Locator roll, double from, double to) {
        var box = roll.boundingBox();
        page.page().mouse().move(box.x + box.width * from, box.y + box.height / 2);
        page.page().mouse().down();
        page.page().mouse().move(box.x + box.width * to, box.y + box.height / 2);
        page.page().mouse().up();
    }

    @Test
    void recording_fromAMidiKeyboard_writesWhatIsPlayedAfterTheCountIn() {
        page.page().evaluate(LISTEN);
        page.page().evaluate(PLUG_IN);
        page.button("MIDI keyboard").click();
        page.page().getByText("Listening to Stage piano").waitFor();
        page.page().evaluate(PLAY_IN, 67);
        assertThat(pitches()).containsExactly(67);
        page.button("Clear").click();
        page.page().evaluate("() => { window.starts = []; }");
        page.button("Record").click();
        awaitStarts(1);
        page.page().evaluate(PLAY_IN, 60);
        awaitStarts(7);
        assertThat(sheet().get("notes")).as("what is played while it counts in").isEmpty();
        page.page().evaluate(PLAY_IN, 62);
        page.button("End recording").click();
        assertThat(pitches()).containsExactly(62);
        page.button("Undo").click();
        assertThat(pitches()).isEmpty();
    }

    @Test
    void file_thatHoldsATune_isOpenedAndOneThatDoesNot_isRefusedInASentence() {
        Locator input = page.page().locator("midi-file input");
        press("a", "s");
        input.setInputFiles(file("notes.txt", "do re mi".getBytes(StandardCharsets.UTF_8)));
        page.page().getByText("“notes.txt” is no MIDI file").waitFor();
        input.setInputFiles(file("broken.mid", "do re mi".getBytes(StandardCharsets.UTF_8)));
        page.page().getByText("not a MIDI file. Give a Standard MIDI File").waitFor();
        assertThat(pitches()).containsExactly(60, 62);
        chromium.complaints().removeIf(complaint -> complaint.contains("400"));
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "audio/midi", bytes);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.page().keyboard().press(key);
        }
    }

    private Locator note(String label) {
        return page.page().locator("tune-roll").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void assertShown(String facts) {
        page.page().getByText(facts).waitFor();
    }

    /** When sounds were told to start, in seconds, and how loud they are, once there are so many. */
    private List<double[]> awaitStarts(int count) {
        page.page().waitForFunction("count => window.starts.length >= count", count);
        List<?> starts = (List<?>) page.page().evaluate("() => window.starts");
        return starts.stream()
                .map(start -> ((List<?>) start)
                        .stream()
                                .mapToDouble(number -> ((Number) number).doubleValue())
                                .toArray())
                .toList();
    }

    /** What the page keeps. */
    private JsonNode sheet() {
        String kept = (String) page.page().evaluate("() => localStorage.getItem('cadenza-melody')");
        return new JsonMapper().readTree(kept).get("sheet");
    }

    private List<Integer> pitches() {
        return StreamSupport.stream(sheet().get("notes").spliterator(), false)
                .map(note -> note.get(0).asInt())
                .toList();
    }

    /** "pitch onset length" of each. */
    private static List<String> notes(JsonNode notes) {
        return StreamSupport.stream(notes.spliterator(), false)
                .map(note -> IntStream.range(0, 3)
                        .mapToObj(i -> String.valueOf(note.get(i).asDouble()))
                        .toList())
                .map(parts -> String.join(" ", parts))
                .toList();
    }
}
