package org.cadenza.studio.workshop.plot;

import java.awt.Graphics2D;

/**
 * Time from left to right.
 *
 * @param seconds at the right end, more than 0
 * @param left pixel of second 0
 * @param width in pixels
 */
record TimeAxis(double seconds, int left, int width) {

    private static final int LABEL_WIDTH = 56;
    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 86_400};

    double x(double second) {
        return left + second / seconds * width;
    }

    int right() {
        return left + width;
    }

    /** Writes minutes and seconds below {@code top}. */
    void drawLabels(Graphics2D graphics, int top) {
        graphics.setFont(Picture.SMALL);
        double step = step();
        for (double second = 0; second <= seconds; second += step) {
            int x = (int) Math.round(x(second));
            graphics.setColor(Picture.FAINT_INK);
            graphics.drawLine(x, top, x, top + 4);
            graphics.setColor(Picture.INK);
            Picture.centred(graphics, clock(second, step), x, top + 17);
        }
    }

    private double step() {
        for (int step : STEPS) {
            if (step / seconds * width >= LABEL_WIDTH) {
                return seconds < 2 ? step / 10.0 : step;
            }
        }
        return seconds;
    }

    private static String clock(double second, double step) {
        long whole = Math.round(second);
        return step < 1
                ? String.format(java.util.Locale.ROOT, "%.1f s", second)
                : String.format(java.util.Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
