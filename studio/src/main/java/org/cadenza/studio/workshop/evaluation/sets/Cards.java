package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.figure;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.text;

import java.util.List;
import org.cadenza.learning.evaluation.measures.Measure;
import org.cadenza.learning.evaluation.measures.Measures;
import org.cadenza.learning.evaluation.measures.Source;
import org.cadenza.learning.evaluation.sets.MeasuredSet;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Figures;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Row;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Scale;

/** A card for each measure, with its plot and its numbers, under a heading for each source. */
final class Cards {

    private final MeasuredSet set;
    private final MeasuredSet reference;

    Cards(MeasuredSet set, MeasuredSet reference) {
        this.set = set;
        this.reference = reference;
    }

    /** @param rows in the order of {@link Measures#all} */
    String of(List<Row> rows) {
        StringBuilder html = new StringBuilder();
        String source = "";
        for (int i = 0; i < rows.size(); i++) {
            Measure measure = Measures.all().get(i);
            if (!measure.source().title().equals(source)) {
                html.append(source.isEmpty() ? "" : "</div>\n");
                source = measure.source().title();
                html.append("<h3>" + text(source) + "</h3>\n<p class=\"citation\">"
                        + text(measure.source().citation()) + "</p>\n<div class=\"cards\">\n");
            }
            html.append(card(rows.get(i), plot(measure)));
        }
        return html.append("</div>\n").toString();
    }

    private String plot(Measure measure) {
        return measure.single()
                ? HistogramPlot.of(set.numbers(measure), reference.numbers(measure))
                : SharesPlot.of(set.on(measure), reference.on(measure));
    }

    private static String card(Row row, String plot) {
        return """
                <article class="card">
                <h4>%s</h4>
                <p>%s</p>
                %s<dl>
                %s%s%s</dl>
                %s</article>
                """.formatted(
                        text(row.name()),
                        text(row.meaning()),
                        plot.isEmpty() ? "<div class=\"none\">undefined in one of the sets</div>\n" : plot,
                        row.set().map(numbers -> entry("set", numbers(numbers))).orElse(""),
                        row.reference()
                                .map(numbers -> entry("reference", numbers(numbers)))
                                .orElse(""),
                        overlap(row.scale()) + spread(row),
                        row.undefined()
                                .map(why -> "<p class=\"why\">Undefined: " + text(why) + ".</p>\n")
                                .orElse(""));
    }

    private static String numbers(Figures numbers) {
        return figure(numbers.mean())
                + numbers.sd().map(sd -> " ± " + figure(sd)).orElse("");
    }

    private static String overlap(Scale scale) {
        return entry("overlap", figure(scale.value()))
                + entry("shuffled to held-out", figure(scale.floor()) + " to " + figure(scale.ceiling()))
                + entry("of the way", scale.position().map(Markup::percent).orElse("–"));
    }

    /** What mgeval reports of its features: overlap area and divergence of each set's own distances from those between. */
    private static String spread(Row row) {
        return row.spread()
                .filter(spread -> row.source().equals(Source.MGEVAL.title()))
                .map(spread ->
                        entry("OA of distances", figure(spread.setOverlap()) + ", " + figure(spread.referenceOverlap()))
                                + entry(
                                        "KL of distances",
                                        figure(spread.setDivergence()) + ", " + figure(spread.referenceDivergence())))
                .orElse("");
    }

    private static String entry(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + value + "</dd>\n";
    }
}
