package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code cadenza studio} as a program of its own that is killed while it trains a model. */
class KilledRunTest {

    private static final int STEPS = 250;

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private StudioProcess process;

    private Studio start() throws Exception {
        process = StudioProcess.open(home);
        return process.studio();
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.kill();
    }

    /** The first time its studio alone is killed, so that the training writes its state and ends; then both are. */
    @Test
    void run_whoseStudioIsKilled_goesOnAndFinishes() throws Exception {
        Path tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 12);
        Studio studio = start();
        String id = studio.startRun("{\"family\":\"markov\",\"preset\":\"tiny\",\"name\":\"folk\",\"folder\":\"" + tunes
                + "\",\"steps\":" + STEPS + "}");
        long reached = studio.awaitStep(id, 1);
        process.kill();
        studio = start();
        reached = studio.awaitStep(id, reached + 1);
        List<ProcessHandle> trainings = process.process().descendants().toList();
        assertThat(trainings).hasSize(1);
        process.kill();
        trainings.forEach(ProcessHandle::destroyForcibly);
        studio = start();
        JsonNode run = studio.awaitRun(id, "done");
        assertThat(run.get("step").asInt()).isEqualTo(STEPS);
        long[] steps = studio.get("/api/v1/runs/" + id + "/metrics")
                .json()
                .get("lines")
                .valueStream()
                .mapToLong(line -> line.get("step").asLong())
                .toArray();
        assertThat(steps)
                .isEqualTo(IntStream.rangeClosed(1, STEPS).asLongStream().toArray());
        assertThat(reached).isLessThan(STEPS);
    }
}
