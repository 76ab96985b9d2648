package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.List;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;

/**
 * Strokes in nine lanes over some bars of sixteenths in 4/4.
 *
 * @param bars 1 to {@link #MOST_BARS}
 * @param strokes at most one in each lane and step
 */
record Beat(int bars, List<Stroke> strokes) {

    static final int MOST_BARS = 16;

    private static final int STEPS_PER_QUARTER = 4;

    /** To a thousandth of a step, some tenths of a millisecond: what is shown is what is kept. */
    private static final double FINEST = 1000;

    /**
     * One stroke.
     *
     * @param step where, in sixteenths
     * @param velocity how hard, 1 to 127
     * @param offset how late, in steps, -0.5 (early) to 0.5
     */
    record Stroke(DrumLane lane, int step, int velocity, double offset) {}

    Beat {
        require(bars >= 1 && bars <= MOST_BARS, "bars is " + bars, "1 to " + MOST_BARS);
        strokes = List.copyOf(strokes);
    }

    int steps() {
        return bars * DrumGrid.BAR;
    }

    /** A pattern of whole bars as the lanes show it. */
    static Beat of(DrumPattern pattern) {
        List<Stroke> strokes = pattern.hits().stream().map(Beat::stroke).toList();
        return new Beat(pattern.steps() / DrumGrid.BAR, strokes);
    }

    private static Stroke stroke(Hit hit) {
        return new Stroke(
                DrumLane.of(hit.drum()), hit.step(), hit.velocity(), Math.rint(FINEST * hit.offset()) / FINEST);
    }

    DrumPattern pattern() {
        List<Hit> hits = strokes.stream()
                .map(stroke -> new Hit(stroke.lane.drum(), stroke.step, stroke.velocity, stroke.offset))
                .toList();
        return new DrumPattern(steps(), STEPS_PER_QUARTER, hits);
    }
}
