package org.cadenza.music.synth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Synthesizers that play side by side on all cores, the least advanced first, so that the beginning of the piece is there
 * long before its end. What all of them have settled is handed out in order of time, and in the order of the tracks, for
 * the order of float additions must not depend on the machine.
 */
final class Ensemble {

    /** Takes what has been settled. */
    interface Taker {
        /** @param from the first frame that is new @param to where the new ones end; some players may end before */
        void take(List<OfflineSynthesizer> players, int from, int to);
    }

    private final List<OfflineSynthesizer> players;

    /** Those that nobody is working at. */
    private final PriorityQueue<OfflineSynthesizer> waiting;

    private int taken;

    Ensemble(SoundFont font, List<Track> tracks, TempoMap tempo) {
        this.players = tracks.stream()
                .map(track -> new OfflineSynthesizer(font, track, tempo))
                .toList();
        this.waiting = new PriorityQueue<>(
                Math.max(1, players.size()),
                Comparator.comparingInt(OfflineSynthesizer::frames).thenComparingInt(players::indexOf));
        waiting.addAll(players);
    }

    /** Plays to the end. @param progress told the share that is done, 0 to 1 */
    void play(DoubleConsumer progress, Taker taker) throws IOException {
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, players.size()));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                work.add(pool.submit(() -> {
                    work(progress, taker);
                    return null;
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while rendering");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    /** Whoever takes what is settled may have closed already when the others notice that one failed. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one worker does; when it fails, the others find nothing left to do. */
    private void work(DoubleConsumer progress, Taker taker) throws IOException {
        try {
            for (OfflineSynthesizer player = next(); player != null; player = next()) {
                player.render();
                putBack(player, progress, taker);
            }
        } catch (IOException | RuntimeException e) {
            synchronized (this) {
                waiting.clear();
            }
            throw e;
        }
    }

    private synchronized OfflineSynthesizer next() {
        return waiting.poll();
    }

    private synchronized void putBack(OfflineSynthesizer player, DoubleConsumer progress, Taker taker)
            throws IOException {
        player.settle();
        if (!player.ended()) {
            waiting.add(player);
        }
        int settled =
                players.stream().mapToInt(OfflineSynthesizer::settled).min().orElse(0);
        int end = Math.min(
                settled,
                players.stream().mapToInt(OfflineSynthesizer::frames).max().orElse(0));
        if (end > taken) {
            taker.take(players, taken, end);
            taken = end;
            players.forEach(each -> each.release(end));
        }
        progress.accept(
                players.stream().mapToDouble(OfflineSynthesizer::done).average().orElse(1));
    }
}
