package org.cadenza.music.synth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Renders with Gervill. Tracks are dealt to synthesizers that run in parallel and whose outputs are added; how they are
 * dealt depends on the piece alone, so that the samples do not depend on the machine.
 */
final class GervillRenderer implements Renderer {

    /** Enough to keep two cores busy; each synthesizer costs a reverb, so more would be slower on two. */
    private static final int SYNTHESIZERS = 2;

    private final SoundFont font;

    GervillRenderer(SoundFont font) {
        this.font = font;
    }

    @Override
    public Clip render(Piece piece, DoubleConsumer progress) throws IOException {
        List<Clip> parts = renderAll(piece, deal(sounding(piece)), progress);
        int frames = parts.stream().mapToInt(Clip::frames).max().orElse(0);
        float[][] sum = new float[2][frames];
        for (Clip part : parts) {
            for (int channel = 0; channel < 2; channel++) {
                float[] from = part.channels()[channel];
                for (int i = 0; i < from.length; i++) {
                    sum[channel][i] += from[i];
                }
            }
        }
        return new Clip(SAMPLE_RATE, sum);
    }

    @Override
    public List<Stem> stems(Piece piece, DoubleConsumer progress) throws IOException {
        List<Track> tracks = sounding(piece);
        List<Clip> clips = renderAll(piece, tracks.stream().map(List::of).toList(), progress);
        int frames = clips.stream().mapToInt(Clip::frames).max().orElse(0);
        List<Stem> stems = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            float[][] channels = clips.get(i).channels();
            stems.add(new Stem(tracks.get(i), new Clip(SAMPLE_RATE, new float[][] {
                Arrays.copyOf(channels[0], frames), Arrays.copyOf(channels[1], frames)
            })));
        }
        return stems;
    }

    private static List<Track> sounding(Piece piece) {
        if (piece.seconds() > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "the piece lasts " + Math.round(piece.seconds()) + " seconds, expected at most " + MAX_SECONDS);
        }
        return piece.tracks().stream().filter(track -> !track.notes().isEmpty()).toList();
    }

    /** Deals tracks, the longest sounding first, each to the synthesizer that has least to do. */
    private static List<List<Track>> deal(List<Track> tracks) {
        int groups = Math.max(
                Math.min(SYNTHESIZERS, tracks.size()),
                (tracks.size() + OfflineSynthesizer.TRACKS - 1) / OfflineSynthesizer.TRACKS);
        List<List<Track>> dealt = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            dealt.add(new ArrayList<>());
        }
        long[] loads = new long[groups];
        for (Track track : tracks.stream()
                .sorted(Comparator.comparingLong(GervillRenderer::load).reversed())
                .toList()) {
            int least = 0;
            for (int i = 1; i < groups; i++) {
                boolean room = dealt.get(i).size() < OfflineSynthesizer.TRACKS;
                if (room && (loads[i] < loads[least] || dealt.get(least).size() == OfflineSynthesizer.TRACKS)) {
                    least = i;
                }
            }
            dealt.get(least).add(track);
            loads[least] += load(track);
        }
        return dealt;
    }

    private static long load(Track track) {
        return track.notes().stream().mapToLong(Note::duration).sum();
    }

    private List<Clip> renderAll(Piece piece, List<List<Track>> groups, DoubleConsumer progress) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, groups.size())));
        try {
            double[] done = new double[groups.size()];
            List<Callable<Clip>> tasks = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                int group = i;
                tasks.add(() -> new OfflineSynthesizer(font, groups.get(group)).render(piece.tempo(), share -> {
                    synchronized (done) {
                        done[group] = share;
                        progress.accept(Arrays.stream(done).average().orElse(1));
                    }
                }));
            }
            List<Future<Clip>> futures = workers.invokeAll(tasks);
            List<Clip> clips = new ArrayList<>();
            for (Future<Clip> future : futures) {
                clips.add(future.get());
            }
            return clips;
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
