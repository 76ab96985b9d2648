package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people have models judged in the studio, in a real browser. */
class EvaluateJourneyTest {

    private static final double PATIENCE_MS = 300_000;

    @TempDir
    private Path home;

    @TempDir
    private Path tunes;

    private Chromium chromium;
    private StudioServer server;
    private StudioPage page;

    @BeforeEach
    void open() throws IOException {
        FolderOfTunes.write(tunes, 160);
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        chromium = Chromium.open();
        page = new StudioPage(chromium.visit(Studio.of(server).base()));
    }

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void journey_twoModelsBesideAFolder_areColumnsOfOneTable() throws IOException {
        page.turnTo("Evaluate");
        page.heading("Evaluate").waitFor();
        page.button("Evaluate").click();
        page.page().getByText("Without real music there is no mark").waitFor();
        page.assertAccessible();
        order();
        assertTable();
        page.page().setViewportSize(390, 900);
        assertThat(page.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.page().setViewportSize(1280, 900);
        page.assertAccessible();
        assertReport();
        delete();
    }

    private void order() {
        page.button("Add one to compare").click();
        select("Contestant 1", "composer");
        select("Genre, Contestant 1", "Folk");
        select("Contestant 2", "chorale");
        page.page().getByLabel("Or a folder on this machine").fill(tunes.toString());
        select("Look for copies in", "The same music, but for what was put aside");
        page.page().getByText("Advanced").click();
        page.page().getByLabel("Pieces that each model plays").fill("8");
        page.button("Evaluate").click();
        page.heading("composer, folk · chorale").waitFor();
        page.page().reload();
        page.page().locator("iframe").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    private void select(String label, String option) {
        page.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    private void assertTable() {
        Locator heads = page.page().locator("trial-table thead th");
        page.page()
                .locator("trial-table thead th")
                .nth(3)
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        assertThat(heads.allInnerTexts())
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("Measure"),
                        head -> assertThat(head).startsWith("composer, folk").endsWith("8 pieces"),
                        head -> assertThat(head).startsWith("chorale").endsWith("8 pieces"),
                        head -> assertThat(head).startsWith("Real music"));
        assertThat(page.page().locator("trial-table tbody").allInnerTexts())
                .anyMatch(text -> text.contains("Of the way from chance to real music"))
                .anyMatch(text -> text.contains("Passages of 8 notes that are known"));
        assertThat(page.page().locator("trial-table .way").count()).isPositive();
        int few = page.page().locator("trial-table tbody tr").count();
        page.button("Show every measure").click();
        assertThat(page.page().locator("trial-table tbody tr").count()).isGreaterThan(few + 40);
    }

    /** It is shown within the page, a copy of what can be taken home, and its players play. */
    private void assertReport() {
        FrameLocator report = page.page().frameLocator("iframe");
        assertThat(report.locator("h1").innerText()).startsWith("composer, folk beside");
        assertThat(report.locator(".card svg").count()).isPositive();
        Locator audio = report.locator("audio").first();
        assertThat(seconds(audio)).isBetween(5.0, 21.0);
        page.choose("trial-page", "chorale");
        report.getByRole(
                        AriaRole.HEADING,
                        new FrameLocator.GetByRoleOptions()
                                .setName("chorale beside")
                                .setExact(false))
                .waitFor();
        assertThat(page.page()
                        .waitForDownload(() ->
                                page.page().getByText("Download all numbers").click())
                        .suggestedFilename())
                .isEqualTo("evaluation of chorale.json");
    }

    /** How long it plays, once that is known; what waits for an event would be a script, and none runs there. */
    private static double seconds(Locator audio) {
        for (int look = 0; look < 300; look++) {
            if (audio.evaluate("audio => audio.duration || 0") instanceof Number known && known.doubleValue() > 0) {
                return known.doubleValue();
            }
            audio.page().waitForTimeout(100);
        }
        return 0;
    }

    private void delete() {
        page.button("Delete").click();
        page.button("Delete it").click();
        page.heading("Evaluate").waitFor();
        assertThat(page.page().locator("trial-row").count()).isZero();
    }
}
