package org.cadenza.families.rhythmcan;

import java.util.List;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/** Grids as tensors: [batch, steps, channels], the channels being lanes once or three times. */
final class Patterns {

    /** Channels of a pattern with onset (0 or 1), velocity (0 to 1) and offset (-1 to 1), nine lanes of each. */
    static final int CHANNELS = 3 * DrumGrid.LANES;

    private Patterns() {}

    /** [grids, {@link DrumGrid#STEPS}, {@link #CHANNELS}]. */
    static Tensor full(List<DrumGrid> grids) {
        float[] values = new float[grids.size() * DrumGrid.STEPS * CHANNELS];
        int at = 0;
        for (DrumGrid grid : grids) {
            for (int step = 0; step < DrumGrid.STEPS; step++, at += CHANNELS) {
                for (int lane = 0; lane < DrumGrid.LANES; lane++) {
                    values[at + lane] = grid.struck(step, lane) ? 1 : 0;
                    values[at + DrumGrid.LANES + lane] = grid.velocity(step, lane);
                    values[at + 2 * DrumGrid.LANES + lane] = grid.offset(step, lane);
                }
            }
        }
        return Tensor.of(values, grids.size(), DrumGrid.STEPS, CHANNELS);
    }

    /** The same on the grid, {@link #onTheGrid}, as {@code [CHANNELS][grids x STEPS]}, in plain numbers. */
    static float[][] channels(List<DrumGrid> grids) {
        float[][] channels = new float[CHANNELS][grids.size() * DrumGrid.STEPS];
        for (int at = 0; at < channels[0].length; at++) {
            DrumGrid grid = grids.get(at / DrumGrid.STEPS);
            int step = at % DrumGrid.STEPS;
            for (int lane = 0; lane < DrumGrid.LANES; lane++) {
                channels[lane][at] = grid.struck(step, lane) ? 1 : 0;
                channels[DrumGrid.LANES + lane][at] = grid.velocity(step, lane);
            }
        }
        return channels;
    }

    /**
     * Full patterns without their offsets: played on the grid. Material that a machine plays has none, and each drummer has
     * his own, so an ear that hears them tells who plays instead of what.
     */
    static Tensor onTheGrid(Tensor full) {
        Tensor strokes = full.narrow(2, 0, 2 * DrumGrid.LANES);
        return Tensor.concatenate(2, strokes, Tensor.zerosLike(offsets(full)));
    }

    /** The velocities of full patterns, [batch, steps, lanes]. */
    static Tensor velocities(Tensor full) {
        return full.narrow(2, DrumGrid.LANES, DrumGrid.LANES);
    }

    /** The offsets of full patterns, [batch, steps, lanes]. */
    static Tensor offsets(Tensor full) {
        return full.narrow(2, 2 * DrumGrid.LANES, DrumGrid.LANES);
    }
}
