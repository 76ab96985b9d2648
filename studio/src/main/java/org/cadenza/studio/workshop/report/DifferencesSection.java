package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cadenza.learning.evaluation.ScoreMetric;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.music.score.Genre;

/** Where composed music is furthest from real music, said in numbers. */
final class DifferencesSection {

    private static final int FEWEST = 5;
    private static final int NAMED = 15;
    private static final double LARGE = 0.8;

    private record Difference(Genre genre, ScoreMetric metric, Summary composed, Summary real) {

        /** Cohen's d, above 0 where composed music has more. */
        double size() {
            return composed.distance(real);
        }

        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "**%s**, %s: %s composed, %s held out (n %d), d = %+.1f",
                    genre.label(),
                    metric.title(),
                    composed.text(2),
                    real.text(2),
                    real.n(),
                    size());
        }
    }

    private DifferencesSection() {}

    static void write(Findings findings, Markdown page) {
        List<Difference> all = differences(findings);
        page.heading(2, "Where it is not like real music");
        if (all.isEmpty()) {
            page.paragraph("No held-out music was given, so nothing can be said.");
            return;
        }
        long large = all.stream()
                .filter(difference -> Math.abs(difference.size()) > LARGE)
                .count();
        page.paragraph("Of " + all.size() + " means that can be compared (genre by metric, at least " + FEWEST
                + " held-out pieces), " + large + " lie more than " + LARGE
                + " standard deviations from real music, which is called a large difference. By metric, averaged over"
                + " genres, the distance is " + byMetric(all) + ". The furthest are:");
        page.list(all.stream().limit(NAMED).map(Difference::sentence).toList());
    }

    private static List<Difference> differences(Findings findings) {
        List<Difference> differences = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            List<ComposedSong> songs = Grouping.of(genre, findings.composed());
            for (ScoreMetric metric : ScoreMetric.values()) {
                Summary composed =
                        Grouping.summary(songs, song -> song.numbers().metrics().get(metric));
                Difference difference =
                        new Difference(genre, metric, composed, MetricsSection.heldOut(genre, metric, findings));
                if (difference.real.n() >= FEWEST && !Double.isNaN(difference.size())) {
                    differences.add(difference);
                }
            }
        }
        differences.sort(Comparator.comparingDouble(difference -> -Math.abs(difference.size())));
        return differences;
    }

    private static String byMetric(List<Difference> all) {
        record Mean(String title, double size) {}
        List<Mean> means = new ArrayList<>();
        for (ScoreMetric metric : ScoreMetric.values()) {
            all.stream()
                    .filter(difference -> difference.metric == metric)
                    .mapToDouble(difference -> Math.abs(difference.size()))
                    .average()
                    .ifPresent(size -> means.add(new Mean(metric.title(), size)));
        }
        means.sort(Comparator.comparingDouble(mean -> -mean.size));
        return means.stream()
                .map(mean -> String.format(Locale.ROOT, "%.1f for %s", mean.size, mean.title))
                .collect(Collectors.joining("; "));
    }
}
