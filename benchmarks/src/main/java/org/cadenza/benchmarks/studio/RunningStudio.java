package org.cadenza.benchmarks.studio;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./cadenza studio} as a program of its own, seen over HTTP. */
final class RunningStudio implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final long started;
    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningStudio(Process process, long started, String base) {
        this.process = process;
        this.started = started;
        this.base = base;
    }

    /**
     * Starts it; returns when it says where it is.
     *
     * @param root the folder of {@code cadenza}
     * @param home an empty folder, or one that a studio has used
     */
    static RunningStudio start(Path root, Path home) throws IOException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("cadenza").toString(), "studio", "--no-open", "--port", "0", "--home", home + "")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader printed = process.inputReader();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith("The studio is open at ")) {
                return new RunningStudio(process, started, line.replaceFirst(".* at (http://[^/]+)/.*", "$1"));
            }
        }
        throw new IOException("the studio did not open");
    }

    /** Without a slash at its end. */
    String base() {
        return base;
    }

    /** When it was started, in {@link System#nanoTime}. */
    long started() {
        return started;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    HttpClient client() {
        return client;
    }

    /** @throws IOException if the answer is no success */
    JsonNode get(String path) throws IOException, InterruptedException {
        return json(client.send(request(path).build(), BodyHandlers.ofString()));
    }

    /** Orders a song. @return its id */
    String order(String json) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/songs")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return json(client.send(request, BodyHandlers.ofString())).get("id").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The most memory that the process has had, in MB; Linux only. */
    long mostMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(-1);
    }

    /** What the processor has worked for the process so far, in ms. */
    double cpuMillis() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(-1L);
    }

    /** Asks it to end, as Ctrl-C does. @return the milliseconds that it took */
    double terminate() throws InterruptedException {
        long asked = System.nanoTime();
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
        return (System.nanoTime() - asked) * 1e-6;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
