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
import java.util.stream.Collectors;
import org.cadenza.corpus.Labels;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.evaluation.drums.GenreJudges.Loop;
import org.cadenza.learning.evaluation.drums.Strokes;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.Grooves;
import org.cadenza.learning.training.Training;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.studio.workshop.Materials;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Share;
import org.cadenza.studio.workshop.report.Findings.Fact;

/**
 * Real drumming by its {@link Share}: to learn from, to choose by and to report on, window by window. Of collections of
 * which nothing is put by, what is held out is reported on.
 */
final class RealDrums {

    /** Fewer held-out windows of a genre than this say nothing about it. */
    private static final int FEWEST = 20;

    /** Fewer windows to learn from than this make no genre. */
    private static final int FEWEST_LEARNED = 120;

    /** A window and where it is from. */
    private record Cut(DrumGrid grid, String genre, String source) {}

    private final List<Cut> train = new ArrayList<>();
    private final List<Cut> chosen = new ArrayList<>();
    private final List<Cut> reported = new ArrayList<>();
    private final List<ModelCard.DataSource> sources;

    /** Reads all collections. */
    RealDrums(List<Path> collections, Progress progress) {
        Materials<DrumPattern> materials = new Materials<>(DrumPattern.class, progress);
        collections.forEach(path -> materials.read(path, Optional.empty()));
        Training.Material<DrumPattern> material = materials.material();
        material.train().forEach(item -> cut(item, train));
        material.heldOut().forEach(item -> cut(item, chosen));
        materials.reported().forEach(item -> cut(item, reported));
        if (reported.isEmpty()) {
            reported.addAll(chosen);
            chosen.clear();
        }
        sources = material.sources();
    }

    private static void cut(LabelledItem<DrumPattern> item, List<Cut> cuts) {
        String genre = item.labels().getOrDefault(Labels.GENRE, "");
        try {
            Grooves.of(item).forEach(grid -> cuts.add(new Cut(grid, genre, item.name())));
        } catch (UnsuitableException e) {
            // Models do not learn from it either, and say so in their list of what was dropped.
        }
    }

    /** Genres of which there is enough to learn and to judge: for that two performances to report on or more. */
    List<String> genres() {
        Map<String, Integer> windows = new TreeMap<>();
        Map<String, Set<String>> performances = new TreeMap<>();
        for (Cut cut : reported) {
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

    /** The windows of {@code genres} that results are told of. */
    List<Loop> loops(List<String> genres) {
        return loops(reported, genres);
    }

    /** Others of them that no model has learned from. */
    List<Loop> others(List<String> genres) {
        return loops(chosen, genres);
    }

    private static List<Loop> loops(List<Cut> cuts, List<String> genres) {
        return cuts.stream()
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
        String read = sources.stream()
                .map(source -> source.name() + " (" + source.sha256().substring(0, 12) + ")")
                .collect(Collectors.joining(", "));
        String held = chosen.isEmpty()
                ? counted(reported) + " held out, by which settings are chosen and on which is reported"
                : counted(chosen) + " to choose settings by, " + counted(reported)
                        + " to report on, of which nothing has learned and by which nothing was chosen";
        return new Fact(
                "real drums",
                read + "; different windows of two bars: " + counted(train) + " to learn from, " + held
                        + "; split by performance, never by window");
    }

    private static String counted(List<Cut> cuts) {
        return cuts.size() + " of " + cuts.stream().map(Cut::source).distinct().count() + " performances";
    }
}
