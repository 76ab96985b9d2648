package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs with one PostgreSQL and one home folder. */
class TwoStudiosTest {

    private static final String SONGS = "/api/v1/songs/";

    private static EmbeddedPostgres server;

    @TempDir
    private Path home;

    private final List<StudioProcess> open = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        server.close();
    }

    @BeforeEach
    void prepare() throws IOException, SQLException {
        Studio.homeWithModels(home);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    private StudioProcess open() throws IOException {
        StudioProcess studio = StudioProcess.open(home, "--database", url());
        open.add(studio);
        return studio;
    }

    private static String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (StudioProcess studio : open) {
            studio.kill();
        }
    }

    /** Songs that are long enough for several to be in the making at any moment. */
    private List<String> order(StudioProcess at, int songs) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int seed = 0; seed < songs; seed++) {
            ids.add(at.studio().order("{\"genre\":\"folk\",\"tempo\":\"fast\",\"bars\":8,\"seed\":" + seed + "}"));
        }
        return ids;
    }

    private static int made(StudioProcess by) throws Exception {
        String line = by.studio()
                .get("/api/v1/metrics")
                .body()
                .lines()
                .filter(each -> each.startsWith("cadenza_songs_made_total"))
                .findFirst()
                .orElseThrow();
        return (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** That the song was told of as {@code done}, once, and nothing came after. */
    private void assertDoneOnce(StudioProcess seenAt, String id) throws Exception {
        assertThat(seenAt.studio().awaitEnd(id).get("state").asString()).isEqualTo("done");
        List<String> events = seenAt.studio().events(id, 0);
        assertThat(events).noneMatch(event -> event.contains("event:failed"));
        assertThat(events).filteredOn(event -> event.contains("event:done")).hasSize(1);
        assertThat(events.get(events.size() - 1)).contains("event:done");
        assertThat(seenAt.studio().bytes(SONGS + id + "/audio.wav")).hasSizeGreaterThan(100_000);
        try (Stream<Path> files = Files.list(home.resolve("songs").resolve(id))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("song.wav", "song.mid");
        }
    }

    /** Until all of {@code ids} were begun. */
    private static void awaitBegun(StudioProcess seenAt, List<String> ids) throws Exception {
        for (String id : ids) {
            while (seenAt.studio()
                    .get(SONGS + id)
                    .json()
                    .get("state")
                    .asString()
                    .equals("queued")) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void songs_orderedAtOne_areSplitAndCanBeFollowedAtEither() throws Exception {
        StudioProcess one = open();
        StudioProcess two = open();
        List<String> ids = order(one, 8);
        for (String id : ids) {
            assertDoneOnce(one, id);
            assertThat(two.studio().events(id, 0)).hasSameSizeAs(one.studio().events(id, 0));
            assertThat(two.studio().events(id, 0))
                    .filteredOn(event -> event.contains("\"running\""))
                    .hasSize(1);
        }
        assertThat(made(one)).isPositive();
        assertThat(made(two)).isPositive();
        assertThat(made(one) + made(two)).isEqualTo(ids.size());
    }

    @Test
    void studio_thatIsKilled_leavesTheRestToTheOther() throws Exception {
        StudioProcess one = open();
        StudioProcess two = open();
        List<String> ids = order(two, 6);
        awaitBegun(one, ids.subList(0, 1));
        two.kill();
        for (String id : ids) {
            assertDoneOnce(one, id);
        }
    }

    @Test
    void studio_thatIsPausedUntilItPassesForDead_changesNothingWhenItGoesOn() throws Exception {
        StudioProcess one = open();
        StudioProcess two = open();
        List<String> ids = order(two, 6);
        awaitBegun(one, ids.subList(0, 3));
        two.signal("STOP");
        for (String id : ids) {
            assertDoneOnce(one, id);
        }
        two.signal("CONT");
        String last = order(two, 1).get(0);
        assertDoneOnce(two, last);
        for (String id : ids) {
            assertDoneOnce(two, id);
        }
        assertThat(made(one) + made(two)).isEqualTo(ids.size() + 1);
    }

    @Test
    void studio_withAnotherHome_isNotLetIn(@TempDir Path other) throws Exception {
        open();
        Process second = StudioProcess.command(other, "--database", url()).start();
        assertThat(new String(second.getInputStream().readAllBytes()))
                .contains("another home folder")
                .contains(home.toString())
                .contains("--home");
        assertThat(second.waitFor()).isEqualTo(1);
    }
}
