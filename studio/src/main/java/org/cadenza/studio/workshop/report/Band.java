package org.cadenza.studio.workshop.report;

import java.util.Arrays;

/** Where the middle four fifths of real values lie, ends included. */
record Band(double low, double high) {

    private static final double TENTH = 0.1;

    static Band of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int low = (int) Math.floor(TENTH * (sorted.length - 1));
        return new Band(sorted[low], sorted[sorted.length - 1 - low]);
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }

    double share(double... values) {
        return (double) Arrays.stream(values).filter(this::holds).count() / values.length;
    }

    String text() {
        return Markdown.number(low, 2) + " to " + Markdown.number(high, 2);
    }
}
