package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.learning.Json;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.Attempt;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Compose;
import org.cadenza.studio.workshop.Originality;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one queued song. Run a second time, after the process died in the middle, it makes the same files again; run once
 * more after the song has ended, it does nothing. Run twice at once, when a process was taken for dead that goes on, the
 * later one makes the song and the earlier stops within a second and leaves no trace.
 */
final class SongJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SongJob.class);

    /** The song was not ready in time. */
    private static final class TooLongException extends RuntimeException {
        TooLongException(Duration longest) {
            super("it was stopped after " + longest.toSeconds()
                    + " seconds; ask for something shorter, or try again when the machine is less busy");
        }
    }

    private record Failure(String title, String detail) {}

    private final Songs songs;
    private final SongWork work;
    private final SongFiles files;
    private final QueueSettings settings;
    private final BlockingQueue<Compose> composers;
    private final AtomicInteger wanting = new AtomicInteger();
    private volatile boolean closing;

    SongJob(Songs songs, SongWork work, SongFiles files, Library library, QueueSettings settings) {
        this.songs = songs;
        this.work = work;
        this.files = files;
        this.settings = settings;
        this.composers = new ArrayBlockingQueue<>(settings.atOnce());
        for (int i = 0; i < settings.atOnce(); i++) {
            composers.add(new Compose(library));
        }
    }

    /**
     * Makes the song, unless it has ended.
     *
     * @return whether it ended by this; false too if somebody else makes it meanwhile
     * @throws InterruptedException if the studio closed before the song was ready, which then has to be made again
     */
    boolean run(String id) throws InterruptedException {
        Optional<Attempt> begun = work.begin(id);
        return begun.isPresent() && run(begun.get());
    }

    private boolean run(Attempt attempt) throws InterruptedException {
        try {
            return make(attempt);
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            if (closing) {
                throw new InterruptedException("the studio closed while song " + attempt.song() + " was being made");
            }
            return end(attempt, e);
        } finally {
            discard(attempt);
        }
    }

    private boolean make(Attempt attempt) throws IOException, InterruptedException {
        StoredSong song = songs.find(attempt.song()).orElseThrow();
        files.room().claim(0);
        Path workplace = files.begin(attempt);
        try (EarlySound sound = new EarlySound(workplace)) {
            Compose.Composed composed;
            try (JobProgress progress = new JobProgress(work, attempt, sound, settings.longest())) {
                composed = make(song, workplace.resolve(SongExports.WAV), progress);
            }
            return finish(attempt, composed, sound);
        }
    }

    private Compose.Composed make(StoredSong song, Path out, JobProgress progress)
            throws IOException, InterruptedException {
        Compose.Target target = new Compose.Target(Optional.of(out), Optional.empty(), false);
        Compose compose = take();
        try {
            return compose.compose(order(song), target, progress);
        } catch (CancellationException e) {
            throw progress.timedOut() ? new TooLongException(settings.longest()) : e;
        } finally {
            composers.add(compose);
        }
    }

    /** Whoever rehearses makes way. */
    private Compose take() throws InterruptedException {
        wanting.incrementAndGet();
        try {
            return composers.take();
        } finally {
            wanting.decrementAndGet();
        }
    }

    /** Makes {@code order} for nobody. @return false if somebody wanted a song, so that it is to be tried again */
    boolean rehearse(SongOrder order) throws IOException {
        Compose compose = composers.poll();
        if (compose == null) {
            return closing;
        }
        try {
            compose.rehearse(order, new Rehearsal());
            return true;
        } catch (CancellationException e) {
            return closing;
        } finally {
            composers.add(compose);
        }
    }

    /** Nobody listens, and it ends when somebody wants to. */
    private final class Rehearsal implements Progress {

        @Override
        public void stage(String name) {}

        @Override
        public void at(double fraction, String detail) {}

        @Override
        public boolean cancelled() {
            return closing || wanting.get() > 0;
        }
    }

    /** What was heard early gives way to the files. */
    private boolean finish(Attempt attempt, Compose.Composed composed, EarlySound sound) throws IOException {
        SongWork.Account account = new SongWork.Account(
                Made.of(composed).json(),
                composed.recipe(),
                composed.originality().map(Originality::json));
        return work.complete(attempt, account, () -> {
            sound.close();
            files.deliver(attempt);
        });
    }

    /** What stays because it cannot be removed is removed by the next attempt, or with the song. */
    private void discard(Attempt attempt) {
        try {
            files.discard(attempt);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("unfinished files of song {} could not be removed", attempt.song(), e);
        }
    }

    /** What was asked, with the seed that was drawn when it was ordered. */
    private static SongOrder order(StoredSong song) {
        Planned planned = Planned.read(song.planned());
        return SongOrder.of(song.wishes()).with(Wish.SEED, String.valueOf(planned.seed()));
    }

    /** From now on a failure may come from the end of the program, so that the song is to be made again. */
    void closeSoon() {
        closing = true;
    }

    private boolean end(Attempt attempt, Throwable failure) {
        Problem problem = Problem.of(failure);
        if (problem.kind() == Problem.Kind.CANCELLED) {
            return work.cancel(attempt);
        } else if (failure instanceof TooLongException) {
            return fail(attempt, "The song took too long", failure.getMessage());
        }
        return fail(attempt, "The song could not be made", problem.sentence());
    }

    private boolean fail(Attempt attempt, String title, String detail) {
        String sentence = detail.substring(0, Math.min(detail.length(), 1000));
        return work.fail(
                attempt, sentence, Json.writeLine(new Failure(title, sentence)).strip());
    }

    @Override
    public void close() {
        composers.forEach(Compose::close);
    }
}
