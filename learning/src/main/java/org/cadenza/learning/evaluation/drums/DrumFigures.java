package org.cadenza.learning.evaluation.drums;

import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;

/**
 * The figures by which drumming is told from noise.
 *
 * @param density strokes in a bar, all lanes together
 * @param syncopation of kick and snare together, in a bar: for each rest in a heavier place than the stroke before it, by
 *     how much it is heavier (Longuet-Higgins and Lee 1984, on the two drums that carry the groove as in Witek et al. 2014)
 * @param backbeat the share of second and fourth beats on which snare, clap or rim is struck, 0 to 1
 */
public record DrumFigures(double density, double syncopation, double backbeat) {

    private static final int[] WEIGHTS = {0, -4, -3, -4, -2, -4, -3, -4, -1, -4, -3, -4, -2, -4, -3, -4};
    private static final int BARS = DrumGrid.STEPS / DrumGrid.BAR;
    private static final int BACKBEATS = 2 * BARS;

    /** Those of two bars. */
    public static DrumFigures of(DrumGrid grid) {
        return new DrumFigures((double) grid.strokes() / BARS, syncopation(grid), backbeat(grid));
    }

    private static double syncopation(DrumGrid grid) {
        double sum = 0;
        for (int step = 0; step < DrumGrid.STEPS; step++) {
            int next = next(grid, step);
            if (struck(grid, step) && next > 1) {
                sum += Math.max(0, heaviest(step, next) - weight(step));
            }
        }
        return sum / BARS;
    }

    /** Steps to the next stroke of kick or snare, round the end. */
    private static int next(DrumGrid grid, int step) {
        int next = 1;
        while (next < DrumGrid.STEPS && !struck(grid, step + next)) {
            next++;
        }
        return next;
    }

    private static int heaviest(int step, int next) {
        int heaviest = Integer.MIN_VALUE;
        for (int rest = 1; rest < next; rest++) {
            heaviest = Math.max(heaviest, weight(step + rest));
        }
        return heaviest;
    }

    private static int weight(int step) {
        return WEIGHTS[step % DrumGrid.BAR];
    }

    private static boolean struck(DrumGrid grid, int step) {
        int place = step % DrumGrid.STEPS;
        return grid.struck(place, DrumLane.KICK.ordinal()) || grid.struck(place, DrumLane.SNARE.ordinal());
    }

    private static double backbeat(DrumGrid grid) {
        int struck = 0;
        for (int step = 4; step < DrumGrid.STEPS; step += 8) {
            boolean any = grid.struck(step, DrumLane.SNARE.ordinal())
                    || grid.struck(step, DrumLane.CLAP.ordinal())
                    || grid.struck(step, DrumLane.RIM.ordinal());
            struck += any ? 1 : 0;
        }
        return (double) struck / BACKBEATS;
    }
}
