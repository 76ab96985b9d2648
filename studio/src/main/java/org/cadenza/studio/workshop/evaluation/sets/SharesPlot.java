package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.at;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.format;

import java.util.List;

/** The mean histograms of two sets: bars side by side, or of a table from class to class two maps. */
final class SharesPlot {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 96;
    private static final int BASE = 92;
    private static final int MOST_BARS = 24;
    private static final int MAP = 92;

    private SharesPlot() {}

    /** As SVG; empty where either has none. @param set {@code [pieces][size]} @param reference the same */
    static String of(List<double[]> set, List<double[]> reference) {
        if (set.isEmpty() || reference.isEmpty()) {
            return "";
        }
        double[] own = mean(set);
        double[] real = mean(reference);
        String drawn = own.length <= MOST_BARS
                ? bars("real", real, own, 0) + bars("set", own, real, 0.42)
                : map("real", real, 0) + map("set", own, WIDTH - MAP);
        return format("<svg class=\"shares\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">%n", WIDTH, HEIGHT)
                + drawn
                + "</svg>\n";
    }

    private static double[] mean(List<double[]> pieces) {
        double[] mean = new double[pieces.get(0).length];
        for (double[] piece : pieces) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += piece[i] / pieces.size();
            }
        }
        return mean;
    }

    private static String bars(String style, double[] shares, double[] others, double shift) {
        double top = Math.max(max(shares), max(others));
        double width = (double) WIDTH / shares.length;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < shares.length; i++) {
            path.append(format(
                    "M%s %dV%sh%sV%dZ",
                    at((i + 0.08 + shift) * width),
                    BASE,
                    at(BASE - (BASE - 4) * shares[i] / top),
                    at(0.42 * width),
                    BASE));
        }
        return format("<path class=\"%s\" d=\"%s\"/>%n", style, path);
    }

    /** A square for each step from one class (down) to another (across), the more opaque the more frequent. */
    private static String map(String style, double[] shares, int left) {
        int side = (int) Math.round(Math.sqrt(shares.length));
        double cell = (double) MAP / side;
        double top = max(shares);
        StringBuilder map = new StringBuilder(
                format("<rect class=\"frame\" x=\"%d\" y=\"2\" width=\"%d\" height=\"%d\"/>%n", left, MAP, MAP));
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > top / 100) {
                map.append(format(
                        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" opacity=\"%.2f\"/>%n",
                        style,
                        at(left + i % side * cell),
                        at(2 + i / side * cell),
                        at(cell),
                        at(cell),
                        Math.sqrt(shares[i] / top)));
            }
        }
        return map.toString();
    }

    private static double max(double[] shares) {
        double max = 1e-12;
        for (double share : shares) {
            max = Math.max(max, share);
        }
        return max;
    }
}
