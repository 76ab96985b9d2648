package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.at;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.figure;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.format;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The numbers of two sets as histograms one over the other, each of area 1, what they share shaded. */
final class HistogramPlot {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 96;
    private static final int BASE = 80;
    private static final int MOST_BINS = 26;

    private HistogramPlot() {}

    /** As SVG; empty where either has no number. */
    static String of(double[] set, double[] reference) {
        if (set.length == 0 || reference.length == 0) {
            return "";
        }
        double low = both(set, reference).min().orElseThrow();
        double high = both(set, reference).max().orElseThrow();
        int bins = bins(set, reference, low, high);
        double width = high == low ? 1 : (high - low) / bins;
        double[] own = shares(set, low, width, bins);
        double[] real = shares(reference, low, width, bins);
        double[] shared = new double[bins];
        Arrays.setAll(shared, i -> Math.min(own[i], real[i]));
        double top = both(own, real).max().orElseThrow();
        return format("<svg class=\"histogram\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">%n", WIDTH, HEIGHT)
                + area("real", real, top)
                + area("set", own, top)
                + area("both", shared, top)
                + format("<line class=\"base\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>%n", WIDTH, BASE, BASE)
                + format("<text class=\"axis\" x=\"0\" y=\"%d\">%s</text>%n", HEIGHT - 3, figure(low))
                + format(
                        "<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                        WIDTH, HEIGHT - 3, figure(high))
                + "</svg>\n";
    }

    /** Counts have a bin for each number if there are few. */
    private static int bins(double[] set, double[] reference, double low, double high) {
        boolean whole = both(set, reference).allMatch(number -> number == Math.rint(number));
        return whole && high - low < MOST_BINS ? (int) (high - low) + 1 : high == low ? 1 : MOST_BINS;
    }

    private static double[] shares(double[] numbers, double low, double width, int bins) {
        double[] shares = new double[bins];
        for (double number : numbers) {
            shares[(int) Math.min(bins - 1, (number - low) / width)] += 1.0 / numbers.length;
        }
        return shares;
    }

    /** Steps from bin to bin, closed along the base. */
    private static String area(String style, double[] shares, double top) {
        StringBuilder path = new StringBuilder(format("M0 %d", BASE));
        double width = (double) WIDTH / shares.length;
        for (int i = 0; i < shares.length; i++) {
            path.append(format("V%sH%s", at(BASE - (BASE - 4) * shares[i] / top), at((i + 1) * width)));
        }
        return format("<path class=\"%s\" d=\"%sV%dZ\"/>%n", style, path, BASE);
    }

    private static DoubleStream both(double[] one, double[] other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other));
    }
}
