package org.cadenza.studio.workshop.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.ArrangementFeatures;
import org.cadenza.learning.evaluation.Score;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Song;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongPlan;
import org.cadenza.studio.workshop.Songwriter;
import org.cadenza.studio.workshop.report.AskedSong;
import org.cadenza.studio.workshop.report.ComposedSong;
import org.cadenza.studio.workshop.report.ComposedSong.Promises;
import org.cadenza.studio.workshop.report.Finder;
import org.cadenza.studio.workshop.report.KeyTrial;
import org.cadenza.studio.workshop.report.Numbers;

/**
 * Composes songs on all processors and measures each from the bytes of its MIDI file. Songs come back in the order in
 * which they were ordered, whoever finished first.
 */
final class MeasuredSongs implements AutoCloseable {

    private static final double TEMPO_TOLERANCE = 0.01;

    /** One order in so many is given twice. */
    private static final int REPEATED = 5;

    private final Library library;
    private final Seed seed;
    private final TrainingMusic training;
    private final Queue<Songwriter> writers = new ConcurrentLinkedQueue<>();

    /**
     * @param seed shuffles the baseline
     * @param training where to look for what is in a song
     */
    MeasuredSongs(Library library, Seed seed, TrainingMusic training) {
        this.library = library;
        this.seed = seed;
        this.training = training;
    }

    /** The songs, measured. */
    List<ComposedSong> compose(List<SongOrder> orders, Progress progress) {
        return each(orders, this::measured, progress);
    }

    /** Only what was asked for with a key and a meter. */
    List<AskedSong> asked(List<SongOrder> orders, Progress progress) {
        return each(orders, (index, order, writer) -> asked(order, writer), progress);
    }

    private static AskedSong asked(SongOrder order, Songwriter writer) {
        Song song = writer.write(order, Progress.none());
        Piece heard = heard(song, MidiWriter.write(song.piece()));
        return new AskedSong(
                new KeyTrial(song.plan().genre(), order.key().orElseThrow(), Finder.all(song.piece())),
                heard.meterAt(0).equals(order.meter().orElseThrow()));
    }

    private static Piece heard(Song song, byte[] midi) {
        return MidiReader.read(midi, song.plan().title());
    }

    /** What to do with an order. @param <T> what comes of it */
    private interface Work<T> {

        /** @param index among the orders */
        T of(int index, SongOrder order, Songwriter writer);
    }

    private <T> List<T> each(List<SongOrder> orders, Work<T> work, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, orders.size())
                .parallel()
                .mapToObj(i -> {
                    T result = with(i, orders.get(i), work);
                    told(progress, (double) done.incrementAndGet() / orders.size());
                    return result;
                })
                .toList();
    }

    private static void told(Progress progress, double fraction) {
        synchronized (progress) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            progress.at(fraction, "");
        }
    }

    private <T> T with(int index, SongOrder order, Work<T> work) {
        Songwriter idle = writers.poll();
        Songwriter writer = idle == null ? new Songwriter(library) : idle;
        try {
            return work.of(index, order, writer);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the song of " + order.wishes() + " failed", e);
        } finally {
            writers.add(writer);
        }
    }

    private ComposedSong measured(int index, SongOrder order, Songwriter writer) {
        Song song = writer.write(order, Progress.none());
        byte[] midi = MidiWriter.write(song.piece());
        Piece heard = heard(song, midi);
        LeadSheet sheet = song.sheet().orElseGet(() -> leadSheet(heard));
        Key key = song.sheet().map(LeadSheet::key).orElse(song.plan().key());
        Score score = new Score(Optional.of(heard), Optional.of(sheet));
        Promises promises = new Promises(
                lengthKept(order, song, heard),
                Math.abs(heard.tempo().bpm() - order.bpm().orElse(song.plan().bpm())) < TEMPO_TOLERANCE,
                order.key().map(asked -> asked.tonic() == key.tonic()).orElse(true),
                heard.meterAt(0).equals(order.meter().orElse(song.plan().meter())),
                index % REPEATED == 0
                        ? Optional.of(Arrays.equals(
                                midi,
                                MidiWriter.write(
                                        writer.write(order, Progress.none()).piece())))
                        : Optional.empty());
        return new ComposedSong(
                name(song.plan()),
                song.plan().genre(),
                song.plan().mood(),
                new KeyTrial(song.plan().genre(), key, Finder.all(heard)),
                promises,
                ArrangementFeatures.of(heard, sheet),
                Numbers.of(score),
                Numbers.of(score.shuffled(seed.at(song.plan().seed()).random())),
                training.search(sheet));
    }

    private static String name(SongPlan plan) {
        return plan.genre() + ", " + plan.mood() + ", seed " + plan.seed();
    }

    /** The tune and chords of a song whose parts the model wrote itself. */
    private static LeadSheet leadSheet(Piece heard) {
        LeadSheetExtractor.Extraction extraction = LeadSheetExtractor.extract(heard);
        return extraction.sheet().orElseThrow(() -> new IllegalStateException(extraction.reason()));
    }

    /** Whether the last note ends within one bar of the bars or seconds that were asked for or planned. */
    private static boolean lengthKept(SongOrder order, Song song, Piece heard) {
        long bar = song.plan().meter().barTicks(heard.ticksPerQuarter());
        if (order.seconds().isPresent()) {
            double barSeconds = heard.tempo().seconds(bar);
            return Math.abs(heard.seconds() - order.seconds().get()) <= barSeconds;
        }
        int bars = order.bars().orElse(song.plan().bars());
        return Math.abs((double) heard.end() / bar - bars) <= 1;
    }

    @Override
    public void close() {
        writers.forEach(Songwriter::close);
        writers.clear();
    }
}
