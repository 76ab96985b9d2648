package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Json;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Compose;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/**
 * Makes one queued song. Run a second time, after the process died in the middle, it makes the same files again; run once
 * more after the song has ended, it does nothing.
 */
final class SongJob implements AutoCloseable {

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

    /** @throws InterruptedException if the studio closed before the song was ready, which then has to be made again */
    void run(String id) throws InterruptedException {
        if (!work.begin(id)) {
            return;
        }
        StoredSong song = songs.find(id).orElseThrow();
        try {
            Compose.Composed composed;
            try (JobProgress progress = new JobProgress(work, id, settings.longest())) {
                composed = make(song, progress);
            }
            work.tell(id, "playable", "{\"secondsReady\":" + composed.seconds() + "}");
            work.complete(id, Made.of(composed).json(), composed.recipe());
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            if (closing) {
                throw new InterruptedException("the studio closed while song " + id + " was being made");
            }
            end(id, e);
        }
    }

    private Compose.Composed make(StoredSong song, JobProgress progress) throws IOException, InterruptedException {
        files.sweep(song.id());
        Path out = files.folder(song.id()).resolve(SongExports.WAV);
        Compose.Target target = new Compose.Target(Optional.of(out), Optional.empty(), false);
        Compose compose = composers.take();
        try {
            return compose.compose(order(song), target, progress);
        } catch (CancellationException e) {
            throw progress.timedOut() ? new TooLongException(settings.longest()) : e;
        } finally {
            composers.add(compose);
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

    private void end(String id, Throwable failure) {
        Problem problem = Problem.of(failure);
        if (problem.kind() == Problem.Kind.CANCELLED) {
            work.cancel(id);
        } else if (failure instanceof TooLongException) {
            fail(id, "The song took too long", failure.getMessage());
        } else {
            fail(id, "The song could not be made", problem.sentence());
        }
    }

    private void fail(String id, String title, String detail) {
        String sentence = detail.substring(0, Math.min(detail.length(), 1000));
        work.fail(id, sentence, Json.writeLine(new Failure(title, sentence)).strip());
    }

    @Override
    public void close() {
        composers.forEach(Compose::close);
    }
}
