package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.studio.TinyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people have a text written in the studio and take it along, in a real browser, with models that know one tune. */
class WritePageTest {

    private static final int CHAPTER = 10_000;

    /** Takes down when each sound is told to start. */
    private static final String LISTEN = """
            () => {
              window.starts = [];
              const { start } = AudioBufferSourceNode.prototype;
              AudioBufferSourceNode.prototype.start = function (when) {
                window.starts.push(when);
                start.call(this, when);
              };
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
    static void open() throws IOException {
        Path models = Studio.homeWithModels(home).resolve("models");
        TinyWriter.train(models.resolve("tunes"), "tiny");
        TinyWriter.trainSlow(models.resolve("slow"));
        server = StudioServer.open(StudioSettings.local(home, 0));
        studio = Studio.of(server);
        chromium = Chromium.open();
    }

    @BeforeEach
    void visit() {
        chromium.complaints().clear();
        page = new StudioPage(chromium.visit(studio.base() + "/continue/text?model=tunes"));
        page.heading("Continue my text").waitFor();
    }

    @AfterEach
    void leave() {
        page.page().context().close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    private Locator field(String label) {
        return page.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator link(String name) {
        return page.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator facts() {
        return page.page().locator("text-sheet .facts");
    }

    private String shown() {
        return page.page().locator("text-sheet .text").textContent();
    }

    /** Waits until the text has as many characters. */
    private void awaitLength(int least) {
        page.page()
                .waitForFunction(
                        "least => document.querySelector('studio-app').shadowRoot.querySelector('write-page').shadowRoot"
                                + ".querySelector('text-sheet').shadowRoot.querySelector('.text').textContent.length >= least",
                        least);
    }

    private void writeAtItsBest(String until) {
        field("How daring").fill("0");
        page.page().getByText("Advanced").click();
        field("Stop behind").fill(until);
        page.button("Write").click();
        facts().getByText(Pattern.compile("^seed ")).waitFor();
    }

    @Test
    void text_isSeenToCome_andStoppedKeptAndTakenHome() throws Exception {
        page.assertAccessible();
        field("Who writes").selectOption("slow");
        field("It begins").fill("X:1\n");
        page.choose("text-wishes", "A chapter");
        page.button("Write").click();
        awaitLength(200);
        int before = shown().length();
        awaitLength(before + 1);
        page.button("Stop").click();
        facts().getByText("stopped").waitFor();
        String text = shown();
        assertThat(text).startsWith("X:1\n").hasSizeBetween(before, CHAPTER);
        page.assertAccessible();
        Download download = page.page().waitForDownload(page.button("Text file")::click);
        Path file = downloads.resolve("text.txt");
        download.saveAs(file);
        assertThat(download.suggestedFilename()).isEqualTo("Text by slow.txt");
        assertThat(file).hasContent(text);
        page.page().reload();
        facts().getByText("stopped").waitFor();
        assertThat(shown()).isEqualTo(text);
    }

    @Test
    void text_ofTheSeedThatIsShown_isHadAgain() {
        page.choose("text-wishes", "A paragraph");
        page.button("Write").click();
        Locator seed = facts().getByText(Pattern.compile("^seed "));
        seed.waitFor();
        String text = shown();
        assertThat(text).hasSize(300);
        String number = seed.innerText().strip().replaceFirst("seed ", "");
        page.page().getByText("Advanced").click();
        field("Seed").fill(number);
        field("It begins").fill("?");
        page.button("Write").click();
        page.page()
                .getByText("the model never saw '?' and reads the beginning without")
                .waitFor();
        field("It begins").fill("");
        page.button("Write").click();
        facts().getByText("300 characters").waitFor();
        seed.waitFor();
        assertThat(shown()).isEqualTo(text);
    }

    @Test
    void tune_thatIsWritten_isHeardKeptAsMidiAndGoneOnWith() throws IOException {
        page.button("Begin a tune in ABC").click();
        writeAtItsBest("\\n\\n");
        assertThat(shown()).isEqualTo(TinyWriter.TUNE);
        page.heading("There is a tune in it").waitFor();
        page.assertAccessible();
        Download download = page.page().waitForDownload(page.button("MIDI")::click);
        Path file = downloads.resolve("tune.mid");
        download.saveAs(file);
        assertThat(MidiReader.read(file).noteCount()).isEqualTo(6);
        page.page().evaluate(LISTEN);
        page.button("Hear it").click();
        page.page().waitForFunction("() => window.starts.length === 6");
        page.page().waitForCondition(() -> page.button("Hear it").isVisible());
        page.button("Continue its melody").click();
        page.heading("Continue my melody").waitFor();
        assertThat(page.page()
                        .evaluate(
                                "() => JSON.parse(localStorage['cadenza-melody']).sheet.notes.map(([pitch]) => pitch)"))
                .isEqualTo(List.of(67, 69, 71, 72, 74, 74));
    }

    @Test
    void tune_thatCannotBePlayed_isToldWithLineAndColumn() {
        field("It begins").fill("X:1\nK:G\nGA?c\n\n");
        writeAtItsBest("Z");
        page.button("Hear it").click();
        page.page()
                .getByText("It cannot be played: the text, line 3, column 3: '?' is not read here")
                .waitFor();
        chromium.complaints().removeIf(complaint -> complaint.contains("400"));
    }

    @Test
    void order_thatIsWrong_isToldBesideItsField() {
        page.page().getByText("Advanced").click();
        field("Seed").fill("seven");
        page.button("Write").click();
        page.page()
                .getByText("seed is 'seven', expected a whole number of 64 bits")
                .waitFor();
        assertThat(field("Seed").getAttribute("aria-invalid")).isEqualTo("true");
        chromium.complaints().removeIf(complaint -> complaint.contains("400"));
    }

    @Test
    void markup_inAText_isText() {
        String markup = "<img src=x onerror=alert(1)><b>bold</b>";
        field("It begins").fill(markup);
        writeAtItsBest("G");
        assertThat(shown()).startsWith(markup);
        assertThat(page.page().locator("text-sheet img, text-sheet b").count()).isZero();
    }

    @Test
    void run_ofATextModel_showsWhatItWroteAndLeadsHere() throws Exception {
        Path book = TinyWriter.book(home.resolve("book").resolve("tunes.txt"));
        String id = studio.startRun("{\"family\":\"char-rnn\",\"preset\":\"tiny\",\"name\":\"taught\",\"folder\":\""
                + book.getParent() + "\"}");
        studio.awaitRun(id, "done");
        page.page().navigate(studio.base() + "/runs/" + id);
        page.heading("Read it learn").waitFor();
        String sample = page.page().locator("run-samples blockquote").last().textContent();
        assertThat(sample).hasSizeBetween(100, 400);
        Path whole = home.resolve("models/taught/samples");
        assertThat(Files.readString(whole.resolve("step-000150.txt"))).startsWith(sample);
        assertThat(studio.get("/api/v1/runs/" + id + "/samples/step-000150.txt").body())
                .startsWith(sample)
                .hasSizeGreaterThan(400);
        page.assertAccessible();
        link("Write with it").click();
        page.heading("Continue my text").waitFor();
        assertThat(field("Who writes").inputValue()).isEqualTo("taught");
    }

    @Test
    void studio_withoutAWriter_saysSoAndLeadsToTrain(@TempDir Path empty) throws IOException {
        try (StudioServer bare = StudioServer.open(StudioSettings.local(Studio.homeWithModels(empty), 0))) {
            page.page().navigate(Studio.of(bare).base() + "/continue/text");
            page.heading("Nobody here writes text yet.").waitFor();
            page.assertAccessible();
            link("Teach a model").click();
            page.heading("Teach a model").waitFor();
            page.page().navigate(studio.base()); // so that nothing is asked of what is closed
        }
    }
}
