package org.cadenza.corpus.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.catalogue.Corpora;
import org.cadenza.music.MaterialException;

/** Prepares collections. */
public final class Preparation {

    private Preparation() {}

    /**
     * How to prepare.
     *
     * @param format the name of a corpus, or empty to recognise it
     * @param cache the folder to remember results in, or null for none
     */
    public record Options(String format, Path cache) {

        public static final Options DEFAULT = new Options("", null);

        public Options withFormat(String newFormat) {
            return new Options(newFormat, cache);
        }

        public Options withCache(Path newCache) {
            return new Options(format, newCache);
        }
    }

    /**
     * Prepares the folder or zip at {@code source}. Bad files are dropped and listed; the same material gives the same
     * result, from the cache or not.
     *
     * @throws MaterialException if {@code source} cannot be opened or no corpus recognises it
     * @throws IllegalArgumentException if the format is unknown
     */
    public static Prepared<?> read(Path source, Options options, Progress progress) {
        if (options.cache() == null) {
            return build(source, options.format(), progress);
        }
        Cache cache = new Cache(options.cache(), source, options.format());
        Optional<Prepared<?>> remembered = cache.load(progress);
        return remembered.isPresent() ? remembered.get() : cache.store(build(source, options.format(), progress));
    }

    private static Prepared<?> build(Path source, String format, Progress progress) {
        try (Archive archive = Archives.open(source)) {
            Corpus<?> corpus = format.isEmpty() ? recognise(archive, source) : Corpora.named(format);
            return build(corpus, archive, progress);
        } catch (IOException e) {
            throw new MaterialException(source.toString(), "", "cannot be read: " + e.getMessage(), "");
        }
    }

    private static Corpus<?> recognise(Archive archive, Path source) {
        return Corpora.recognise(archive)
                .orElseThrow(() -> new MaterialException(
                        source.toString(),
                        "",
                        "no music was found there",
                        "It may hold MIDI, MusicXML, text, or a data set that 'cadenza corpora' lists"));
    }

    private static <I> Prepared<I> build(Corpus<I> corpus, Archive archive, Progress progress) {
        List<Work<I>> works = new ArrayList<>();
        List<Prepared.Dropped> dropped = new ArrayList<>();
        archive.refused()
                .forEach(path ->
                        dropped.add(new Prepared.Dropped(path, "leads out of the collection, or may not be read")));
        WatchedArchive watched = new WatchedArchive(archive, progress);
        corpus.read(watched, new Corpus.Sink<>() {
            @Override
            public void keep(Work<I> work) {
                works.add(LabelDeriver.complete(work));
            }

            @Override
            public void drop(String path, String reason) {
                dropped.add(new Prepared.Dropped(path, reason));
            }
        });
        List<Split> sides = Sides.of(works);
        List<Work<I>> train = new ArrayList<>();
        List<Work<I>> heldOut = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            (sides.get(i) == Split.TRAIN ? train : heldOut).add(works.get(i));
        }
        return new Prepared<>(corpus.card(), corpus.item(), watched.sha256(), train, heldOut, dropped, "");
    }
}
