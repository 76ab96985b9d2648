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

    /** The velocities of full patterns, [batch, steps, lanes]. */
    static Tensor velocities(Tensor full) {
        return full.narrow(2, DrumGrid.LANES, DrumGrid.LANES);
    }

    /** The offsets of full patterns, [batch, steps, lanes]. */
    static Tensor offsets(Tensor full) {
        return full.narrow(2, 2 * DrumGrid.LANES, DrumGrid.LANES);
    }
}
