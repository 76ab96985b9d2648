package org.cadenza.studio.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.catalogue.Corpora;
import org.cadenza.corpus.prepare.Preparation;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.studio.library.Library;

/** The kinds of data sets that can be read, and how they are opened. */
public final class DataSets {

    private DataSets() {}

    /** @param item what it yields: {@code "LeadSheet"}, {@code "Piece"} ... */
    public record FormatEntry(
            String name,
            String item,
            String description,
            String layout,
            String licence,
            String flag,
            String citation) {}

    /** All kinds, in the order in which they are asked whether they know a data set. */
    public static List<FormatEntry> formats() {
        return Corpora.all().stream().map(DataSets::entry).toList();
    }

    private static FormatEntry entry(Corpus<?> corpus) {
        Corpus.Card card = corpus.card();
        return new FormatEntry(
                card.name(),
                corpus.item().getSimpleName(),
                card.description(),
                card.layout(),
                card.licence(),
                card.flag(),
                card.citation());
    }

    /** What people call the data set at {@code path}. */
    public static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /**
     * Reads a data set, or remembers how it was read before.
     *
     * @param format one of {@link #formats}, or empty to recognise it
     * @throws IllegalArgumentException if the format is unknown
     * @throws org.cadenza.music.MaterialException if there is no data set, or nobody recognises it
     */
    public static Prepared<?> prepare(Path path, Optional<String> format, Progress progress) {
        format.ifPresent(DataSets::checkFormat);
        progress.stage("reading " + name(path));
        Preparation.Options options =
                new Preparation.Options(format.orElse(""), Library.home().resolve("cache"));
        return Preparation.read(path, options, (stage, done, total) -> {
            progress.at((double) done / Math.max(1, total), "");
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        });
    }

    private static void checkFormat(String format) {
        List<String> known =
                Corpora.all().stream().map(corpus -> corpus.card().name()).toList();
        if (!known.contains(format)) {
            throw Unknown.name("format", format, known);
        }
    }
}
