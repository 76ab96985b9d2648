package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.cadenza.studio.TinyDrummer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drum lab as people use it, in a real browser, with a drummer that plays. */
class DrumLabPageTest {

    private static final double SAMPLE = 1 / 44_100.0;
    private static final int TEMPO = 240;
    private static final double STEP = 60.0 / TEMPO / 4;
    private static final int STEPS = 32;
    private static final int STEP_TICKS = 120;

    private static final Pattern STROKE = Pattern.compile("(.+), bar (\\d+), step (\\d+), velocity (\\d+)");

    /** Takes down when each sound is told to start, and to fade. */
    private static final String LISTEN = """
            () => {
              window.starts = [];
              const { start } = AudioBufferSourceNode.prototype;
              AudioBufferSourceNode.prototype.start = function (when) {
                window.starts.push(when);
                start.call(this, when);
              };
              window.faded = [];
              const { setTargetAtTime } = AudioParam.prototype;
              AudioParam.prototype.setTargetAtTime = function (value, when, pace) {
                window.faded.push(when);
                return setTargetAtTime.call(this, value, when, pace);
              };
            }""";

    /** A browser whose only MIDI port takes down what it is sent. */
    private static final String PLUG_IN = """
            () => {
              window.sent = [];
              const port = { id: 'p', name: 'Drum machine', send: (bytes, time) => window.sent.push([time ?? null, ...bytes]) };
              navigator.requestMIDIAccess = async () => ({ outputs: new Map([['p', port]]) });
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
        TinyDrummer.train(home.resolve("beats"), home.resolve("models").resolve("beater"));
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
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
        page = new StudioPage(chromium.visit(studio.base() + "/drums"));
        page.heading("A beat of your own").waitFor();
    }

    @AfterEach
    void close() {
        page.page().context().close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void lab_fromTheFirstPatternToTheSavedOne_showsPlaysAndKeepsWhatIsThere() throws Exception {
        page.assertAccessible();
        page.choose("drum-wishes", "Rock");
        page.button("Generate").click();
        page.heading("Rock beat").waitFor();
        assertThat(shown()).isNotEmpty();
        page.assertAccessible();
        List<String> drawn = shown();
        strikeAndUndo();
        List<String> edited = shown();
        assertThat(edited).isNotEqualTo(drawn);
        assertMidi();
        assertWav();
        save("Rock of mine");
        page.button("Clear").click();
        assertThat(shown()).isEmpty();
        page.button("Open Rock of mine").click();
        page.page().getByText("Rock of mine is open.").waitFor();
        assertThat(shown()).isEqualTo(edited);
        assertShelf();
        page.page().reload();
        page.heading("Rock of mine").waitFor();
        assertThat(shown()).isEqualTo(edited);
    }

    /** By mouse and by keys, one stroke is taken away or put down each, and one of the two is taken back. */
    private void strikeAndUndo() {
        List<String> before = shown();
        cell("Rim, bar 1, step 1").click();
        List<String> clicked = shown();
        assertThat(difference(before, clicked)).singleElement().asString().startsWith("Rim, bar 1, step 1,");
        page.page().keyboard().press("ArrowRight");
        page.page().keyboard().press("ArrowUp");
        page.page().keyboard().press("Space");
        assertThat(difference(clicked, shown())).singleElement().asString().startsWith("Clap, bar 1, step 2,");
        page.page().keyboard().press("Control+z");
        assertThat(shown()).isEqualTo(clicked);
        page.page().keyboard().press("Control+Shift+z");
        page.page().keyboard().press("Control+z");
        assertThat(shown()).isEqualTo(clicked);
    }

    private static List<String> difference(List<String> one, List<String> other) {
        List<String> larger = one.size() > other.size() ? one : other;
        List<String> smaller = larger == one ? other : one;
        return larger.stream().filter(stroke -> !smaller.contains(stroke)).toList();
    }

    private void assertMidi() throws Exception {
        turn("Shuffle", "0");
        Piece piece = MidiReader.read(download("MIDI"));
        Track track = piece.tracks().get(0);
        assertThat(piece.tracks()).hasSize(1);
        assertThat(track.channel()).isEqualTo(Track.DRUM_CHANNEL);
        assertThat(piece.tempo().bpm()).isCloseTo(120, within(0.01));
        assertThat(piece.ticksPerQuarter()).isEqualTo(4 * STEP_TICKS);
        assertThat(track.notes().stream().map(DrumLabPageTest::text))
                .containsExactlyInAnyOrderElementsOf(expectedNotes());
    }

    private static String text(Note note) {
        return note.pitch() + " at " + note.onset() + " with " + note.velocity();
    }

    /** What the page shows, at the ticks where it is; how late a stroke is, it shows only by a shift. */
    private List<String> expectedNotes() throws Exception {
        JsonNode lanes = studio.get("/api/v1/drums").json().get("lanes");
        List<String> strokes = shown();
        JsonNode hits = lab().get("pattern").get("hits");
        assertThat(hits).hasSameSizeAs(strokes);
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> {
                    JsonNode lane = lanes.get(hit.get(0).asInt());
                    int step = hit.get(1).asInt();
                    int velocity = hit.get(2).asInt();
                    assertThat(strokes)
                            .contains("%s, bar %d, step %d, velocity %d"
                                    .formatted(lane.get("label").asString(), step / 16 + 1, step % 16 + 1, velocity));
                    long onset = Math.max(0, Math.round((step + hit.get(3).asDouble()) * STEP_TICKS));
                    return lane.get("note").asInt() + " at " + onset + " with " + velocity;
                })
                .toList();
    }

    private void assertWav() throws IOException {
        assertThat(AudioFiles.read(download("WAV")).channels()[0]).hasSize(4 * 44_100);
    }

    private void save(String name) {
        page.button("Save").first().click();
        page.page().getByLabel("Name of the beat").fill(name);
        page.page()
                .locator("save-beat")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        page.heading(name).waitFor();
        page.button("Open " + name).waitFor();
    }

    private void assertShelf() {
        page.button("Rename Rock of mine").click();
        Locator field =
                page.page().getByLabel("Name of the beat").and(page.page().locator("beat-shelf input"));
        field.fill("Rock of ages");
        field.press("Enter");
        page.button("Delete Rock of ages").click();
        page.page().getByText("What you save is kept here.").waitFor();
        page.button("Undo").last().click();
        page.button("Open Rock of ages").waitFor();
    }

    @Test
    void play_inALoop_startsEveryStrokeWithinASampleOfItsTime() throws Exception {
        page.page().evaluate(LISTEN);
        strikeByHand();
        forgetFirst(3);
        page.button("Play").click();
        double[] places = places();
        int inTwoPasses = 2 * places.length;
        page.page().waitForFunction("count => window.starts.length >= count", inTwoPasses);
        page.button("Stop").click();
        double[] starts = numbers("starts");
        double first = starts[0] - places[0] * STEP;
        for (int i = 0; i < inTwoPasses; i++) {
            double place = i / places.length * STEPS + places[i % places.length];
            assertThat(starts[i]).as("stroke %d", i).isCloseTo(first + place * STEP, within(SAMPLE));
        }
    }

    @Test
    void edit_whilePlaying_isHeardInTheLoop() {
        turn("Beats a minute", String.valueOf(TEMPO));
        page.page().evaluate(LISTEN);
        page.button("Play").click();
        page.page().locator(".playhead").waitFor();
        assertThat(numbers("starts")).isEmpty();
        cell("Snare, bar 1, step 5").click();
        page.page().waitForFunction("() => window.starts.length >= 2");
        double[] starts = numbers("starts");
        assertThat(starts[1] - starts[0]).isCloseTo(STEPS * STEP, within(SAMPLE));
        page.button("Stop").click();
    }

    @Test
    void play_hatsAndAMutedRow_chokesTheOpenHatAndLeavesTheMutedOut() {
        turn("Beats a minute", String.valueOf(TEMPO));
        turn("Shuffle", "0");
        page.page().evaluate(LISTEN);
        cell("Open hat, bar 1, step 1").click();
        cell("Closed hat, bar 1, step 3").click();
        cell("Rim, bar 1, step 2").click();
        page.page().keyboard().press("m");
        forgetFirst(3);
        page.button("Play").click();
        page.page().waitForFunction("() => window.starts.length >= 2 && window.faded.length >= 1");
        double[] starts = numbers("starts");
        assertThat(starts[1] - starts[0]).as("nothing between the hats").isCloseTo(2 * STEP, within(SAMPLE));
        assertThat(numbers("faded")[0]).isCloseTo(starts[1], within(SAMPLE));
        page.button("Stop").click();
    }

    /** Strokes on the grid, off it, and on swung steps. */
    private void strikeByHand() {
        turn("Beats a minute", String.valueOf(TEMPO));
        turn("Shuffle", "0.5");
        cell("Kick, bar 1, step 1").click();
        cell("Closed hat, bar 1, step 4").click();
        cell("Snare, bar 2, step 1").click();
        page.page().keyboard().press(".");
        page.page().keyboard().press(".");
        page.page().keyboard().press("+");
        assertThat(shown()).contains("Snare, bar 2, step 1, velocity 108");
    }

    /** Where each stroke sounds in a pass, in steps. */
    private double[] places() {
        JsonNode lab = lab();
        double swing = lab.get("swing").asDouble();
        return StreamSupport.stream(lab.get("pattern").get("hits").spliterator(), false)
                .mapToDouble(hit ->
                        hit.get(1).asInt() + hit.get(3).asDouble() + (hit.get(1).asInt() % 2 == 1 ? swing / 3 : 0))
                .sorted()
                .toArray();
    }

    /** Waits until every stroke that was put down was heard by itself, and takes down what comes from there on. */
    private void forgetFirst(int strokes) {
        page.page().waitForFunction("count => window.starts.length >= count", strokes);
        page.page().evaluate("() => { window.starts = []; window.faded = []; }");
    }

    /** What the page took down of its sounds, in the order of time. */
    private double[] numbers(String what) {
        List<?> times = (List<?>) page.page().evaluate("() => window." + what);
        return times.stream()
                .mapToDouble(time -> ((Number) time).doubleValue())
                .sorted()
                .toArray();
    }

    @Test
    void midiOut_toAPort_sendsNotesOnChannelTenAndTheClock() {
        page.page().evaluate(PLUG_IN);
        strikeByHand();
        page.button("Use MIDI").click();
        page.page().getByLabel("Port").selectOption("Drum machine");
        page.button("Play").click();
        page.page().waitForFunction("() => window.sent.filter(([, status]) => status === 0x99).length >= 3");
        page.button("Stop").click();
        List<List<Number>> sent = sent();
        assertThat(sent.get(0).get(1).intValue()).as("start").isEqualTo(0xfa);
        assertThat(sent.get(sent.size() - 1).get(1).intValue()).as("stop").isEqualTo(0xfc);
        List<List<Number>> notes = sent.stream()
                .filter(message -> message.get(1).intValue() == 0x99)
                .toList();
        assertThat(notes.stream().map(note -> note.get(2).intValue()).limit(3)).containsExactly(36, 42, 38);
        assertThat(notes.get(2).get(3).intValue()).isEqualTo(108);
        assertEven(sent.stream()
                .filter(message -> message.get(1).intValue() == 0xf8)
                .mapToDouble(message -> message.get(0).doubleValue())
                .toArray());
    }

    @SuppressWarnings("unchecked") // the page's lists hold numbers alone
    private List<List<Number>> sent() {
        return (List<List<Number>>) page.page().evaluate("() => window.sent");
    }

    /** Twenty-four to the quarter; the clock of the sound card and that of the page are told in steps, which may show by a little. */
    private static void assertEven(double[] clocks) {
        double wanted = 60_000.0 / TEMPO / 24;
        assertThat(clocks).hasSizeGreaterThan(24);
        double mean = (clocks[clocks.length - 1] - clocks[0]) / (clocks.length - 1);
        assertThat(mean).isCloseTo(wanted, within(wanted / 50));
        assertThat(IntStream.range(1, clocks.length)
                        .allMatch(i -> Math.abs(clocks[i] - clocks[i - 1] - wanted) < wanted / 2))
                .isTrue();
    }

    @Test
    void midiOut_thatTheBrowserRefuses_isSaidCalmly() {
        page.page()
                .evaluate(
                        "() => { navigator.requestMIDIAccess = () => Promise.reject(new DOMException('no', 'NotAllowedError')) }");
        page.button("Use MIDI").click();
        page.page().getByText("The browser keeps MIDI to itself.").waitFor();
    }

    @Test
    void generate_withALockedRow_keepsItAndNearIt_goesOnFromThere() {
        cell("Rim, bar 1, step 3").click();
        cell("Rim, bar 2, step 8").click();
        page.page().keyboard().press("l");
        page.button("Generate").click();
        page.page().locator("beat-heading").getByText("seed").waitFor();
        assertThat(rims()).containsExactly("Rim, bar 1, step 3, velocity 100", "Rim, bar 2, step 8, velocity 100");
        page.button("Near it").click();
        page.page().getByText("near the one before").waitFor();
        assertThat(rims()).hasSize(2);
        page.button("Undo").click();
        page.button("Undo").click();
        page.heading("A beat of your own").waitFor();
        assertThat(shown()).hasSize(2);
    }

    private List<String> rims() {
        return shown().stream().filter(stroke -> stroke.startsWith("Rim")).toList();
    }

    @Test
    void generate_withASeedOfLetters_saysSoBesideTheField() {
        Locator drawer = page.page().locator("drum-wishes").getByText("Advanced");
        Locator seed = page.page().getByLabel("Seed", new Page.GetByLabelOptions().setExact(true));
        drawer.click();
        seed.fill("twelve");
        drawer.click();
        page.button("Generate").click();
        page.page().getByText("A seed is a whole number.").waitFor();
        seed.fill("12");
        assertThat(seed.isVisible()).isTrue();
        page.button("Generate").click();
        page.page().locator("beat-heading").getByText("seed 12").waitFor();
    }

    @Test
    void generate_tooOften_isAskedToWaitAndKeepsThePattern() {
        cell("Kick, bar 1, step 1").click();
        page.page().route("**/drums/patterns", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        page.button("Generate").click();
        page.page().getByText("That was a lot at once.").waitFor();
        assertThat(shown()).hasSize(1);
        forgive("429");
    }

    @Test
    void lab_whoseServerIsAway_saysSoAndTriesAgain() {
        page.page().route("**/api/v1/drums", Route::abort);
        page.page().reload();
        page.page().getByText("The studio does not answer.").waitFor();
        page.page().unroute("**/api/v1/drums");
        page.button("Try again").click();
        page.heading("A beat of your own").waitFor();
        forgive("ERR_FAILED");
    }

    /** What the browser says on its console of a failure that the test wanted. */
    private void forgive(String complaint) {
        assertThat(chromium.complaints()).singleElement().asString().contains(complaint);
        chromium.complaints().clear();
    }

    @Test
    void lab_withoutADrummer_saysWhatToDoAndPlaysAllTheSame(@TempDir Path bare) throws Exception {
        try (StudioServer without = StudioServer.open(StudioSettings.local(bare, 0))) {
            page.page().navigate(Studio.of(without).base() + "/drums");
            page.page().getByText("No drummer is here yet.").waitFor();
            assertThat(page.button("Generate").isDisabled()).isTrue();
            cell("Kick, bar 1, step 1").click();
            assertThat(shown()).containsExactly("Kick, bar 1, step 1, velocity 100");
            page.assertAccessible();
            page.page().navigate("about:blank"); // nothing is fetched late from a studio that has closed
        }
    }

    /** @param place "Kick, bar 1, step 1" */
    private Locator cell(String place) {
        return page.page().locator("[role=gridcell][aria-label^='" + place + ",']");
    }

    /** The strokes of the grid, as they are read out. */
    private List<String> shown() {
        List<?> labels = (List<?>) page.page()
                .locator("[role=gridcell][aria-selected=true]")
                .evaluateAll("cells => cells.map(cell => cell.ariaLabel)");
        return labels.stream()
                .map(String::valueOf)
                .map(label -> {
                    Matcher stroke = STROKE.matcher(label);
                    assertThat(stroke.matches()).as(label).isTrue();
                    return label;
                })
                .toList();
    }

    /** What the page keeps in the browser. */
    private JsonNode lab() {
        return new JsonMapper().readTree((String) page.page().evaluate("() => localStorage.getItem('cadenza-drums')"));
    }

    private void turn(String name, String to) {
        Locator field = page.page().getByLabel(name, new Page.GetByLabelOptions().setExact(true));
        field.fill(to);
        field.dispatchEvent("change");
    }

    private Path download(String name) {
        Download download = page.page().waitForDownload(() -> page.button(name).click());
        Path file = downloads.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }
}
