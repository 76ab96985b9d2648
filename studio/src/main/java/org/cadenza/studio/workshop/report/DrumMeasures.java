package org.cadenza.studio.workshop.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cadenza.learning.evaluation.drums.DrumFigures;
import org.cadenza.learning.evaluation.drums.GenreJudges;
import org.cadenza.learning.evaluation.drums.Repertory;
import org.cadenza.learning.evaluation.drums.Strokes;

/**
 * What a set of patterns measures.
 *
 * @param accuracy the share of patterns that are heard as the genre they should be, by genre and then averaged, over all
 *     judges; NaN where none was asked for
 * @param openness mean entropy of what the judges hear, of its most, 0 to 1
 * @param density mean strokes in a bar
 * @param syncopation mean, in a bar
 * @param backbeat mean share of backbeats struck
 * @param diversity mean distance of two of its patterns
 * @param novelty mean distance to the nearest pattern learned from
 * @param copies the share of patterns whose strokes were learned from
 */
public record DrumMeasures(
        double accuracy,
        double openness,
        double density,
        double syncopation,
        double backbeat,
        double diversity,
        double novelty,
        double copies) {

    /** Measures {@code set}. @param genres how many the judges know */
    public static DrumMeasures of(DrumSet set, int genres, Repertory learned) {
        List<Strokes> strokes = set.patterns().stream().map(Strokes::of).toList();
        return new DrumMeasures(
                accuracy(set, genres),
                openness(set, genres),
                mean(set, DrumFigures::density),
                mean(set, DrumFigures::syncopation),
                mean(set, DrumFigures::backbeat),
                Repertory.diversity(strokes),
                strokes.stream().mapToInt(learned::novelty).average().orElse(Double.NaN),
                (double) strokes.stream().filter(learned::has).count() / strokes.size());
    }

    private static double accuracy(DrumSet set, int genres) {
        double[] right = new double[genres];
        double[] all = new double[genres];
        for (int i = 0; i < set.wanted().size(); i++) {
            int wanted = set.wanted().get(i);
            for (double[] judged : wanted < 0 ? new double[0][] : set.heard().get(i)) {
                right[wanted] += GenreJudges.likeliest(judged) == wanted ? 1 : 0;
                all[wanted]++;
            }
        }
        double sum = 0;
        int asked = 0;
        for (int genre = 0; genre < genres; genre++) {
            sum += all[genre] == 0 ? 0 : right[genre] / all[genre];
            asked += all[genre] == 0 ? 0 : 1;
        }
        return asked == 0 ? Double.NaN : sum / asked;
    }

    private static double openness(DrumSet set, int genres) {
        return set.heard().stream()
                        .flatMap(Arrays::stream)
                        .mapToDouble(GenreJudges::entropy)
                        .average()
                        .orElse(Double.NaN)
                / Math.log(genres);
    }

    private static double mean(DrumSet set, ToDoubleFunction<DrumFigures> figure) {
        return Arrays.stream(values(set, figure)).average().orElse(Double.NaN);
    }

    /** A figure of each pattern. */
    static double[] values(DrumSet set, ToDoubleFunction<DrumFigures> figure) {
        return set.patterns().stream().map(DrumFigures::of).mapToDouble(figure).toArray();
    }
}
