package org.cadenza.studio.workshop.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How a training went: the loss of its steps, faint as it was and bold as a running mean, and what was held out. */
public final class LearningCurve {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int MEANS = 50;
    private static final int TICK = 110;
    private static final double STEEP = 0.02;
    private static final double HEADROOM = 1.05;
    private static final Color EACH_STEP = new Color(0xC5D3E8);
    private static final Color TRAINED = new Color(0x2F5D9F);
    private static final Color HELD_OUT = new Color(0xC4521A);

    private record Point(long step, double value) {}

    private final List<Point> losses = new ArrayList<>();
    private final List<Point> heldOut = new ArrayList<>();
    private String heldOutName = "";

    /** Adds the loss of a step, later than those before. */
    public void train(long step, double loss) {
        losses.add(new Point(step, loss));
    }

    /** Adds what was measured under {@code name} on held-out music, later than what was before. */
    public void heldOut(String name, long step, double value) {
        heldOutName = name;
        heldOut.add(new Point(step, value));
    }

    /** All points so far as a picture. */
    public Picture picture(String title) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("steps")
                .build();
        style(chart.getStyler());
        range(chart.getStyler());
        if (!losses.isEmpty()) {
            add(chart, "loss of a step", losses, EACH_STEP, 1, SeriesMarkers.NONE);
            add(chart, "loss, running mean", means(), TRAINED, 2, SeriesMarkers.NONE);
        }
        if (!heldOut.isEmpty()) {
            String last = String.format(Locale.ROOT, "%.3f", heldOut.get(heldOut.size() - 1).value);
            add(chart, "held out: " + heldOutName + " (" + last + ")", heldOut, HELD_OUT, 2, SeriesMarkers.CIRCLE);
        }
        return new Picture(BitmapEncoder.getBufferedImage(chart));
    }

    static void style(XYStyler styler) {
        styler.setLegendPosition(Styler.LegendPosition.InsideNE);
        styler.setChartBackgroundColor(Picture.PAPER);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Picture.PAPER);
        styler.setChartTitleFont(Picture.TITLE);
        styler.setLegendFont(Picture.TEXT);
        styler.setAxisTickLabelsFont(Picture.TEXT);
        styler.setAxisTitleFont(Picture.TEXT);
        styler.setChartFontColor(Picture.INK);
        styler.setLocale(Locale.ROOT);
        styler.setMarkerSize(5);
        styler.setXAxisTickMarkSpacingHint(TICK);
    }

    /** The steep beginning is cut off above, so that one can read what comes after it. */
    private void range(XYStyler styler) {
        styler.setXAxisMin(0.0);
        double begun = losses.isEmpty() ? 0 : losses.get(losses.size() - 1).step * STEEP;
        Stream.concat(losses.stream().filter(point -> point.step >= begun), heldOut.stream())
                .mapToDouble(Point::value)
                .max()
                .ifPresent(highest -> styler.setYAxisMax(highest * HEADROOM));
    }

    private static void add(XYChart chart, String name, List<Point> points, Color color, float width, Marker marker) {
        XYSeries series = chart.addSeries(
                name,
                points.stream().mapToDouble(Point::step).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
        series.setLineColor(color);
        series.setMarkerColor(color);
        series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarker(marker);
    }

    /** The mean of each loss and those before it, a fiftieth of all. */
    private List<Point> means() {
        int window = 1 + losses.size() / MEANS;
        List<Point> means = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < losses.size(); i++) {
            sum += losses.get(i).value - (i < window ? 0 : losses.get(i - window).value);
            means.add(new Point(losses.get(i).step, sum / Math.min(i + 1, window)));
        }
        return means;
    }
}
