package org.cadenza.studio.workshop.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;

/** A {@link TrainingProgram} that runs, as the studio sees it. */
final class TrainingProcess implements AutoCloseable {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int LAST_WORDS = 2000;
    private static final Duration LISTENING = Duration.ofSeconds(10);

    /** Settings of the system are the child's too; so are these properties. */
    private static final List<String> PROPERTIES = List.of("cadenza.root", "java.io.tmpdir");

    private final Process process;
    private final Writer in;
    private final Thread reports;
    private final Thread complaints;
    private final StringBuilder words = new StringBuilder();

    /**
     * Starts it.
     *
     * @param home of models and of what was read before
     * @param listener hears each line, on a thread of its own
     */
    TrainingProcess(Path home, Assignment assignment, Consumer<Line> listener) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(home, assignment.place()));
        builder.environment().putAll(environment());
        builder.environment().remove("CADENZA_TOKEN");
        this.process = builder.start();
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.reports = listen(process.getInputStream(), text -> tell(text, listener));
        this.complaints = listen(process.getErrorStream(), this::remember);
        say(Json.writeLine(assignment));
    }

    private static List<String> command(Path home, Path folder) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dcadenza.home=" + home));
        command.addAll(List.of("-Xmx" + heapMegabytes() + "m", "-XX:ErrorFile=" + folder.resolve("crash.log")));
        PROPERTIES.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add(TrainingProgram.class.getName());
        return command;
    }

    /** A quarter of the machine's memory, as Java would have it by itself; tensors come on top. */
    private static long heapMegabytes() {
        long memory = ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return Math.max(256, memory >> 22);
    }

    /** As the launcher's, and a core is left to those who listen. One that waits sleeps, for the machine is busy. */
    private static Map<String, String> environment() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return Map.of(
                "CLASSPATH", System.getProperty("java.class.path"),
                "OMP_NUM_THREADS", String.valueOf(threads),
                "OMP_WAIT_POLICY", "passive",
                "OPENBLAS_NUM_THREADS", "1",
                "MALLOC_ARENA_MAX", "1",
                "MALLOC_TRIM_THRESHOLD_", "4294967296",
                "MALLOC_MMAP_THRESHOLD_", "4294967296");
    }

    private static Thread listen(InputStream stream, Consumer<String> listener) {
        Thread thread = new Thread(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.lines().forEach(listener);
            } catch (IOException | java.io.UncheckedIOException e) {
                listener.accept(e.toString());
            }
        });
        thread.setName("training's words");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void tell(String text, Consumer<Line> listener) {
        try {
            listener.accept(Line.read(text));
        } catch (CheckpointException e) {
            remember(text);
        }
    }

    private synchronized void remember(String text) {
        words.append(text).append('\n');
        words.delete(0, Math.max(0, words.length() - LAST_WORDS));
    }

    /** What it complained of last, on one line; at most 2000 letters. */
    synchronized String lastWords() {
        return words.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private void say(String line) {
        try {
            in.write(line);
            in.flush();
        } catch (IOException e) {
            remember("the studio could not be heard: " + e.getMessage());
        }
    }

    /** Asks it to write its state and end. */
    void stop() {
        say("stop\n");
    }

    /** Ends it at once; its last checkpoint stays. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until it has ended and all it said is heard. @return its exit value, or empty if it goes on */
    Optional<Integer> await(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        reports.join(LISTENING.toMillis());
        complaints.join(LISTENING.toMillis());
        return Optional.of(process.exitValue());
    }

    /** Lets go of it: it writes its state and ends, whether or not anyone waits. */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
