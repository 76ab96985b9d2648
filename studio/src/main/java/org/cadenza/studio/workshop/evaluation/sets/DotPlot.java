package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.at;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.format;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.percent;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.text;

import java.util.List;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Row;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Scale;

/**
 * Every measure as a dot between chance and real music, one below the other, by source. Where chance and real music
 * overlap alike, the dot is hollow, and 0 is no overlap at all.
 */
final class DotPlot {

    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int RIGHT = 790;
    private static final int ROW = 19;
    private static final int HEAD = 30;
    private static final int TOP = 34;
    private static final double LEAST = -0.25;
    private static final double MOST = 1.25;

    private final StringBuilder svg = new StringBuilder();
    private int y = TOP;

    private DotPlot() {}

    /** As SVG. */
    static String of(List<Row> rows) {
        return new DotPlot()
                .drawn(rows.stream()
                        .filter(row -> row.scale().share().isPresent())
                        .toList());
    }

    private String drawn(List<Row> rows) {
        String source = "";
        for (Row row : rows) {
            if (!row.source().equals(source)) {
                source = row.source();
                y += HEAD - ROW;
                label("head", 0, "start", source);
                y += ROW;
            }
            draw(row);
            y += ROW;
        }
        return format(
                        "<svg class=\"dots\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Each measure as a dot between"
                                + " shuffled and held-out real music\">%n",
                        WIDTH, y + 6)
                + axis()
                + svg
                + "</svg>\n";
    }

    private String axis() {
        StringBuilder axis = new StringBuilder();
        axis.append(format(
                "<rect class=\"way\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>%n",
                at(x(0)), TOP - 6, at(x(1) - x(0)), y - TOP + 6));
        for (double place : new double[] {0, 0.5, 1}) {
            axis.append(format(
                    "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>%n",
                    place == 0.5 ? "half" : "end", at(x(place)), at(x(place)), TOP - 6, y));
        }
        axis.append(format(
                "<text class=\"axis\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">shuffled</text>%n", at(x(0)), TOP - 14));
        axis.append(format(
                "<text class=\"axis\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">held-out real</text>%n",
                at(x(1)), TOP - 14));
        return axis.toString();
    }

    private void draw(Row row) {
        Scale scale = row.scale();
        boolean hollow = scale.position().isEmpty();
        double position = scale.position().or(scale::share).orElseThrow();
        double noise = scale.noise().orElse(0.0);
        String title = format(
                "%s: overlap %s; shuffled %s, held-out %s",
                row.name(), Markup.figure(scale.value()), Markup.figure(scale.floor()), Markup.figure(scale.ceiling()));
        svg.append(format("<g class=\"%s\"><title>%s</title>%n", hollow ? "hollow" : "solid", text(title)));
        label("name", LEFT - 16, "end", row.name());
        line("guide", LEAST, MOST);
        line("noise", position - noise, position + noise);
        mark(position);
        label("value", WIDTH, "end", percent(position));
        svg.append("</g>\n");
    }

    private void line(String style, double from, double to) {
        svg.append(format(
                "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>%n",
                style, at(x(from)), at(x(to)), y - 4, y - 4));
    }

    /** A dot, or where it lies outside an arrow that points to it. */
    private void mark(double position) {
        if (position >= LEAST && position <= MOST) {
            svg.append(format("<circle class=\"dot\" cx=\"%s\" cy=\"%d\" r=\"5\"/>%n", at(x(position)), y - 4));
            return;
        }
        double tip = x(position);
        double back = position > MOST ? tip - 9 : tip + 9;
        svg.append(format(
                "<path class=\"dot\" d=\"M%s %dL%s %dL%s %dZ\"/>%n", at(tip), y - 4, at(back), y - 9, at(back), y + 1));
    }

    private void label(String style, double x, String anchor, String words) {
        svg.append(format(
                "<text class=\"%s\" x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
                style, at(x), y, anchor, text(words)));
    }

    private static double x(double position) {
        double inside = Math.max(LEAST, Math.min(MOST, position));
        return LEFT + (inside - LEAST) / (MOST - LEAST) * (RIGHT - LEFT);
    }
}
