package org.cadenza.studio.workshop.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.trials.StoredTrial;
import org.cadenza.studio.library.trials.TrialFiles;
import org.cadenza.studio.library.trials.TrialState;
import org.cadenza.studio.library.trials.Trials;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.evaluation.Lens;
import org.cadenza.studio.workshop.jobs.JobQueue;
import org.cadenza.studio.workshop.jobs.QueueFullException;

/** The queue of trials, kept in the database, of which each studio holds one at a time. */
public final class TrialQueue implements AutoCloseable {

    /** Further orders are refused. */
    static final int MOST_WAITING = 20;

    /** So many are kept; further ones want others deleted. */
    static final int MOST_KEPT = 200;

    private static final Duration LONGEST = Duration.ofMinutes(60);

    /** How long a trial may take to notice that the studio closes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final Trials trials;
    private final TrialFiles files;
    private final Library library;
    private final Materials materials;
    private final TrialJob job;
    private final JobQueue jobs;

    /** What there is to choose from. */
    public record Choices(List<Player> models, List<String> materials, List<Reading> readings, Limits limits) {

        /** A model that plays. @param genres whether it can be asked for one */
        public record Player(String name, String family, boolean genres) {}

        /** @param meaning what is measured, as a sentence */
        public record Reading(String name, String meaning) {}

        public record Limits(int contestants, int leastPieces, int mostPieces) {}
    }

    /** @param uploads the folders of uploads by id */
    public TrialQueue(
            Database database,
            TrialFiles files,
            SongFiles songFiles,
            Library library,
            Function<String, Optional<Path>> uploads) {
        this.database = database;
        this.trials = new Trials(database);
        this.files = files;
        this.library = library;
        this.materials = new Materials(new Runs(database), uploads);
        TrialWork work = new TrialWork(library, new Songs(database), songFiles, materials);
        this.job = new TrialJob(trials, files, work, LONGEST);
        this.jobs = new JobQueue(database, new JobQueue.Settings("trial", 1, PATIENCE), job::run, List.of());
    }

    /** Begins to work; what a killed process left begins anew. */
    public void start() {
        jobs.start();
    }

    /** What may be ordered. */
    public Choices choices() {
        List<Choices.Player> players = TrialCheck.playing(library).stream()
                .map(name -> new Choices.Player(
                        name, library.find(name).orElseThrow().card().family(), TrialCheck.takesGenre(library, name)))
                .toList();
        List<Choices.Reading> readings = Lens.names().stream()
                .map(name -> new Choices.Reading(name, Lens.named(name).meaning()))
                .toList();
        return new Choices(
                players,
                materials.models(),
                readings,
                new Choices.Limits(TrialOrder.MOST_CONTESTANTS, TrialOrder.LEAST_PIECES, TrialOrder.MOST_PIECES));
    }

    /**
     * Orders a trial.
     *
     * @param local whether who asks sits at this machine, and may name folders of it
     * @throws WrongOrderException naming every field that is wrong
     * @throws QueueFullException if too many wait already
     * @throws NoRoomException if too many are kept, or the disk is full
     */
    public StoredTrial order(TrialOrder order, boolean local) throws IOException {
        new TrialCheck(order, library, materials).check(local);
        if (trials.count(TrialState.QUEUED) >= MOST_WAITING) {
            throw new QueueFullException(MOST_WAITING, "trials");
        }
        if (trials.count() >= MOST_KEPT) {
            throw new NoRoomException(MOST_KEPT + " trials are kept, which is all there may be; delete some first");
        }
        files.room().claim(0).close();
        String id = NewSong.drawId();
        List<String> uploads = order.places()
                .flatMap(place -> place.upload().stream())
                .distinct()
                .toList();
        StoredTrial stored = database.inTransaction(() -> {
            trials.add(id, order.json(), uploads);
            jobs.add(id);
            return trials.find(id).orElseThrow();
        });
        jobs.hurry();
        return stored;
    }

    /** Stops a trial that waits or is held. */
    public void cancel(String id) {
        trials.cancel(id);
    }

    /** Forgets a trial and its reports. @return false if it has not ended */
    public boolean delete(String id) throws IOException {
        boolean deleted = trials.delete(id);
        if (deleted) {
            files.delete(id);
        }
        return deleted;
    }

    @Override
    public void close() {
        job.closeSoon();
        jobs.close();
        job.close();
    }
}
