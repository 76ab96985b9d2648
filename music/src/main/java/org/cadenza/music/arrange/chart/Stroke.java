package org.cadenza.music.arrange.chart;

/**
 * One mark of a chart.
 *
 * @param lane the lane it stands in: {@code "kick"}
 * @param onset ticks from the start of the bar
 * @param duration ticks, held marks included
 * @param symbol the mark
 */
public record Stroke(String lane, long onset, long duration, char symbol) {

    /** The same stroke as much later. */
    Stroke shifted(long ticks) {
        return new Stroke(lane, onset + ticks, duration, symbol);
    }
}
