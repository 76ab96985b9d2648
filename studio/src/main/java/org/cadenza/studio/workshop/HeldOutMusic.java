package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.catalogue.Corpora;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Score;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.report.Finder;
import org.cadenza.studio.workshop.report.Findings.Fact;
import org.cadenza.studio.workshop.report.HeldOutSong;
import org.cadenza.studio.workshop.report.KeyTrial;
import org.cadenza.studio.workshop.report.Numbers;

/** Real music that no model has learned from: the held-out works of collections, measured. */
final class HeldOutMusic {

    private final Seed seed;
    private final Map<String, Integer> sources = new TreeMap<>();

    HeldOutMusic(Seed seed) {
        this.seed = seed;
    }

    List<HeldOutSong> read(List<Path> collections, Progress progress) throws IOException {
        progress.stage("reading held-out music");
        List<Work<?>> works = new ArrayList<>();
        for (Path path : collections) {
            try (Archive archive = Archives.open(path)) {
                Corpus<?> corpus =
                        Corpora.recognise(archive).orElseThrow(() -> new IllegalArgumentException("unknown " + path));
                int before = works.size();
                read(corpus, archive, works);
                sources.put(archive.name(), works.size() - before);
            }
        }
        return works.parallelStream().flatMap(work -> measured(work).stream()).toList();
    }

    private <I> void read(Corpus<I> corpus, Archive archive, List<Work<?>> works) {
        corpus.read(archive, new Corpus.Sink<I>() {
            @Override
            public void keep(Work<I> work) {
                if (Split.of(work.path()) == Split.HELD_OUT) {
                    works.add(work);
                }
            }

            @Override
            public void drop(String path, String reason) {}
        });
    }

    private Optional<HeldOutSong> measured(Work<?> work) {
        Optional<Genre> genre =
                Optional.ofNullable(work.labels().get(Labels.GENRE)).flatMap(Genre::find);
        Optional<Score> score = score(work.item());
        if (genre.isEmpty() || score.isEmpty()) {
            return Optional.empty();
        }
        Score shuffled = score.get().shuffled(seed.branch(work.path()).random());
        return Optional.of(new HeldOutSong(
                genre.get(), Numbers.of(score.get()), Numbers.of(shuffled), key(genre.get(), work, score.get())));
    }

    private static Optional<Score> score(Object item) {
        if (item instanceof Piece piece) {
            return Optional.of(new Score(
                    Optional.of(piece), LeadSheetExtractor.extract(piece).sheet()));
        }
        return item instanceof LeadSheet sheet
                ? Optional.of(new Score(Optional.empty(), Optional.of(sheet)))
                : Optional.empty();
    }

    private static Optional<KeyTrial> key(Genre genre, Work<?> work, Score score) {
        String stated = work.labels().get(Labels.KEY);
        boolean derived = List.of(work.labels().getOrDefault(Labels.DERIVED, "").split(" "))
                .contains(Labels.KEY);
        if (stated == null
                || derived
                || stated.equals(Labels.UNSTATED)
                || score.piece().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new KeyTrial(genre, Key.parse(stated), Finder.all(score.piece().get())));
    }

    List<Fact> facts() {
        return List.of(new Fact(
                "held-out music",
                sources.entrySet().stream()
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", "))));
    }
}
