package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cadenza.learning.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLogTest {

    @TempDir
    private Path folder;

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("metrics.jsonl"));
    }

    private static Metrics loss(double value) {
        return Metrics.of("loss", value).and("gradient norm", 1);
    }

    @Test
    void log_holdsALineForEachStepAndEachMeasurement() throws IOException {
        MetricsLog log = new MetricsLog(folder);
        log.step(1, 0.12345, loss(2.5));
        assertThat(folder).isEmptyDirectory();
        log.open();
        log.step(2, 0.5, loss(2));
        log.measured(2, 0.75, Metrics.of("nats per note", 0.6));
        assertThat(lines())
                .containsExactly(
                        "{\"step\":1,\"seconds\":0.123,\"loss\":2.5,\"gradient norm\":1.0}",
                        "{\"step\":2,\"seconds\":0.5,\"loss\":2.0,\"gradient norm\":1.0}",
                        "{\"step\":2,\"seconds\":0.75,\"held-out nats per note\":0.6}");
    }

    @Test
    void log_resumedAfterAStep_forgetsWhatCameLaterAndWhatWasHalfWritten() throws IOException {
        MetricsLog killed = new MetricsLog(folder);
        killed.open();
        for (int step = 1; step <= 5; step++) {
            killed.step(step, step, loss(step));
        }
        Files.writeString(folder.resolve("metrics.jsonl"), "{\"step\":6,\"sec", StandardOpenOption.APPEND);
        MetricsLog resumed = new MetricsLog(folder);
        resumed.resume(3);
        resumed.step(4, 4, loss(4));
        assertThat(lines()).hasSize(4).allMatch(line -> line.endsWith("}"));
        assertThat(lines().get(3)).startsWith("{\"step\":4,");
    }

    @Test
    void log_ofAVeryLongTraining_isThinned() throws IOException {
        MetricsLog log = new MetricsLog(folder);
        log.expect(12_000);
        log.open();
        for (int step = 1; step <= 12_000; step++) {
            log.step(step, step, loss(1));
        }
        assertThat(lines()).hasSize(4000);
    }
}
