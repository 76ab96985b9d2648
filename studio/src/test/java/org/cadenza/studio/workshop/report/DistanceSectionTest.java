package org.cadenza.studio.workshop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.evaluation.OverlapArea;
import org.cadenza.learning.evaluation.ScoreMetric;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mood;
import org.junit.jupiter.api.Test;

class DistanceSectionTest {

    /** Pitch ranges, mean intervals, and polyphony. */
    private static Numbers numbers(double range, double interval, double polyphony) {
        Map<ScoreMetric, Double> metrics = new EnumMap<>(ScoreMetric.class);
        for (ScoreMetric metric : ScoreMetric.values()) {
            metrics.put(metric, Double.NaN);
        }
        metrics.put(ScoreMetric.MELODY_RANGE, range);
        metrics.put(ScoreMetric.INTERVAL, interval);
        metrics.put(ScoreMetric.POLYPHONY, polyphony);
        return new Numbers(metrics, Map.of());
    }

    private static Composer composer(String name, Numbers... folk) {
        List<ComposedSong> songs = new ArrayList<>();
        for (Numbers numbers : folk) {
            songs.add(new ComposedSong(
                    "song",
                    Genre.FOLK,
                    Mood.HAPPY,
                    new KeyTrial(Genre.FOLK, Key.major(0), Map.of()),
                    new ComposedSong.Promises(true, true, true, true, Optional.empty()),
                    Map.of(),
                    numbers,
                    numbers,
                    Map.of()));
        }
        return new Composer(name, songs, List.of(), Map.of());
    }

    private static List<HeldOutSong> real(Numbers... folk) {
        List<HeldOutSong> songs = new ArrayList<>();
        for (Numbers numbers : folk) {
            songs.add(new HeldOutSong("tune", Genre.FOLK, numbers, numbers, Optional.empty(), Map.of()));
        }
        return songs;
    }

    private static String page(List<HeldOutSong> real) {
        Findings findings = new Findings(
                List.of(
                        composer("counts", numbers(10, 2, 1), numbers(12, 4, 2)),
                        composer("network", numbers(14, 5, Double.NaN), numbers(16, 7, Double.NaN))),
                real,
                List.of(),
                List.of());
        Markdown page = new Markdown();
        DistanceSection.write(findings, new OverlapSection(findings), page);
        DifferencesSection.write(findings, page);
        return page.toString();
    }

    private static String overlap(double[] composed, double... real) {
        return String.format(Locale.ROOT, "%.2f", OverlapArea.of(composed, real));
    }

    /**
     * By hand. Ranges: real 15 with a variance of 1; counts 11 with 2, so 4 / sqrt(1.5) = 3.27; network 15, so 0.
     * Intervals: real 3 with a variance of 2.5; counts 3, so 0; network 6 with 2, so 3 / sqrt(2.25) = 2. The means are
     * 1.63 and 1. Polyphony does not count, for of network's songs it is not known.
     */
    @Test
    void distance_ofTwoComposers_isAsByHand() {
        String page = page(
                real(numbers(14, 1, 1), numbers(14, 2, 2), numbers(16, 3, 3), numbers(16, 4, 4), numbers(15, 5, 5)));
        double[] ranges = {14, 14, 16, 16, 15};
        String far = overlap(new double[] {10, 12}, ranges);
        String near = overlap(new double[] {14, 16}, ranges);
        assertThat(page)
                .contains("over 2 comparisons (genre by metric): **counts 1.63** standard deviations")
                .contains("**network 1.00** standard deviations")
                .contains(", 1 large; ")
                .contains("| pitch range of the melody, semitones | 1 | 3.27 | " + far + " | 0.00 | " + near + " |")
                .contains("| **band** | 0 | - | - | - | - |")
                .contains("| polyphony | 0 | - | - | - | - |")
                .contains("Of 3 means that can be compared")
                .contains("**folk**, pitch range of the melody, semitones: 11.00 ± 1.41 composed, 15.00 ± 1.00 held out"
                        + " (n 5), d = -3.3");
    }

    @Test
    void distance_fromNothing_isNotTold() {
        assertThat(page(List.of())).contains("No held-out music was given").doesNotContain("|");
    }
}
