package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people put an exported library back, in a real browser. */
class LibraryJourneyTest {

    @TempDir
    private Path home;

    @TempDir
    private Path downloads;

    private Chromium chromium;
    private StudioServer server;
    private Studio studio;
    private StudioPage page;

    @BeforeEach
    void open() throws IOException {
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        studio = Studio.of(server);
        chromium = Chromium.open();
    }

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
    }

    @Test
    void import_ofWhatWasExported_putsASongBackOnce() throws Exception {
        String id = studio.order("{\"title\": \"Homecoming\", \"lengthSeconds\": 10, \"seed\": 4}");
        studio.awaitEnd(id);
        Path exported = downloads.resolve("library.zip");
        Files.write(exported, studio.bytes("/api/v1/library.zip"));
        studio.call("DELETE", "/api/v1/songs/" + id, "{}");
        page = new StudioPage(chromium.visit(studio.base() + "/library"));
        page.page().getByText("Every song you make is kept here.").waitFor();
        bring(exported);
        says("1 song put back.");
        page.button("Play Homecoming").waitFor();
        page.assertAccessible();
        bring(exported);
        says("1 song was here already.");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void import_ofAFileThatIsNoZip_isRefusedWithTheReason() throws Exception {
        Path text = Files.writeString(downloads.resolve("notes.zip"), "these are notes, but no zip");
        page = new StudioPage(chromium.visit(studio.base() + "/library"));
        page.button("Import").waitFor();
        bring(text);
        Locator toast = page.page().locator("toast-shelf .toast");
        toast.waitFor();
        assertThat(toast.innerText()).contains("zip");
        assertThat(chromium.complaints()).singleElement().asString().contains("400");
    }

    private void bring(Path file) {
        page.page().locator("library-import input").setInputFiles(file);
    }

    private void says(String text) {
        page.page().locator("toast-shelf").getByText(text).waitFor();
    }
}
