package org.cadenza.studio.workshop.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.Attempt;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.SongEvent;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongQueueTest {

    private static final Library MODELS = new Library(List.of(Path.of("..", "models")));
    private static final QueueSettings ONE_AT_A_TIME =
            new QueueSettings(1, Duration.ofMinutes(5), 2, Duration.ofSeconds(1));

    @TempDir
    private Path home;

    private static SongOrder order(int bars) {
        return SongOrder.open()
                .with(Wish.MODEL, "markov")
                .with(Wish.GENRE, "folk")
                .with(Wish.TEMPO, "200")
                .with(Wish.METER, "4/4")
                .with(Wish.BARS, String.valueOf(bars));
    }

    private static StoredSong awaitEnd(Songs songs, String id) throws Exception {
        await(() -> songs.find(id).orElseThrow().state().ended(), true);
        return songs.find(id).orElseThrow();
    }

    private SongQueue queue(Database database, QueueSettings settings) throws IOException {
        return new SongQueue(database, new SongFiles(home), MODELS, settings);
    }

    @Test
    void song_thatTakesTooLong_failsAndSaysSo() throws Exception {
        try (Database database = Database.open(home, Optional.empty());
                SongQueue queue = queue(database, ONE_AT_A_TIME.withLongest(Duration.ofMillis(1)))) {
            queue.start();
            String id = queue.order(order(64), Optional.empty()).id();
            StoredSong song = awaitEnd(new Songs(database), id);
            assertThat(song.state()).isEqualTo(SongState.FAILED);
            assertThat(song.problem().orElseThrow()).contains("ask for something shorter");
        }
    }

    @Test
    void song_whoseFilesCannotBeWritten_failsOnceAndTheNextIsMade() throws Exception {
        try (Database database = Database.open(home, Optional.empty());
                SongQueue queue = queue(database, ONE_AT_A_TIME)) {
            String bad = queue.order(order(1), Optional.empty()).id();
            Files.createDirectories(home.resolve("songs").resolve(bad).resolve("song.wav"));
            String good = queue.order(order(1), Optional.empty()).id();
            queue.start();
            Songs songs = new Songs(database);
            assertThat(awaitEnd(songs, bad).state()).isEqualTo(SongState.FAILED);
            assertThat(awaitEnd(songs, good).state()).isEqualTo(SongState.DONE);
            assertThat(new SongWork(database).eventsAfter(bad, 0))
                    .extracting(SongEvent::kind)
                    .containsOnlyOnce("failed");
        }
    }

    @Test
    void order_whenTheQueueIsFull_isRefusedAndNotStored() throws Exception {
        try (Database database = Database.open(home, Optional.empty());
                SongQueue queue = queue(database, ONE_AT_A_TIME)) {
            queue.order(order(1), Optional.empty());
            StoredSong second = queue.order(order(1), Optional.empty());
            assertThatThrownBy(() -> queue.order(order(1), Optional.empty()))
                    .isInstanceOf(QueueFullException.class)
                    .hasMessageContaining("2 songs are waiting");
            assertThat(new Songs(database).count(SongState.QUEUED)).isEqualTo(2);
            queue.cancel(second);
            queue.order(order(1), Optional.empty());
        }
    }

    @Test
    void cancel_whenTheJobIsPickedButNotBegun_endsTheSong() throws Exception {
        try (Database database = Database.open(home, Optional.empty());
                SongQueue queue = queue(database, ONE_AT_A_TIME);
                Connection connection = database.connections().getConnection()) {
            StoredSong song = queue.order(order(1), Optional.empty());
            connection.createStatement().executeUpdate("update scheduled_tasks set picked = true");
            queue.cancel(song);
            assertThat(new Songs(database).find(song.id()).orElseThrow().state())
                    .isEqualTo(SongState.CANCELLED);
        }
    }

    @Test
    void song_begunBySomebodyElseMeanwhile_isLeftToThem() throws Exception {
        try (Database database = Database.open(home, Optional.empty());
                SongQueue queue = queue(database, ONE_AT_A_TIME)) {
            SongWork work = new SongWork(database);
            SongFiles files = new SongFiles(home);
            String id = queue.order(order(700), Optional.empty()).id();
            queue.start();
            await(() -> !Files.exists(home.resolve("songs").resolve(id)), false);
            Attempt taken = work.begin(id).orElseThrow();
            Files.writeString(files.begin(taken).resolve("song.wav"), "by the other");
            await(() -> jobs(database), 0);
            assertThat(new Songs(database).find(id).orElseThrow().state()).isEqualTo(SongState.RUNNING);
            assertThat(work.complete(
                            taken, new SongWork.Account("{}", "{}", Optional.empty()), () -> files.deliver(taken)))
                    .isTrue();
            assertThat(files.file(id, "song.wav")).hasContent("by the other");
            assertThat(files.folder(id).toFile().list()).containsExactly("song.wav");
            assertThat(work.eventsAfter(id, 0)).extracting(SongEvent::kind).doesNotContain("failed", "cancelled");
            assertThat(queue.made()).isZero();
        }
    }

    private static int jobs(Database database) throws Exception {
        try (Connection connection = database.connections().getConnection();
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from scheduled_tasks where task_name = 'song'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static <T> void await(Callable<T> asked, T wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!asked.call().equals(wanted)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void twoQueues_onOnePostgres_splitTheSongsBetweenThem() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Optional<String> url = Optional.of(server.getJdbcUrl("postgres", "postgres"));
            QueueSettings settings = ONE_AT_A_TIME.withMostWaiting(20);
            try (Database one = Database.open(home, url);
                    Database two = Database.open(home, url);
                    SongQueue first = queue(one, settings);
                    SongQueue second = queue(two, settings)) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    ids.add(first.order(order(1), Optional.empty()).id());
                }
                first.start();
                second.start();
                SongWork work = new SongWork(one);
                for (String id : ids) {
                    assertThat(awaitEnd(new Songs(one), id).state()).isEqualTo(SongState.DONE);
                    assertThat(work.eventsAfter(id, 0))
                            .filteredOn(event -> event.data().contains("running"))
                            .hasSize(1);
                }
                assertThat(first.made()).isPositive();
                assertThat(second.made()).isPositive();
                assertThat(first.made() + second.made()).isEqualTo(6);
            }
        }
    }
}
