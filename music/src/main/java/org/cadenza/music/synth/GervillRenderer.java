package org.cadenza.music.synth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Renders with Gervill, each track on a synthesizer of its own, and adds their outputs. Tracks that share a synthesizer
 * do not sound as they do alone, so they would not be what a stem of theirs is.
 */
final class GervillRenderer implements Renderer {

    private final SoundFont font;

    GervillRenderer(SoundFont font) {
        this.font = font;
    }

    @Override
    public Clip render(Piece piece, DoubleConsumer progress) throws IOException {
        Sum sum = new Sum();
        renderEach(piece, sounding(piece), progress, sum::add);
        return Ending.after(sum.channels).end(sum.channels);
    }

    @Override
    public List<Stem> stems(Piece piece, DoubleConsumer progress) throws IOException {
        List<Track> tracks = sounding(piece);
        List<Clip> clips = new ArrayList<>();
        Sum sum = new Sum();
        renderEach(piece, tracks, progress, clip -> {
            clips.add(clip);
            sum.add(clip);
        });
        Ending ending = Ending.after(sum.channels);
        List<Stem> stems = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            stems.add(new Stem(tracks.get(i), ending.end(clips.get(i).channels())));
        }
        return stems;
    }

    /** What has been added up so far, as long as the longest. */
    private static final class Sum {

        private final float[][] channels = new float[2][0];

        void add(Clip clip) {
            for (int c = 0; c < channels.length; c++) {
                float[] from = clip.channels()[c];
                if (channels[c].length < from.length) {
                    channels[c] = Arrays.copyOf(channels[c], from.length);
                }
                for (int i = 0; i < from.length; i++) {
                    channels[c][i] += from[i];
                }
            }
        }
    }

    private static List<Track> sounding(Piece piece) {
        if (piece.seconds() > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "the piece lasts " + Math.round(piece.seconds()) + " seconds, expected at most " + MAX_SECONDS);
        }
        return piece.tracks().stream().filter(track -> !track.notes().isEmpty()).toList();
    }

    /**
     * Hands out the sound of each track. They are rendered in parallel but handed out in their order, for the order of
     * float additions must not depend on the machine; what has been handed out is let go.
     */
    private void renderEach(Piece piece, List<Track> tracks, DoubleConsumer progress, Consumer<Clip> taker)
            throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, tracks.size())));
        try {
            double[] done = new double[tracks.size()];
            Deque<Future<Clip>> futures = new ArrayDeque<>();
            for (int i = 0; i < done.length; i++) {
                int at = i;
                OfflineSynthesizer synthesizer = new OfflineSynthesizer(font, tracks.get(i));
                futures.add(workers.submit(() -> synthesizer.render(piece.tempo(), share -> {
                    synchronized (done) {
                        done[at] = share;
                        progress.accept(Arrays.stream(done).average().orElse(1));
                    }
                })));
            }
            while (!futures.isEmpty()) {
                taker.accept(futures.remove().get());
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
            workers.shutdownNow();
        }
    }
}
