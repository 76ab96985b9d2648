package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The studio's page as its visitors see it: by what is written on it. */
record StudioPage(Page page) {

    private static final Path AXE = Path.of("frontend", "node_modules", "axe-core", "axe.min.js");

    /** Listens to what the player plays for a second, once it plays. */
    private static final String LOUDEST = """
            async audio => {
              while (audio.currentTime === 0) {
                await new Promise(done => setTimeout(done, 20));
              }
              const context = new AudioContext();
              const analyser = context.createAnalyser();
              context.createMediaStreamSource(audio.captureStream()).connect(analyser);
              const sample = new Float32Array(analyser.fftSize);
              let loudest = 0;
              for (const end = audio.currentTime + 1; audio.currentTime < end && !audio.ended; ) {
                await new Promise(done => setTimeout(done, 20));
                analyser.getFloatTimeDomainData(sample);
                loudest = Math.max(loudest, ...sample.map(Math.abs));
              }
              return loudest;
            }""";

    private static final String VIOLATIONS = """
            async () => (await axe.run()).violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target }) => `${id}: ${help}: ${target.flat().join(' ')}`)).join('\\n')""";

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Turns to one of the pages of the menu. */
    void turnTo(String name) {
        page.getByRole(AriaRole.NAVIGATION).getByText(name).click();
    }

    /** @param part the element that offers the choice */
    void choose(String part, String chip) {
        Locator choice = page.locator(part);
        choice.getByText(chip, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(choice.getByRole(
                                AriaRole.RADIO,
                                new Locator.GetByRoleOptions().setName(chip).setExact(true))
                        .isChecked())
                .as(chip)
                .isTrue();
    }

    /** @param place 0 for slow to 100 for fast */
    void chooseTempo(int place) {
        page.locator("tempo-choice").getByRole(AriaRole.SLIDER).fill(String.valueOf(place));
    }

    void name(String title) {
        page.locator("name-field").getByRole(AriaRole.TEXTBOX).fill(title);
    }

    /** Asks for a song. @return its id, once it is done and all of it is shown */
    String compose() {
        button("Compose").click();
        return awaitSong();
    }

    /** The id of the song that is being made, once it is done and all of it is shown. */
    String awaitSong() {
        Locator verdict = page.locator(".verdict, .error:visible");
        page.locator("song-actions").or(verdict).first().waitFor();
        assertThat(verdict.allInnerTexts()).isEmpty();
        page.locator("part-list").waitFor();
        return page.url().replaceFirst(".*/songs/", "");
    }

    /** The loudest sample in a second of what is playing by itself, 0 to 1. */
    double loudest() {
        Locator audio = page.locator("song-player audio");
        assertThat(audio.evaluate("audio => audio.paused")).as("paused").isEqualTo(false);
        double before = position(audio);
        double loudest = ((Number) audio.evaluate(LOUDEST)).doubleValue();
        assertThat(position(audio)).isGreaterThan(before + 0.5);
        return loudest;
    }

    private static double position(Locator audio) {
        return ((Number) audio.evaluate("audio => audio.currentTime")).doubleValue();
    }

    /** Takes a file home. @param format how its link begins */
    Path download(String format, Path folder) {
        Locator link = page.locator("song-actions")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + format)));
        Download download = page.waitForDownload(link::click);
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    void rename(String before, String after) {
        button("Rename " + before).click();
        Locator field = page.getByLabel("Name of the song");
        field.fill(after);
        field.press("Enter");
        button("Rename " + after).waitFor();
    }

    /** Fails where axe-core finds what keeps people from using the page, in the light or in the dark. */
    void assertAccessible() throws IOException {
        page.evaluate(Files.readString(AXE));
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.locator("html[data-theme=" + scheme.name().toLowerCase(Locale.ROOT) + "]")
                    .waitFor();
            assertThat((String) page.evaluate(VIOLATIONS))
                    .as("%s, %s", page.url(), scheme)
                    .isEmpty();
        }
    }
}
