package org.cadenza.studio.workshop.songs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cadenza.music.audio.Clip;
import org.cadenza.studio.library.songs.Attempt;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.workshop.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a song's listeners, some times in a second, how far it has come, and asks as often whether to stop. Does so on a
 * thread of its own: those that play are interrupted when they are done, and an interrupt in the middle of a write
 * closes H2's file under everybody.
 */
final class JobProgress implements Progress, AutoCloseable {

    /** A part of the work and the share of the time at which it begins, of a song of a minute once models are open. */
    private record Stage(String name, double from) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("composing", 0),
            new Stage("arranging", 0.45),
            new Stage("playing", 0.5),
            new Stage("mastering", 0.85),
            new Stage("writing", 0.95));

    private static final Logger LOG = LoggerFactory.getLogger(JobProgress.class);
    private static final long BETWEEN_MILLIS = 250;

    /** Before this share is done, a guess at the time left is worth nothing. */
    private static final double GUESS_FROM = 0.1;

    /** Of the song that must be there before it is said to be playable, so that its sound does not falter at once. */
    private static final double HEAD_START = 1;

    private final SongWork work;
    private final Attempt attempt;
    private final EarlySound sound;
    private final long started = System.nanoTime();
    private final long longestNanos;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "song progress");
        thread.setDaemon(true);
        return thread;
    });
    private int stage;
    private double done;
    private String told = "";
    private boolean playable;
    private volatile boolean cancelled;

    /** @param sound where to put what can be heard already */
    JobProgress(SongWork work, Attempt attempt, EarlySound sound, Duration longest) {
        this.work = work;
        this.attempt = attempt;
        this.sound = sound;
        this.longestNanos = longest.toNanos();
        teller.scheduleWithFixedDelay(() -> tellIfPossible(this::tell), 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A stage that comes again, as when a length is met only at the second try, is not told again. */
    @Override
    public synchronized void stage(String name) {
        for (int i = stage; i < STAGES.size(); i++) {
            if (STAGES.get(i).name.equals(name)) {
                stage = i;
                at(0, "");
            }
        }
    }

    @Override
    public synchronized void at(double fraction, String detail) {
        double from = STAGES.get(stage).from;
        double until = stage + 1 < STAGES.size() ? STAGES.get(stage + 1).from : 1;
        done = Math.max(done, from + fraction * (until - from));
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public void hear(Clip next) {
        double seconds = sound.append(next);
        if (!playable && seconds >= HEAD_START) {
            playable = true;
            String data = "{\"secondsReady\":" + seconds + "}";
            teller.execute(() -> tellIfPossible(() -> work.tell(attempt, "playable", data)));
        }
    }

    /** The deadline and the thread's interruption stop the work too. */
    @Override
    public boolean cancelled() {
        return cancelled || timedOut() || Thread.currentThread().isInterrupted();
    }

    boolean timedOut() {
        return System.nanoTime() - started > longestNanos;
    }

    /** A database that is away for a moment must not end the telling, which would be the executor's way. */
    private void tellIfPossible(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.warn("the progress of song {} could not be told", attempt.song(), e);
        }
    }

    private void tell() {
        String where = where();
        if (!where.equals(told)) {
            told = where;
            work.tell(attempt, "progress", "{" + where + left() + "}");
        }
        cancelled = work.cancelling(attempt);
    }

    private synchronized String where() {
        return String.format(Locale.ROOT, "\"stage\":\"%s\",\"fraction\":%.3f", STAGES.get(stage).name, done);
    }

    private synchronized String left() {
        double seconds = (System.nanoTime() - started) * 1e-9;
        return done < GUESS_FROM ? "" : String.format(Locale.ROOT, ",\"etaSeconds\":%.1f", seconds * (1 - done) / done);
    }

    /** Returns when the last word is written: nothing is told of a song after its end. */
    @Override
    public void close() {
        teller.shutdown();
        boolean interrupted = Thread.interrupted();
        try {
            teller.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
