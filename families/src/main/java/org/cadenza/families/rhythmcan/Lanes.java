package org.cadenza.families.rhythmcan;

import java.util.EnumSet;
import java.util.Set;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;

/** Some lanes of two grids. */
final class Lanes {

    private Lanes() {}

    /** {@code grid} with {@code lanes} as {@code other} has them. */
    static DrumGrid exchanged(DrumGrid grid, DrumGrid other, Set<DrumLane> lanes) {
        float[] velocities = grid.velocities();
        float[] offsets = grid.offsets();
        for (DrumLane lane : lanes) {
            for (int step = 0; step < DrumGrid.STEPS; step++) {
                int cell = step * DrumGrid.LANES + lane.ordinal();
                velocities[cell] = other.velocity(step, lane.ordinal());
                offsets[cell] = other.offset(step, lane.ordinal());
            }
        }
        return new DrumGrid(velocities, offsets);
    }

    /** How many cells of {@code lanes} are struck in one and not in the other. */
    static int difference(DrumGrid one, DrumGrid other, Set<DrumLane> lanes) {
        int difference = 0;
        for (DrumLane lane : lanes) {
            for (int step = 0; step < DrumGrid.STEPS; step++) {
                difference += one.struck(step, lane.ordinal()) != other.struck(step, lane.ordinal()) ? 1 : 0;
            }
        }
        return difference;
    }

    /** Of the strokes of both grids the share that only one has, 0 to 1: fuller patterns are not more unlike for that. */
    static double unlikeness(DrumGrid one, DrumGrid other) {
        int strokes = one.strokes() + other.strokes();
        return strokes == 0 ? 0 : difference(one, other, EnumSet.allOf(DrumLane.class)) / (double) strokes;
    }
}
