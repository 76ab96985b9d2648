package org.cadenza.studio.workshop.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of songs when a model or the room on the disk has gone. */
class MissingThingsTest {

    private static final SongOrder SHORT =
            SongOrder.open().with(Wish.GENRE, "folk").with(Wish.TEMPO, "fast").with(Wish.BARS, "1");

    @TempDir
    private Path home;

    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private Database database;
    private Songs songs;
    private SongQueue queue;

    @BeforeEach
    void open() throws IOException {
        for (String name : List.of("markov", "other")) {
            Path model = Files.createDirectories(home.resolve("models").resolve(name));
            try (Stream<Path> files = Files.list(Path.of("..", "models", "markov"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, model.resolve(file.getFileName()));
                }
            }
        }
        database = Database.open(home, Optional.empty());
        songs = new Songs(database);
        DiskRoom room = new DiskRoom(home, Long.MAX_VALUE, free::get, System::nanoTime);
        queue = new SongQueue(
                database,
                new SongFiles(home, room),
                new Library(List.of(home.resolve("models"))),
                new QueueSettings(1, Duration.ofMinutes(5), 5, Duration.ofSeconds(1)));
    }

    @AfterEach
    void close() {
        queue.close();
        database.close();
    }

    private String order(String model) throws IOException {
        return queue.order(SHORT.with(Wish.MODEL, model), Optional.empty()).id();
    }

    private StoredSong awaitEnd(String id) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!songs.find(id).orElseThrow().state().ended()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
        return songs.find(id).orElseThrow();
    }

    @Test
    void model_thatGoesBeforeTheSongIsMade_failsThatSongNamingItAndNoOther() throws Exception {
        String orphan = order("other");
        SongFiles.remove(home.resolve("models/other"));
        String next = order("markov");
        queue.start();
        assertThat(awaitEnd(orphan).state()).isEqualTo(SongState.FAILED);
        assertThat(awaitEnd(orphan).problem().orElseThrow()).contains("'other'", "known are markov");
        assertThat(awaitEnd(next).state()).isEqualTo(SongState.DONE);
        StoredSong orphaned = songs.find(orphan).orElseThrow();
        assertThatThrownBy(() -> queue.derive(orphaned, Derivation.AGAIN)).hasMessageContaining("'other'");
    }

    @Test
    void standardModel_thatIsNotThere_isNamedToThoseWhoAskedForNone() {
        assertThatThrownBy(() -> queue.order(SHORT, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'composer'")
                .hasMessageContaining("ask for one of markov, other");
        assertThat(songs.count(SongState.QUEUED)).isZero();
    }

    @Test
    void disk_thatIsFull_refusesOrdersFailsWhatWaitsAndGoesOnOnceThereIsRoom() throws Exception {
        String waiting = order("markov");
        free.set(10 << 20);
        assertThatThrownBy(() -> order("markov"))
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining("10 MB are free");
        queue.start();
        assertThat(awaitEnd(waiting).state()).isEqualTo(SongState.FAILED);
        assertThat(awaitEnd(waiting).problem().orElseThrow()).contains("the disk is almost full");
        free.set(Long.MAX_VALUE);
        assertThat(awaitEnd(order("markov")).state()).isEqualTo(SongState.DONE);
        assertThat(songs.count(SongState.FAILED)).isEqualTo(1);
    }
}
