package org.cadenza.benchmarks.studio;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast the drum lab answers a click, over HTTP, and prints the table of the results. Arguments: the folder of
 * {@code cadenza}, how many clicks of each kind (500).
 */
public final class DrumLabBenchmark {

    private static final String DRUMS = "/api/v1/drums";
    private static final int OF_SOUND = 20;
    private static final int BEFORE_THE_CLICK_MILLIS = 3_000;

    private final RunningStudio studio;
    private final List<String> work = new ArrayList<>();
    private final PrintStream page = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DrumLabBenchmark(RunningStudio studio) {
        this.studio = studio;
    }

    public static void main(String[] arguments) throws Exception {
        int clicks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        Path home = Files.createTempDirectory("studio");
        try (RunningStudio studio = RunningStudio.start(Path.of(arguments[0]).toAbsolutePath(), home)) {
            new DrumLabBenchmark(studio).measure(clicks);
        } finally {
            StudioBenchmark.delete(home);
        }
    }

    private void measure(int clicks) throws Exception {
        print(
                "## The drum lab%n%nLoad before it began: %s. %s clicks of each kind. Wanted: 95 of 100 below 50 ms.%n%n",
                StudioBenchmark.load(), clicks);
        print("%s", Times.head("answered"));
        Times first = new Times();
        time(first, () -> studio.get(DRUMS));
        print("%s", first.row("the page's first question"));
        Thread.sleep(BEFORE_THE_CLICK_MILLIS);
        clicks("the first click, three seconds later", 1, "{}");
        String kept = "\"locked\":[\"kick\",\"snare\"],\"pattern\":" + pattern();
        clicks("generate", clicks, "{\"genre\":\"house\"}");
        clicks("generate near the last", clicks, "{\"genre\":\"house\",\"around\":\"3\"}");
        clicks("generate with two lanes locked", clicks, "{\"genre\":\"house\"," + kept + "}");
        clicks("generate 16 bars", clicks, "{\"genre\":\"rock:2 funk:1\",\"bars\":16}");
        exports();
        print("%nWhat the processor works for a click, in ms: %s.%n", String.join(", ", work));
        print(
                "%nMost memory that the server had: %,d MB. Load at the end: %s.%n",
                studio.mostMegabytes(), StudioBenchmark.load());
    }

    private void exports() throws Exception {
        String loop = "{\"bpm\":120,\"pattern\":" + pattern() + "}";
        Times strokes = new Times();
        Times wav = new Times();
        Times midi = new Times();
        for (int i = 0; i < OF_SOUND; i++) {
            int note = 35 + i;
            time(
                    strokes,
                    () -> fetched(studio.client()
                            .send(
                                    studio.request(DRUMS + "/sounds/" + note + ".wav")
                                            .build(),
                                    BodyHandlers.ofByteArray())));
            time(midi, () -> post("/midi", loop));
            time(wav, () -> post("/wav", loop));
        }
        print("%s", strokes.row("the sound of one stroke, the first time"));
        print("%s", midi.row("a clip of MIDI"));
        print("%s", wav.row("a loop of sound of two bars"));
    }

    private String pattern() throws Exception {
        String answer = new String(draw("{\"genre\":\"house\",\"seed\":\"1\"}"), StandardCharsets.UTF_8);
        return answer.replaceFirst(".*?\"pattern\":(\\{.*?}).*", "$1");
    }

    private void clicks(String name, int count, String order) throws Exception {
        Times times = new Times();
        double before = studio.cpuMillis();
        for (int i = 0; i < count; i++) {
            time(times, () -> draw(order));
        }
        print("%s", times.row(name));
        work.add(String.format(Locale.ROOT, "%s %.1f", name, (studio.cpuMillis() - before) / count));
    }

    private byte[] draw(String order) throws Exception {
        return post("/patterns", order);
    }

    private byte[] post(String route, String order) throws Exception {
        return fetched(studio.client()
                .send(
                        studio.request(DRUMS + route)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(order))
                                .build(),
                        BodyHandlers.ofByteArray()));
    }

    private static byte[] fetched(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** What is timed. */
    private interface Step {
        Object take() throws Exception;
    }

    private static void time(Times times, Step step) throws Exception {
        long begin = System.nanoTime();
        step.take();
        times.addSince(begin);
    }

    private void print(String format, Object... values) {
        page.print(String.format(Locale.ROOT, format, values));
    }
}
