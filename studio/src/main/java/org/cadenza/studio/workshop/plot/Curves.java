package org.cadenza.studio.workshop.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Several courses of one number in one picture; pictures of this kind stand side by side. */
public final class Curves {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 330;
    private static final int TICK = 60;
    private static final List<Color> COLORS =
            List.of(new Color(0x2F5D9F), new Color(0xC4521A), new Color(0x4C8C4A), new Color(0x8A5AA8));

    private final XYChart chart;
    private double last;
    private int courses;

    /** @param across what the horizontal axis counts */
    public Curves(String title, String across) {
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(across)
                .build();
        LearningCurve.style(chart.getStyler());
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.getStyler().setXAxisTickMarkSpacingHint(TICK);
        chart.getStyler().setYAxisMin(0.0);
    }

    /** Adds a course of at least one point, in the next of four colours. */
    public void add(String name, double[] across, double[] values) {
        last = Math.max(last, across[across.length - 1]);
        draw(name, across, values, COLORS.get(courses++ % COLORS.size()), 2);
    }

    /** Adds a level from the beginning to the end of what was added before. */
    public void level(String name, double value) {
        draw(name, new double[] {0, last}, new double[] {value, value}, Color.BLACK, 1);
    }

    private void draw(String name, double[] across, double[] values, Color color, float width) {
        XYSeries series = chart.addSeries(name, across, values);
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarker(SeriesMarkers.NONE);
    }

    /** All of {@code each} in rows of {@code columns}. */
    public static Picture sideBySide(List<Curves> each, int columns) {
        int rows = (each.size() + columns - 1) / columns;
        Picture picture = new Picture(columns * WIDTH, rows * HEIGHT);
        Graphics2D whole = picture.graphics();
        for (int i = 0; i < each.size(); i++) {
            Graphics2D place = (Graphics2D) whole.create(i % columns * WIDTH, i / columns * HEIGHT, WIDTH, HEIGHT);
            each.get(i).chart.paint(place, WIDTH, HEIGHT);
            place.dispose();
        }
        whole.dispose();
        return picture;
    }
}
