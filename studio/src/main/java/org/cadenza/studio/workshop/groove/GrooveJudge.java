package org.cadenza.studio.workshop.groove;

import java.util.Arrays;
import org.cadenza.learning.evaluation.drums.DrumFigures;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;

/**
 * Hears whether two bars of drums carry a song: the genre's backbeat, a kick on the first beat, a hand that keeps time, and
 * feet that go with the bass. Weights were set by hand, by looking at what they choose.
 */
final class GrooveJudge {

    private static final int BEAT = 4;
    private static final int BARS = DrumGrid.STEPS / DrumGrid.BAR;

    /** Half a bar: what a hand on hi-hat or ride repeats. */
    private static final int FIGURE = 8;

    /** Below this a hand does not keep time: 1 is the same in every half bar, 1/2 is chance, half of real loops have 0.94. */
    private static final double STEADY = 0.84;

    private static final DrumLane[] HATS = {DrumLane.CLOSED_HAT, DrumLane.OPEN_HAT};
    private static final DrumLane[] CYMBALS = {DrumLane.CYMBAL};
    private static final DrumLane[] HAND = {DrumLane.CLOSED_HAT, DrumLane.OPEN_HAT, DrumLane.CYMBAL};

    /** The share of beats that a hand must be on, or of all steps where the kick is on the beats. */
    private static final double ON_BEATS = 0.85;

    private static final double OFTEN = 0.25;

    /** Strokes of toms, claps and wood in a bar that a groove bears; what has many more is a fill. */
    private static final double EXTRAS = 1;

    /** Kicks in two bars with a backbeat, the first beats' among them. */
    private static final int FEWEST_KICKS = 3;

    /** More than all that is good can weigh. */
    private static final double BROKEN = 10;

    private final GrooveRule rule;
    private final double[] bass;

    /** @param bass how often, 0 to 1, a bass note begins on each sixteenth of a bar */
    GrooveJudge(GrooveRule rule, double[] bass) {
        this.rule = rule;
        this.bass = bass.clone();
    }

    /** How well {@code grid} fits, the more the better; negative where it breaks a rule of the genre. */
    double score(DrumGrid grid) {
        DrumFigures figures = DrumFigures.of(grid);
        double score = figures.backbeat() * rule.backbeat()
                + 3 * steadiness(grid)
                + struck(grid, HAND, 0, BEAT / 2)
                + lock(grid)
                + 2 * alike(grid)
                - Math.max(0, extras(grid) - EXTRAS)
                - between(grid)
                - figures.syncopation() / 10;
        return passes(grid, figures) ? score : score - BROKEN;
    }

    private boolean passes(DrumGrid grid, DrumFigures figures) {
        boolean feet = grid.struck(0, DrumLane.KICK.ordinal())
                && grid.struck(DrumGrid.BAR, DrumLane.KICK.ordinal())
                && grid.strokes(DrumLane.KICK.ordinal()) >= FEWEST_KICKS;
        return figures.backbeat() >= rule.backbeat()
                && figures.density() >= rule.fewest()
                && figures.density() <= rule.most()
                && steadiness(grid) >= STEADY
                && keepsTime(grid)
                && feet;
    }

    /** How alike the half bars of hi-hats, of cymbals and of both are, the least of it, 1/2 to 1. */
    private static double steadiness(DrumGrid grid) {
        double least = 1;
        for (DrumLane[] hand : new DrumLane[][] {HATS, CYMBALS, HAND}) {
            double alike = 0;
            for (int place = 0; place < FIGURE; place++) {
                double struck = struck(grid, hand, place, FIGURE);
                alike += Math.max(struck, 1 - struck) / FIGURE;
            }
            least = Math.min(least, alike);
        }
        return least;
    }

    /** Whether one hand, on hi-hats or on a cymbal, is on the beats; over a floor both together are struck often. */
    private boolean keepsTime(DrumGrid grid) {
        return rule.floor()
                ? struck(grid, HAND, 0, 1) >= OFTEN
                : Math.max(struck(grid, HATS, 0, BEAT), struck(grid, CYMBALS, 0, BEAT)) >= ON_BEATS;
    }

    /** On what share of the steps {@code from}, {@code from + every}, ... a hand is on hi-hat or cymbal. */
    private static double struck(DrumGrid grid, DrumLane[] lanes, int from, int every) {
        int struck = 0;
        for (int step = from; step < DrumGrid.STEPS; step += every) {
            int at = step;
            struck += Arrays.stream(lanes).anyMatch(lane -> grid.struck(at, lane.ordinal())) ? 1 : 0;
        }
        return struck * every / (double) DrumGrid.STEPS;
    }

    /** How often the bass begins a note with the kick, 0 to 1. */
    private double lock(DrumGrid grid) {
        double together = 0;
        for (int step = 0; step < DrumGrid.STEPS; step++) {
            together += grid.struck(step, DrumLane.KICK.ordinal()) ? bass[step % DrumGrid.BAR] : 0;
        }
        return together / Math.max(1, grid.strokes(DrumLane.KICK.ordinal()));
    }

    /** The share of steps on which kick and snare do the same in both bars. */
    private static double alike(DrumGrid grid) {
        int alike = 0;
        for (int step = 0; step < DrumGrid.BAR; step++) {
            for (DrumLane lane : new DrumLane[] {DrumLane.KICK, DrumLane.SNARE}) {
                boolean first = grid.struck(step, lane.ordinal());
                alike += first == grid.struck(step + DrumGrid.BAR, lane.ordinal()) ? 1 : 0;
            }
        }
        return alike / (2.0 * DrumGrid.BAR);
    }

    private static double extras(DrumGrid grid) {
        int extras = 0;
        for (DrumLane lane : new DrumLane[] {DrumLane.LOW_TOM, DrumLane.HIGH_TOM, DrumLane.CLAP, DrumLane.RIM}) {
            extras += grid.strokes(lane.ordinal());
        }
        return extras / (double) BARS;
    }

    /** The share of strokes that fall between what a shuffle plays. */
    private double between(DrumGrid grid) {
        int between = 0;
        for (int step = 1; rule.shuffled() && step < DrumGrid.STEPS; step += BEAT) {
            for (int lane = 0; lane < DrumGrid.LANES; lane++) {
                between += grid.struck(step, lane) ? 1 : 0;
            }
        }
        return between / (double) Math.max(1, grid.strokes());
    }
}
