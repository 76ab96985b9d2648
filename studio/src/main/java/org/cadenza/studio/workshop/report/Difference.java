package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadenza.learning.evaluation.OverlapArea;
import org.cadenza.learning.evaluation.ScoreMetric;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.music.score.Genre;

/**
 * How a metric of a genre's composed songs stands to that of held-out music.
 *
 * @param overlap of the two distributions, 0 (apart) to 1 (the same)
 */
record Difference(Genre genre, ScoreMetric metric, Summary composed, Summary real, double overlap) {

    /** Fewer pieces of real music tell nothing. */
    static final int FEWEST = 5;

    /** From this many standard deviations on, a difference is called large (Cohen 1988). */
    static final double LARGE = 0.8;

    /** All that can be told of {@code composer}, by genre and metric. */
    static List<Difference> all(Composer composer, Findings findings) {
        List<Difference> differences = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            List<Numbers> composed = Grouping.of(genre, composer.songs()).stream()
                    .map(ComposedSong::numbers)
                    .toList();
            List<Numbers> real = findings.heldOut().stream()
                    .filter(song -> song.genre() == genre)
                    .map(HeldOutSong::numbers)
                    .toList();
            for (ScoreMetric metric : ScoreMetric.values()) {
                Difference difference = of(genre, metric, values(metric, composed), values(metric, real));
                if (difference.real.n() >= FEWEST && !Double.isNaN(difference.size())) {
                    differences.add(difference);
                }
            }
        }
        return differences;
    }

    private static Difference of(Genre genre, ScoreMetric metric, double[] composed, double[] real) {
        return new Difference(genre, metric, Summary.of(composed), Summary.of(real), OverlapArea.of(composed, real));
    }

    /** Where it is defined. */
    private static double[] values(ScoreMetric metric, List<Numbers> songs) {
        return songs.stream()
                .mapToDouble(numbers -> numbers.metrics().get(metric))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Cohen's d, above 0 where composed music has more. */
    double size() {
        return composed.distance(real);
    }

    boolean large() {
        return Math.abs(size()) > LARGE;
    }

    boolean sameMeans(Difference other) {
        return genre == other.genre && metric == other.metric;
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
