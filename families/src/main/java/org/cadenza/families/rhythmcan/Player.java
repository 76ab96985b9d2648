package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.Tensor;

/** The player who makes patterns. */
interface Player {

    /**
     * Patterns out of noise.
     *
     * @param noise [batch, noise]
     * @param genres how much of each, [batch, genres], rows summing to 1; ignored by one that knows no genres
     * @param training whether to drop out and norm by the batch
     */
    Draft play(Tensor noise, Tensor genres, boolean training);

    /**
     * What a player has in mind.
     *
     * @param presence how sure it is of a stroke, 0 to 1, [batch, steps, lanes]
     * @param shown what the critic is shown, [batch, steps, channels]
     * @param velocities as if there were a stroke everywhere, 0 to 1, [batch, steps, lanes]
     * @param offsets likewise, -1 to 1
     */
    record Draft(Tensor presence, Tensor shown, Tensor velocities, Tensor offsets) {}
}
