package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cadenza.learning.evaluation.ScoreMetric;
import org.cadenza.music.score.Genre;

/** How far composed music is from real music, all in all: by how much one composer is nearer than another. */
final class DistanceSection {

    /** @param differences those that can be told of every composer */
    private record Distance(Composer composer, List<Difference> differences) {

        double mean(Predicate<Difference> which, ToDoubleFunction<Difference> measure) {
            return differences.stream()
                    .filter(which)
                    .mapToDouble(measure)
                    .average()
                    .orElse(Double.NaN);
        }

        double size(Predicate<Difference> which) {
            return mean(which, difference -> Math.abs(difference.size()));
        }
    }

    private DistanceSection() {}

    static void write(Findings findings, OverlapSection overlaps, Markdown page) {
        List<Distance> distances = distances(findings);
        int comparisons = distances.get(0).differences.size();
        page.heading(2, "Distance from real music");
        if (comparisons == 0) {
            page.paragraph("No held-out music was given, so nothing can be said.");
            return;
        }
        page.paragraph("Mean distance over " + comparisons + " comparisons (genre by metric): "
                + distances.stream().map(DistanceSection::sentence).collect(Collectors.joining("; "))
                + ". The overlap of melodies with real ones is "
                + findings.composers().stream()
                        .map(composer -> "**" + composer.name() + " "
                                + overlaps.mean(composer).text() + "**")
                        .collect(Collectors.joining("; "))
                + " (in brackets what real melodies reach among themselves, and shuffled ones; see below).");
        page.paragraph(
                "For each composer: the distance of the means in standard deviations, without its sign (0 is real"
                        + " music), and the overlap of the two distributions (1 is real music), averaged over genres with at least "
                        + Difference.FEWEST + " held-out pieces.");
        page.table(header("metric", distances), byMetric(distances));
        page.table(header("genre", distances), byGenre(distances));
    }

    private static String sentence(Distance distance) {
        return String.format(
                Locale.ROOT,
                "**%s %.2f** standard deviations, overlap **%.2f**, %d large",
                distance.composer.name(),
                distance.size(each -> true),
                distance.mean(each -> true, Difference::overlap),
                distance.differences.stream().filter(Difference::large).count());
    }

    private static List<Distance> distances(Findings findings) {
        List<List<Difference>> all = findings.composers().stream()
                .map(composer -> Difference.all(composer, findings))
                .toList();
        List<Distance> distances = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Difference> told = all.get(i).stream()
                    .filter(each ->
                            all.stream().allMatch(other -> other.stream().anyMatch(each::sameMeans)))
                    .toList();
            distances.add(new Distance(findings.composers().get(i), told));
        }
        return distances;
    }

    private static List<String> header(String first, List<Distance> distances) {
        List<String> header = new ArrayList<>(List.of(first, "comparisons"));
        for (Distance distance : distances) {
            header.add(distance.composer.name() + ", distance");
            header.add("overlap");
        }
        return header;
    }

    private static List<List<String>> byMetric(List<Distance> distances) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("**all**", each -> true, distances));
        rows.add(row("**melody and chords**", each -> !each.metric().ofBand(), distances));
        rows.add(row("**band**", each -> each.metric().ofBand(), distances));
        for (ScoreMetric metric : ScoreMetric.values()) {
            rows.add(row(metric.title(), each -> each.metric() == metric, distances));
        }
        return rows;
    }

    private static List<List<String>> byGenre(List<Distance> distances) {
        return Arrays.stream(Genre.values())
                .filter(genre -> distances.get(0).differences.stream().anyMatch(each -> each.genre() == genre))
                .map(genre -> row(genre.label(), each -> each.genre() == genre, distances))
                .toList();
    }

    private static List<String> row(String name, Predicate<Difference> which, List<Distance> distances) {
        List<String> row = new ArrayList<>(List.of(name));
        row.add(String.valueOf(
                distances.get(0).differences.stream().filter(which).count()));
        for (Distance distance : distances) {
            row.add(Markdown.number(distance.size(which), 2));
            row.add(Markdown.number(distance.mean(which, Difference::overlap), 2));
        }
        return row;
    }
}
