package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.evaluation.ScoreMetric;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.music.score.Genre;

/** One table per metric: the moods of each genre, real music of the genre, and chance. */
final class MetricsSection {

    private MetricsSection() {}

    static void write(Findings findings, Markdown page) {
        page.heading(2, "Metrics");
        page.paragraph("Mean ± standard deviation over the songs of a cell, the first " + Numbers.BARS
                + " bars of each. \"Held out\" is real music of the genre that no model learned from (n pieces); \"-\" where"
                + " the data have none, or none in which the metric is defined. \"Shuffled\" is the composed music with"
                + " pitches drawn evenly from each part's range and note lengths in random order: what the metric says of"
                + " music without sense.");
        for (ScoreMetric metric : ScoreMetric.values()) {
            page.heading(3, capitalised(metric.title()));
            List<String> header = Grouping.moods("genre", "held out", "n", "shuffled");
            if (findings.several()) {
                header.add(1, "composer");
            }
            List<List<String>> rows = new ArrayList<>();
            for (Genre genre : Genre.values()) {
                findings.composers().forEach(composer -> rows.add(row(genre, metric, composer, findings)));
            }
            page.table(header, rows);
        }
    }

    private static List<String> row(Genre genre, ScoreMetric metric, Composer composer, Findings findings) {
        List<String> row = Grouping.row(
                genre,
                composer.songs(),
                cell -> Grouping.summary(cell, song -> song.numbers().metrics().get(metric))
                        .text(2));
        if (findings.several()) {
            row.add(1, composer.name());
        }
        Summary real = heldOut(genre, metric, findings);
        row.add(real.text(2));
        row.add(String.valueOf(real.n()));
        row.add(Grouping.summary(
                        Grouping.of(genre, composer.songs()),
                        song -> song.shuffled().metrics().get(metric))
                .text(2));
        return row;
    }

    static Summary heldOut(Genre genre, ScoreMetric metric, Findings findings) {
        return Grouping.summary(
                findings.heldOut().stream()
                        .filter(song -> song.genre() == genre)
                        .toList(),
                song -> song.numbers().metrics().get(metric));
    }

    private static String capitalised(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
