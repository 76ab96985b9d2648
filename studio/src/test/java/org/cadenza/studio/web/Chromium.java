package org.cadenza.studio.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The system's Chromium, without a window. It takes down which hosts its pages ask and what goes wrong in them.
 *
 * @param hosts all that were asked for something
 * @param complaints errors on a page's console and exceptions that nobody caught
 */
public record Chromium(Playwright playwright, Browser browser, Set<String> hosts, List<String> complaints)
        implements AutoCloseable {

    private static final double PATIENCE_MS = 60_000;

    /** @throws AssertionError if it is not installed: how to */
    public static Chromium open() {
        Path program = program();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update")));
        return new Chromium(playwright, browser, new TreeSet<>(), new ArrayList<>());
    }

    /** {@code $CADENZA_CHROMIUM}, else {@code chromium} on the path. */
    private static Path program() {
        String chosen = System.getenv("CADENZA_CHROMIUM");
        Stream<Path> candidates = chosen != null
                ? Stream.of(Path.of(chosen))
                : Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "chromium"));
        return candidates
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is missing, in which this test opens the studio: "
                        + "'apt-get install chromium', or name one in CADENZA_CHROMIUM"));
    }

    /** A visitor of their own, whose theme changes at once rather than gently. */
    public Page visit(String url) {
        BrowserContext visitor =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        visitor.setDefaultTimeout(PATIENCE_MS);
        visitor.onRequest(request ->
                Optional.ofNullable(URI.create(request.url()).getHost()).ifPresent(hosts::add));
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        visitor.onWebError(error -> complaints.add(error.error()));
        Page page = visitor.newPage();
        page.navigate(url);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
