package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code cadenza studio} as a program of its own that is killed while it makes songs.
 * {@code -Dcadenza.kills=20} kills it at more moments than the five of every day.
 */
class KilledStudioTest {

    private static final int KILLS = Integer.getInteger("cadenza.kills", 5);
    private static final int TERMINATED = 128 + 15;
    private static final String SONGS = "/api/v1/songs";

    @TempDir
    private Path home;

    private StudioProcess process;

    private void start() throws IOException {
        process = StudioProcess.open(home);
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.kill();
    }

    private static String song(int bars, int seed) {
        return "{\"genre\":\"folk\",\"tempo\":\"fast\",\"bars\":" + bars + ",\"seed\":" + seed + "}";
    }

    @Test
    void studio_killedAtRandomMoments_losesAndDoublesNothing() throws Exception {
        Studio.homeWithModels(home);
        Random random = new Random(7);
        Set<String> promised = new LinkedHashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            start();
            promised.add(process.studio().order(song(1 + random.nextInt(2), kill)));
            promised.add(process.studio().order(song(1, kill)));
            Thread.sleep(random.nextInt(3000));
            process.kill();
        }
        start();
        for (String id : promised) {
            assertWhole(id);
        }
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(promised);
        assertThat(process.studio().get("/api/v1/metrics").body()).contains("cadenza_songs{state=\"running\"} 0.0");
    }

    private void assertWhole(String id) throws Exception {
        JsonNode song = process.studio().awaitEnd(id);
        assertThat(song.get("state").asString()).as("%s", song).isEqualTo("done");
        assertThat(process.studio().events(id, 0))
                .filteredOn(event -> event.contains("event:done"))
                .hasSize(1);
        assertThat(process.studio().bytes(SONGS + "/" + id + "/audio.wav")).hasSizeGreaterThan(10_000);
        assertThat(process.studio().get(SONGS + "/" + id + "/roll").status()).isEqualTo(200);
        try (Stream<Path> files = Files.list(home.resolve("songs").resolve(id))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("song.wav", "song.mid");
        }
    }

    private List<String> ids() throws Exception {
        JsonNode songs = process.studio().get(SONGS + "?limit=200").json().get("songs");
        return songs.valueStream().map(song -> song.get("id").asString()).toList();
    }

    @Test
    void studio_terminated_closesGentlyAndGoesOnLater() throws Exception {
        Studio.homeWithModels(home);
        start();
        String inTheMaking = process.studio().order(song(12, 1));
        String waiting = process.studio().order(song(1, 2));
        Thread.sleep(300);
        assertThat(process.terminate()).isEqualTo(TERMINATED);
        start();
        assertWhole(inTheMaking);
        assertWhole(waiting);
    }

    @Test
    void studio_openedTwiceAtOneHome_saysThatItRuns() throws Exception {
        start();
        Process second = StudioProcess.command(home).start();
        assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("a studio is already running with the home folder")
                .contains("--home");
        assertThat(second.waitFor()).isEqualTo(1);
    }
}
