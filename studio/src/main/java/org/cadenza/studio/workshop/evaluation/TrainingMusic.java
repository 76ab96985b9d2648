package org.cadenza.studio.workshop.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.evaluation.TuneIndex;
import org.cadenza.learning.evaluation.TuneIndex.Finding;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Melodies;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.report.Findings.Fact;

/** The melodies that models learn from: the training side of collections, to see what of it comes back. */
final class TrainingMusic {

    private final Map<Likeness, TuneIndex> indices = new EnumMap<>(Likeness.class);
    private final List<String> sources;

    /** @param sources what they come from, in words */
    TrainingMusic(List<Tune> tunes, List<String> sources) {
        this.sources = List.copyOf(sources);
        if (!tunes.isEmpty()) {
            for (Likeness likeness : Likeness.values()) {
                indices.put(likeness, new TuneIndex(tunes, likeness));
            }
        }
    }

    /** All melodies that may be learned from. */
    static TrainingMusic read(List<Path> collections, Progress progress) {
        List<Tune> tunes = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Path path : collections) {
            Prepared<?> prepared = DataSets.prepare(path, Optional.empty(), progress);
            String name = DataSets.name(path);
            List<Tune> own = prepared.train().parallelStream()
                    .flatMap(work -> tune(name, work).stream())
                    .toList();
            tunes.addAll(own);
            sources.add(name + " (" + own.size() + ")");
        }
        return new TrainingMusic(tunes, sources);
    }

    private static Optional<Tune> tune(String collection, Work<?> work) {
        return Melodies.sheet(work.item())
                .filter(sheet -> !sheet.melody().isEmpty())
                .map(sheet -> Tune.of(collection + ": " + work.path(), sheet));
    }

    /** What of {@code sheet} is known from here; empty without melodies on either side. */
    Map<Likeness, Finding> search(LeadSheet sheet) {
        Map<Likeness, Finding> findings = new EnumMap<>(Likeness.class);
        if (!sheet.melody().isEmpty()) {
            Tune tune = Tune.of("", sheet);
            indices.forEach((likeness, index) -> findings.put(likeness, index.search(tune)));
        }
        return findings;
    }

    /** What was read. */
    Fact fact() {
        return new Fact(
                "training music",
                sources.isEmpty() ? "none given" : String.join(", ", sources) + "; melodies of each collection");
    }
}
