package org.cadenza.benchmarks.studio;

import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures the studio and prints the page of its results. Arguments: the folder of {@code cadenza}, how many songs are
 * heard (26), how many people compose at once (20), how often the studio is started (5).
 */
public final class StudioBenchmark {

    private static final List<String> GENRES = List.of(
            "Pop",
            "Rock",
            "Folk",
            "Jazz",
            "Blues",
            "Classical",
            "Hymn",
            "Game",
            "House",
            "Hip-hop",
            "Funk",
            "Latin",
            "Ambient");

    private final Path root;
    private final PrintStream page = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private StudioBenchmark(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws Exception {
        StudioBenchmark benchmark = new StudioBenchmark(Path.of(arguments[0]).toAbsolutePath());
        benchmark.head();
        try (ListeningBrowser browser = new ListeningBrowser(chromium())) {
            benchmark.starts(browser, number(arguments, 3, 5));
            benchmark.songs(browser, number(arguments, 1, 26));
        }
        benchmark.crowd(number(arguments, 2, 20));
    }

    private static int number(String[] arguments, int index, int standard) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : standard;
    }

    /** {@code $CADENZA_CHROMIUM}, else {@code chromium} on the path. */
    private static Path chromium() {
        String chosen = System.getenv("CADENZA_CHROMIUM");
        return Stream.concat(
                        Stream.ofNullable(chosen).map(Path::of),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, "chromium")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: 'apt-get install chromium'"));
    }

    private void head() throws IOException {
        print("# The studio's speed and memory%n%n");
        print("    benchmarks/studio.sh%n%n");
        print(
                "%s, %s, %d cores, Java %s, bundled models, load before it began: %s.%n%n",
                LocalDate.now(),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                load());
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** What all programs of the last minute took, in cores. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private void starts(ListeningBrowser browser, int count) throws Exception {
        Times open = new Times();
        Times seen = new Times();
        Times closed = new Times();
        for (int i = 0; i < count; i++) {
            Path home = Files.createTempDirectory("studio");
            try (RunningStudio studio = RunningStudio.start(root, home)) {
                open.addSince(studio.started());
                Page visitor = browser.visit(studio.base());
                seen.addSince(studio.started());
                visitor.close();
                closed.add(studio.terminate());
            } finally {
                delete(home);
            }
        }
        print("## Start and end%n%nWanted: the first page within 6,000 ms.%n%n%s", Times.head("from the command to"));
        print(open.row("the address on the terminal"));
        print(seen.row("the complete page in Chromium"));
        print(closed.row("the end, from Ctrl-C") + "\n");
    }

    private void songs(ListeningBrowser browser, int count) throws Exception {
        Path home = Files.createTempDirectory("studio");
        try (RunningStudio studio = RunningStudio.start(root, home)) {
            Page visitor = browser.visit(studio.base());
            ListeningBrowser.Heard first = ListeningBrowser.hear(visitor, "Pop", Optional.empty());
            Times audible = new Times();
            Times playing = new Times();
            Times done = new Times();
            Map<String, String> each = new TreeMap<>();
            int stalls = 0;
            for (int i = 0; i < count; i++) {
                String genre = GENRES.get(i % GENRES.size());
                Optional<String> length = i / GENRES.size() % 2 == 0 ? Optional.empty() : Optional.of("30 s");
                ListeningBrowser.Heard heard = ListeningBrowser.hear(visitor, genre, length);
                audible.add(heard.audible());
                playing.add(heard.playing());
                done.add(heard.done());
                stalls += heard.stalls();
                each.merge(genre, ms(heard), (one, other) -> one + "; " + other);
            }
            print("## From the click to the sound%n%n");
            print(
                    "Songs of a minute and of 30 seconds, all genres in turn, one after the other; in headless Chromium, until");
            print(" the first sample above -60 dBFS. Wanted: 95 of 100 below 2,000 ms.%n%n");
            print(Times.head("from the click to") + audible.row("audible") + playing.row("the player's clock runs"));
            print(done.row("done, all of it shown"));
            print(
                    "%nThe first click after a start: audible after %,.0f ms, done after %,.0f ms. Times that the sound"
                            + " stopped to wait for the server: %d. Load at the end: %s.%n%n",
                    first.audible(), first.done(), stalls, load());
            print("Audible and done, by genre, in ms: ");
            print(
                    "%s.%n%n",
                    String.join(
                            ", ",
                            each.entrySet().stream()
                                    .map(e -> e.getKey() + " " + e.getValue())
                                    .toList()));
            print("Most memory that the server had: %,d MB. Wanted: under 2,000 MB.%n%n", studio.mostMegabytes());
        } finally {
            delete(home);
        }
    }

    private static String ms(ListeningBrowser.Heard heard) {
        return String.format(Locale.ROOT, "%.0f and %.0f", heard.audible(), heard.done());
    }

    private void crowd(int people) throws Exception {
        Path home = Files.createTempDirectory("studio");
        try (RunningStudio studio = RunningStudio.start(root, home)) {
            List<String> genres = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                genres.add(GENRES.get(i % GENRES.size()).toLowerCase(Locale.ROOT));
            }
            Crowd.Outcome outcome = new Crowd(studio).compose(genres);
            print("## %d people at once%n%n", people);
            print(
                    "Songs of a minute, all genres, ordered in the same moment of a studio that has just started; all listen.%n%n");
            print(
                    "Done and heard: %d of %d. Requests that failed: %d. All were done after %.0f s. Most memory: %,d MB."
                            + " Load at the end: %s.%n%n",
                    outcome.done(),
                    people,
                    outcome.failures().size(),
                    outcome.seconds(),
                    studio.mostMegabytes(),
                    load());
            outcome.failures().forEach(failure -> print("- %s%n", failure));
            print("Wanted: 95 of 100 other requests below 300 ms.%n%n%s", Times.head("request"));
            outcome.others().forEach((path, times) -> print(times.row(path)));
            print(outcome.playable().row("(from an order to its first sound)"));
        } finally {
            delete(home);
        }
    }

    static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void print(String format, Object... values) {
        page.print(values.length == 0 ? format.replace("%n", "\n") : String.format(Locale.ROOT, format, values));
    }
}
