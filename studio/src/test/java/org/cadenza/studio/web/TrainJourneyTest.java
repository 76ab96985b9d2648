package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How people teach a model in the studio, from a folder of tunes to a song that it composes, in a real browser. */
class TrainJourneyTest {

    private static final double PATIENCE_MS = 480_000;

    /** Enough to pause in the middle. */
    private static final String STEPS = "80";

    @TempDir
    private Path home;

    @TempDir
    private Path tunes;

    private Chromium chromium;
    private StudioServer server;
    private Studio studio;
    private StudioPage page;

    @BeforeEach
    void open() throws IOException {
        FolderOfTunes.write(tunes, 30);
        FolderOfTunes.writeBroken(tunes);
        Files.writeString(tunes.resolve("cover.jpg"), "a picture");
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        studio = Studio.of(server);
        chromium = Chromium.open();
        page = new StudioPage(chromium.visit(studio.base()));
    }

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void journey_withTunesOfOnesOwn_leadsToAModelThatComposes() throws Exception {
        page.turnTo("Train");
        page.heading("Teach it your music.").waitFor();
        page.assertAccessible();
        link("Teach a model").click();
        page.heading("Teach a model").waitFor();
        page.page().getByText("Songs, with memory").click();
        page.choose("lesson-form", "A taste");
        field("Name").fill("Tunes of mine");
        page.page().getByText("Advanced").click();
        field("Steps").fill(STEPS);
        bring();
        page.assertAccessible();
        page.button("Start").click();
        assertLearns();
        assertSaysWhatItWasGiven();
        page.assertAccessible();
        compose();
    }

    private Locator field(String label) {
        return page.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator link(String name) {
        return page.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Brings everything in the folder; what is no music is named and left out, the rest arrives. */
    private void bring() throws IOException {
        try (Stream<Path> files = Files.walk(tunes)) {
            page.page()
                    .locator("drop-zone #files")
                    .setInputFiles(files.filter(Files::isRegularFile).sorted().toArray(Path[]::new));
        }
        page.page().getByText("34 files · ").waitFor();
        Locator leftOut = page.page().locator("upload-list .out li");
        assertThat(leftOut.allInnerTexts())
                .containsExactly("broken-empty.mid\nempty", "cover.jpg\nnot a kind that this learner reads");
    }

    /** Curve and samples appear; it pauses, survives that the page is loaded anew, goes on and finishes. */
    private void assertLearns() {
        page.page().locator("learning-curve canvas").waitFor(patiently());
        page.button("Pause").click();
        stage("Paused. It goes on exactly where it was.").waitFor(patiently());
        page.page().reload();
        stage("Paused. It goes on exactly where it was.").waitFor();
        page.page().locator("learning-curve canvas").waitFor();
        page.button("Go on").click();
        stage("It has finished.").waitFor(patiently());
        Locator play = page.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Play what it made")))
                .last();
        play.click();
        Locator pause = page.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pause what it made")));
        pause.waitFor();
        pause.click();
        page.page().getByText("On music it had never seen").waitFor();
    }

    private static Locator.WaitForOptions patiently() {
        return new Locator.WaitForOptions().setTimeout(PATIENCE_MS);
    }

    private Locator stage(String text) {
        return page.page()
                .locator("run-progress .stage")
                .getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private void assertSaysWhatItWasGiven() {
        page.page().getByText(Pattern.compile("files left out, and why$")).click();
        Locator dropped = page.page().locator("run-material .dropped li");
        dropped.first().waitFor();
        assertThat(dropped.allInnerTexts()).anyMatch(text -> text.startsWith("broken-text.mid"));
        page.page().getByLabel("Search the files that were left out").fill("broken-cut");
        dropped.getByText("broken-text").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(dropped.allInnerTexts()).singleElement().asString().startsWith("broken-cut.mid");
    }

    private void compose() throws Exception {
        link("Compose with it").click();
        page.page().getByText("by tunes-of-mine").waitFor();
        page.choose("length-choice", "30 s");
        String id = page.compose();
        JsonNode song = studio.get("/api/v1/songs/" + id).json();
        assertThat(List.of(song.get("state").asString(), song.get("model").asString()))
                .containsExactly("done", "tunes-of-mine");
    }
}
