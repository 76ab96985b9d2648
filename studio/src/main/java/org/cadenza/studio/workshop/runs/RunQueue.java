package org.cadenza.studio.workshop.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.runs.NewRun;
import org.cadenza.studio.library.runs.RunFiles;
import org.cadenza.studio.library.runs.RunState;
import org.cadenza.studio.library.runs.RunWork;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.jobs.JobQueue;
import org.cadenza.studio.workshop.jobs.QueueFullException;

/** The queue of training runs, kept in the database, of which each studio trains one at a time. */
public final class RunQueue implements AutoCloseable {

    /** Further orders are refused. */
    static final int MOST_WAITING = 50;

    /** How long a run in training may take to write its state when the studio closes; it goes on doing so without it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final Runs runs;
    private final RunWork work;
    private final RunFiles files;
    private final Library library;
    private final Function<String, Optional<Path>> uploads;
    private final RunJob job;
    private final JobQueue jobs;

    /** @param uploads the folders of uploads by id */
    public RunQueue(Database database, RunFiles files, Library library, Function<String, Optional<Path>> uploads) {
        this.database = database;
        this.runs = new Runs(database);
        this.work = new RunWork(database);
        this.files = files;
        this.library = library;
        this.uploads = uploads;
        this.job = new RunJob(runs, work, files, library, uploads);
        this.jobs = new JobQueue(database, new JobQueue.Settings("run", 1, PATIENCE), this::run, List.of());
    }

    /** Begins to work; what a killed process left goes on first. */
    public void start() {
        jobs.start();
    }

    /**
     * Orders a training.
     *
     * @param local whether who asks sits at this machine, and may name folders of it
     * @throws WrongOrderException naming every field that is wrong
     * @throws QueueFullException if too many wait already
     */
    public StoredRun order(RunOrder order, boolean local) {
        RunOrder checked = new OrderCheck(order, library, runs).check(local, uploads);
        if (runs.count(RunState.QUEUED) >= MOST_WAITING) {
            throw new QueueFullException(MOST_WAITING, "trainings");
        }
        NewRun run = new NewRun(NewSong.drawId(), checked.name().orElseThrow(), checked.json(), checked.upload());
        StoredRun stored = database.inTransaction(() -> {
            runs.add(run);
            StoredRun queued = runs.find(run.id()).orElseThrow();
            jobs.add(job(queued.id(), queued.sitting()));
            return queued;
        });
        jobs.hurry();
        return stored;
    }

    /** Lets a run that waits or is trained rest until it is resumed. */
    public void pause(String id) {
        work.askToRest(id, RunState.PAUSED);
    }

    /** Ends a run; one that is trained as soon as its state is written. */
    public void stop(String id) {
        work.askToRest(id, RunState.STOPPED);
    }

    /** Queues a run that is paused, was stopped or has failed once more; another stays as it is. */
    public void resume(String id) {
        database.inTransaction(() -> {
            work.resume(id).ifPresent(sitting -> jobs.add(job(id, sitting)));
            return null;
        });
        jobs.hurry();
    }

    /** Forgets a run; its model stays. @return false if it has not ended */
    public boolean delete(String id) throws IOException {
        boolean deleted = runs.delete(id);
        if (deleted) {
            files.delete(id);
        }
        return deleted;
    }

    /** Each sitting has a job of its own, so that the last one's end does not meet the next one's beginning. */
    private static String job(String id, int sitting) {
        return id + "." + sitting;
    }

    private void run(String name) throws InterruptedException {
        int dot = name.indexOf('.');
        job.run(name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)));
    }

    /** Lets go of the run in training, which writes its state and goes on when the studio opens again. */
    @Override
    public void close() {
        job.closeSoon();
        jobs.close();
    }
}
