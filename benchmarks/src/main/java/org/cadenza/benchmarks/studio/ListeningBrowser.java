package org.cadenza.benchmarks.studio;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chromium without a window, which notes when a click is heard. */
final class ListeningBrowser implements AutoCloseable {

    /** Every player goes through a meter; the first sample above -60 dBFS counts as audible. */
    private static final String METER = """
            (() => {
              let context, meter;
              addEventListener('click', (event) => {
                context ??= new AudioContext();
                window.heard = { clicked: performance.now(), stalls: 0 };
              }, true);
              const play = HTMLMediaElement.prototype.play;
              HTMLMediaElement.prototype.play = function () {
                if (!this.metered && window.heard) {
                  this.metered = true;
                  meter = context.createAnalyser();
                  context.createMediaElementSource(this).connect(meter).connect(context.destination);
                  this.addEventListener('waiting', () => window.heard.audible && window.heard.stalls++);
                  listen(this, meter, window.heard, new Float32Array(meter.fftSize));
                }
                return play.call(this);
              };
              function listen(audio, meter, heard, samples) {
                heard.playing ??= audio.currentTime > 0 ? performance.now() : undefined;
                meter.getFloatTimeDomainData(samples);
                if (samples.some((sample) => Math.abs(sample) > 0.001)) {
                  heard.audible = performance.now();
                  heard.playing ??= heard.audible;
                } else {
                  setTimeout(() => listen(audio, meter, heard, samples), 4);
                }
              }
            })()""";

    /** What came of a click, in milliseconds after it. @param stalls times that the sound waited for the server */
    record Heard(double playing, double audible, double done, int stalls) {}

    private final Playwright playwright;
    private final Browser browser;

    ListeningBrowser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A visitor at the studio, who sees the page complete. */
    Page visit(String base) {
        Page page = browser.newPage();
        page.setDefaultTimeout(120_000);
        page.addInitScript(METER);
        page.navigate(base + "/");
        compose(page).waitFor();
        return page;
    }

    private static Locator compose(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compose").setExact(true));
    }

    /** Asks for a song with a click and listens. */
    static Heard hear(Page page, String genre, Optional<String> length) {
        choose(page, "genre-choice", genre);
        choose(page, "length-choice", length.orElse("Any"));
        compose(page).click();
        page.waitForFunction("() => window.heard.audible");
        page.locator("song-actions").waitFor();
        double done = number(page, "performance.now()");
        page.waitForTimeout(1500);
        double clicked = number(page, "window.heard.clicked");
        return new Heard(
                number(page, "window.heard.playing") - clicked,
                number(page, "window.heard.audible") - clicked,
                done - clicked,
                (int) number(page, "window.heard.stalls"));
    }

    private static void choose(Page page, String part, String chip) {
        page.locator(part)
                .getByText(chip, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
