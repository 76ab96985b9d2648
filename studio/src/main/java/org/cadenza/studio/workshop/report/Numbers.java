package org.cadenza.studio.workshop.report;

import java.util.EnumMap;
import java.util.Map;
import org.cadenza.learning.evaluation.Score;
import org.cadenza.learning.evaluation.ScoreMetric;

/**
 * All that is kept of a song once it is measured.
 *
 * @param metrics NaN where undefined
 * @param shapes empty where the song has no melody
 */
public record Numbers(Map<ScoreMetric, Double> metrics, Map<Shape, double[]> shapes) {

    /** Songs are measured up to here, so that long ones do not differ for being long. */
    public static final int BARS = 32;

    public static Numbers of(Score song) {
        Score beginning = song.beginning(BARS);
        Map<ScoreMetric, Double> metrics = new EnumMap<>(ScoreMetric.class);
        for (ScoreMetric metric : ScoreMetric.values()) {
            metrics.put(metric, metric.of(beginning));
        }
        Map<Shape, double[]> shapes = new EnumMap<>(Shape.class);
        beginning.sheet().filter(sheet -> Shape.defined(sheet.melody())).ifPresent(sheet -> {
            for (Shape shape : Shape.values()) {
                shapes.put(shape, shape.of(sheet));
            }
        });
        return new Numbers(metrics, shapes);
    }
}
