package org.cadenza.studio.workshop;

import java.util.List;
import java.util.Optional;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.catalogue.Corpora;

/** The kinds of data sets that can be read. */
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

    /**
     * The kind called {@code format}, or the one that recognises {@code archive}.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    static Corpus<?> corpus(Archive archive, Optional<String> format) {
        List<String> known =
                Corpora.all().stream().map(corpus -> corpus.card().name()).toList();
        if (format.isPresent()) {
            if (!known.contains(format.get())) {
                throw Unknown.name("format", format.get(), known);
            }
            return Corpora.named(format.get());
        }
        return Corpora.recognise(archive)
                .orElseThrow(() -> new IllegalArgumentException("'" + archive.name()
                        + "' is no data set that Cadenza knows; name its format with --format: "
                        + String.join(", ", known)));
    }
}
