package org.cadenza.studio.workshop.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.evaluation.drums.GenreJudges.Loop;
import org.cadenza.learning.evaluation.drums.Strokes;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.Grooves;
import org.cadenza.music.analysis.DrumPatternExtractor;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.report.Findings.Fact;

/** Real drumming: what models learn from and what is held out, window by window. */
final class RealDrums {

    /** Fewer held-out windows of a genre than this say nothing about it. */
    private static final int FEWEST = 20;

    /** Fewer windows to learn from than this make no genre. */
    private static final int FEWEST_LEARNED = 200;

    /** A window and where it is from. */
    private record Cut(DrumGrid grid, String genre, String source) {}

    private final List<Cut> train = new ArrayList<>();
    private final List<Cut> heldOut = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    /** Reads all collections. */
    RealDrums(List<Path> collections, Progress progress) {
        for (Path path : collections) {
            Prepared<?> prepared = DataSets.prepare(path, Optional.empty(), progress);
            String name = DataSets.name(path);
            prepared.train().forEach(work -> cut(name, work, train));
            prepared.heldOut().forEach(work -> cut(name, work, heldOut));
            sources.add(name + " (" + prepared.sha256().substring(0, 12) + ")");
        }
    }

    private static void cut(String collection, Work<?> work, List<Cut> cuts) {
        Optional<DrumPattern> pattern = work.item() instanceof Piece piece
                ? DrumPatternExtractor.extract(piece).pattern()
                : Optional.of(work.item()).filter(DrumPattern.class::isInstance).map(DrumPattern.class::cast);
        if (pattern.isEmpty()) {
            return;
        }
        String source = collection + ": " + work.path();
        String genre = work.labels().getOrDefault(Labels.GENRE, "");
        try {
            for (DrumGrid grid : Grooves.of(new LabelledItem<>(source, pattern.get(), work.labels()))) {
                cuts.add(new Cut(grid, genre, source));
            }
        } catch (UnsuitableException e) {
            // Models do not learn from it either, and say so in their list of what was dropped.
        }
    }

    /** Genres of which there is enough to learn and to judge: for that two held-out performances or more. */
    List<String> genres() {
        Map<String, Integer> windows = new TreeMap<>();
        Map<String, Set<String>> performances = new TreeMap<>();
        for (Cut cut : heldOut) {
            windows.merge(cut.genre, 1, Integer::sum);
            performances.computeIfAbsent(cut.genre, genre -> new HashSet<>()).add(cut.source);
        }
        Map<String, Integer> learned = new TreeMap<>();
        train.forEach(cut -> learned.merge(cut.genre, 1, Integer::sum));
        return windows.keySet().stream()
                .filter(genre -> !genre.isEmpty() && windows.get(genre) >= FEWEST)
                .filter(genre -> learned.getOrDefault(genre, 0) >= FEWEST_LEARNED)
                .filter(genre -> performances.get(genre).size() > 1)
                .toList();
    }

    /** All held-out windows of {@code genres}. */
    List<Loop> loops(List<String> genres) {
        return heldOut.stream()
                .filter(cut -> genres.contains(cut.genre))
                .map(cut -> new Loop(cut.grid, genres.indexOf(cut.genre), cut.source))
                .toList();
    }

    /** The strokes of everything that is learned from. */
    List<Strokes> learned() {
        return train.stream().map(cut -> Strokes.of(cut.grid)).toList();
    }

    /** All windows that are learned from. */
    List<DrumGrid> trained() {
        return train.stream().map(Cut::grid).toList();
    }

    /** Up to {@code count} windows of each genre that are learned from. */
    Map<String, List<Strokes>> byGenre(List<String> genres, int count, SplittableRandom random) {
        Map<String, List<Strokes>> byGenre = new LinkedHashMap<>();
        for (String genre : genres) {
            List<Strokes> own = new ArrayList<>(train.stream()
                    .filter(cut -> cut.genre.equals(genre))
                    .map(cut -> Strokes.of(cut.grid))
                    .toList());
            Collections.shuffle(own, new java.util.Random(random.nextLong()));
            byGenre.put(genre, List.copyOf(own.subList(0, Math.min(count, own.size()))));
        }
        return byGenre;
    }

    /** What was read. */
    Fact fact() {
        long performances = heldOut.stream().map(Cut::source).distinct().count();
        return new Fact(
                "real drums",
                String.join(", ", sources) + "; " + train.size() + " windows of "
                        + train.stream().map(Cut::source).distinct().count() + " performances to learn from, "
                        + heldOut.size() + " of " + performances
                        + " held out; split by performance, never by window");
    }
}
