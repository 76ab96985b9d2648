package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cadenza train} as a program of its own that is stopped from outside, and goes on. */
class KilledTrainingTest {

    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static Path tunes;

    @TempDir
    private Path out;

    @BeforeAll
    static void train() throws IOException {
        tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 5);
    }

    /**
     * Many steps with a checkpoint now and then, so that there is time to stop it between two; on one thread, as other tests may
     * have left another number to this process than a new one takes.
     */
    private static String[] training(String family, int steps, Path model) {
        return new String[] {
            "train",
            family,
            "--preset",
            "tiny",
            "--corpus",
            tunes.toString(),
            "--steps",
            String.valueOf(steps),
            "--checkpoint-every",
            String.valueOf(steps / 10 + 1),
            "--seed",
            "5",
            "--threads",
            "1",
            "--out",
            model.toString()
        };
    }

    private static Path unbroken(String family, int steps) {
        Path model = folder.resolve(family);
        if (Files.notExists(model)) {
            Session session = Session.run(training(family, steps, model));
            assertThat(session.exitCode()).as(session.err()).isZero();
        }
        return model;
    }

    private Process start(String family, int steps, Path model) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dcadenza.home=" + System.getProperty("cadenza.home"));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Cadenza.class.getName());
        command.addAll(List.of(training(family, steps, model)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("printed.txt").toFile())
                .start();
    }

    /** Returns once the training has written its first checkpoint. */
    private void awaitCheckpoint(Process process, Path model) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.notExists(model.resolve("metrics.jsonl"))) {
            assertThat(process.isAlive())
                    .as(Files.readString(out.resolve("printed.txt")))
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void assertGoesOnToTheSameEnd(String family, int steps, Path model) throws IOException {
        Path unbroken = unbroken(family, steps);
        Session resumed = Session.run("train", "--resume", "--out", model.toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(model.resolve("weights.safetensors"))
                .hasSameBinaryContentAs(unbroken.resolve("weights.safetensors"));
        assertThat(withoutSeconds(model)).isEqualTo(withoutSeconds(unbroken)).hasSizeGreaterThanOrEqualTo(steps);
        try (var left = Files.list(model.getParent())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("model", "printed.txt");
        }
    }

    private static List<String> withoutSeconds(Path model) throws IOException {
        return Files.readAllLines(model.resolve("metrics.jsonl")).stream()
                .map(line -> line.replaceFirst("\"seconds\":[^,]*,", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"markov, 120", "music-transformer, 20"})
    void train_killedAfterACheckpoint_resumesToTheWeightsOfAnUnbrokenRun(String family, int steps) throws Exception {
        Path model = out.resolve("model");
        Process process = start(family, steps, model);
        awaitCheckpoint(process, model);
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(KILLED);
        assertGoesOnToTheSameEnd(family, steps, model);
    }

    @Test
    void train_interrupted_writesItsStateAndSaysHowToGoOn() throws Exception {
        Path model = out.resolve("model");
        Process process = start("markov", 120, model);
        awaitCheckpoint(process, model);
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(out.resolve("printed.txt"))
                .content()
                .containsPattern("stopped after \\d+ steps; the state is written, go on with: "
                        + "cadenza train --resume --out '.*model'");
        assertGoesOnToTheSameEnd("markov", 120, model);
    }
}
