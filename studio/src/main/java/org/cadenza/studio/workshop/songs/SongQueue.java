package org.cadenza.studio.workshop.songs;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.SongPlan;
import org.cadenza.studio.workshop.jobs.JobQueue;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of songs, kept in the database. A song and its job are stored together or not at all; a job whose process
 * died is done again; a job that failed is not. Processes that share a database share the work.
 */
public final class SongQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SongQueue.class);

    /** How long it waits before it tries again to rehearse. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** Genres for the standard models: the composer twice, as most songs are his. */
    private static final List<String> REHEARSED = List.of("pop", "hymn", "classical", "jazz");

    private final Database database;
    private final Songs songs;
    private final SongWork work;
    private final SongFiles files;
    private final Library library;
    private final QueueSettings settings;
    private final SongJob job;
    private final JobQueue jobs;
    private final AtomicLong made = new AtomicLong();

    public SongQueue(Database database, SongFiles files, Library library, QueueSettings settings) {
        this.database = database;
        this.songs = new Songs(database);
        this.work = new SongWork(database);
        this.files = files;
        this.library = library;
        this.settings = settings;
        this.job = new SongJob(songs, work, files, library, settings);
        Bin bin = new Bin(songs, files);
        this.jobs = new JobQueue(
                database,
                new JobQueue.Settings("song", settings.atOnce(), settings.patience()),
                this::run,
                List.of(Tasks.recurring("empty the bin", FixedDelay.ofHours(6))
                        .execute((instance, context) -> bin.empty(Clock.systemUTC()))));
    }

    /** Begins to work; songs that a killed process left are made first. */
    public void start() {
        jobs.start();
    }

    /**
     * Rehearses in the background with each of the standard models, so that the first who asks for a song does not wait
     * for models, fonts and the compiler. It makes way at once when somebody asks, and goes on later.
     */
    public void rehearse() {
        List<SongOrder> orders = REHEARSED.stream()
                .map(genre -> SongOrder.open()
                        .with(Wish.GENRE, genre)
                        .with(Wish.LENGTH, "20")
                        .with(Wish.SEED, "1"))
                .toList();
        Thread thread = new Thread(() -> rehearse(orders), "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private void rehearse(List<SongOrder> orders) {
        try {
            for (SongOrder order : orders) {
                while (!job.rehearse(order)) {
                    Thread.sleep(REST.toMillis());
                }
            }
        } catch (InterruptedException | IOException | RuntimeException e) {
            LOG.warn("the rehearsal failed; the first song will say why, or take a little longer", e);
        }
    }

    /**
     * Orders a song.
     *
     * @param parent the song it is derived from
     * @throws IllegalArgumentException if the order cannot be met
     * @throws QueueFullException if too many wait already
     * @throws IOException if there is too little room on the disk
     */
    public StoredSong order(SongOrder order, Optional<String> parent) throws IOException {
        SongPlan plan = SongPlan.of(order);
        checkModel(order, plan);
        checkRoom();
        NewSong song = new NewSong(
                NewSong.drawId(),
                plan.title(),
                order.labelled(),
                Planned.of(plan).json(),
                parent);
        StoredSong stored = database.inTransaction(() -> {
            songs.add(song);
            work.queued(song.id());
            jobs.add(song.id());
            return songs.find(song.id()).orElseThrow();
        });
        jobs.hurry();
        return stored;
    }

    /** Orders a song derived from {@code song}; as {@link #order}. */
    public StoredSong derive(StoredSong song, Derivation kind) throws IOException {
        return order(kind.order(song), Optional.of(song.id()));
    }

    private void checkModel(SongOrder order, SongPlan plan) {
        if (plan.theme().isPresent()) {
            return;
        }
        if (order.text(Wish.MODEL).isPresent()) {
            Models.find(library, plan.model());
        } else {
            Models.findUnasked(library, plan.model());
        }
    }

    private void checkRoom() throws IOException {
        if (songs.count(SongState.QUEUED) >= settings.mostWaiting()) {
            throw new QueueFullException(settings.mostWaiting(), "songs");
        }
        files.room().claim(0);
    }

    /** Stops a song that waits or is being made; one that has ended stays as it is. */
    public void cancel(StoredSong song) {
        boolean waited = database.inTransaction(() -> {
            boolean removed = work.cancelWaiting(song.id());
            if (removed) {
                jobs.forget(song.id());
            }
            return removed;
        });
        if (!waited) {
            work.askToCancel(song.id());
        }
    }

    /** Songs that this process has ended. */
    public long made() {
        return made.get();
    }

    private void run(String id) throws InterruptedException {
        if (job.run(id)) {
            made.incrementAndGet();
        }
    }

    /** Waits a while for songs in the making; those that are not ready by then are made when the studio opens again. */
    @Override
    public void close() {
        job.closeSoon();
        jobs.close();
        job.close();
    }
}
