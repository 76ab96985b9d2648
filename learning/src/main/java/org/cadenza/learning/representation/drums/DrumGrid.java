package org.cadenza.learning.representation.drums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;

/**
 * Two bars in common time: 32 sixteenths of nine lanes, each cell with a velocity and an offset. What is lost of a pattern
 * is which drum of a lane was struck and, of two on one step, the softer; velocity and offset come back as they were.
 */
public final class DrumGrid {

    public static final int BAR = 16;
    public static final int STEPS = 2 * BAR;
    public static final int LANES = 9;

    /** Cells of a grid; that of a step and lane is at {@code step * LANES + lane}. */
    public static final int CELLS = STEPS * LANES;

    private static final int STEPS_PER_QUARTER = 4;
    private static final double LOUDEST = 127;

    /** A cymbal that is struck more often than this in two bars is ridden on. */
    private static final int CRASHES = 2;

    private final float[] velocities;
    private final float[] offsets;

    /**
     * @param velocities [{@link #CELLS}], 0 (no stroke) to 1
     * @param offsets [{@link #CELLS}], -1 (half a step early) to 1 (half a step late)
     */
    public DrumGrid(float[] velocities, float[] offsets) {
        if (velocities.length != CELLS || offsets.length != CELLS) {
            throw new IllegalArgumentException("a grid of " + velocities.length + " velocities and " + offsets.length
                    + " offsets, expected " + CELLS + " of each");
        }
        this.velocities = velocities.clone();
        this.offsets = offsets.clone();
    }

    /**
     * Every two bars of {@code pattern} that follow each other, from each of its bars on; a single bar is played twice.
     *
     * @throws UnsuitableException if it is not on sixteenths or not in whole bars of common time
     */
    public static List<DrumGrid> windows(DrumPattern pattern) throws UnsuitableException {
        if (pattern.stepsPerQuarter() != STEPS_PER_QUARTER) {
            throw new UnsuitableException("has " + pattern.stepsPerQuarter() + " steps to the quarter, not 4");
        }
        if (pattern.steps() % BAR != 0) {
            double quarters = (double) pattern.steps() / STEPS_PER_QUARTER;
            throw new UnsuitableException("lasts " + quarters + " quarters, no whole number of bars in 4/4");
        }
        int bars = pattern.steps() / BAR;
        List<DrumGrid> windows = new ArrayList<>();
        for (int bar = 0; bar == 0 || bar + 1 < bars; bar++) {
            windows.add(at(pattern, bar));
        }
        return windows;
    }

    private static DrumGrid at(DrumPattern pattern, int bar) {
        float[] velocities = new float[CELLS];
        float[] offsets = new float[CELLS];
        for (Hit hit : pattern.hits()) {
            int step = hit.step() - bar * BAR;
            if (step >= 0 && step < STEPS) {
                put(velocities, offsets, step, hit);
            }
            if (pattern.steps() == BAR) {
                put(velocities, offsets, step + BAR, hit);
            }
        }
        return new DrumGrid(velocities, offsets);
    }

    private static void put(float[] velocities, float[] offsets, int step, Hit hit) {
        int cell = step * LANES + DrumLane.of(hit.drum()).ordinal();
        float velocity = (float) (hit.velocity() / LOUDEST);
        if (velocity > velocities[cell]) {
            velocities[cell] = velocity;
            offsets[cell] = (float) (2 * hit.offset());
        }
    }

    /** 0 where there is no stroke, else up to 1. */
    public float velocity(int step, int lane) {
        return velocities[step * LANES + lane];
    }

    /** -1 to 1, in half steps. */
    public float offset(int step, int lane) {
        return offsets[step * LANES + lane];
    }

    /** Whether there is a stroke. */
    public boolean struck(int step, int lane) {
        return velocities[step * LANES + lane] > 0;
    }

    /** All velocities, as in the constructor. */
    public float[] velocities() {
        return velocities.clone();
    }

    /** All offsets, as in the constructor. */
    public float[] offsets() {
        return offsets.clone();
    }

    /** Strokes in all lanes. */
    public int strokes() {
        int strokes = 0;
        for (float velocity : velocities) {
            strokes += velocity > 0 ? 1 : 0;
        }
        return strokes;
    }

    /** Strokes of one lane. */
    public int strokes(int lane) {
        int strokes = 0;
        for (int step = 0; step < STEPS; step++) {
            strokes += struck(step, lane) ? 1 : 0;
        }
        return strokes;
    }

    /** Its strokes as a pattern of two bars; a cymbal that is hardly ridden crashes. */
    public DrumPattern pattern() {
        List<Hit> hits = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            for (int lane = 0; lane < LANES; lane++) {
                if (struck(step, lane)) {
                    int velocity = (int) Math.max(1, Math.min(LOUDEST, Math.round(LOUDEST * velocity(step, lane))));
                    double offset = Math.max(-0.5, Math.min(0.5, offset(step, lane) / 2));
                    hits.add(new Hit(drum(lane), step, velocity, offset));
                }
            }
        }
        return new DrumPattern(STEPS, STEPS_PER_QUARTER, hits);
    }

    private Drum drum(int lane) {
        boolean crashes = lane == DrumLane.CYMBAL.ordinal() && strokes(lane) <= CRASHES;
        return crashes ? Drum.CRASH : DrumLane.values()[lane].drum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DrumGrid grid
                && Arrays.equals(velocities, grid.velocities)
                && Arrays.equals(offsets, grid.offsets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(velocities) + Arrays.hashCode(offsets);
    }

    /** A line for each lane, first the kick: {@code x} for a stroke, {@code o} for a soft one. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int lane = 0; lane < LANES; lane++) {
            for (int step = 0; step < STEPS; step++) {
                text.append(!struck(step, lane) ? '-' : velocity(step, lane) < 0.5 ? 'o' : 'x');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
