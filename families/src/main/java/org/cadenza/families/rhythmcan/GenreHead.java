package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.Tensor;

/** Hears of which genre patterns are. */
interface GenreHead {

    /** [batch, steps, channels] to logits [batch, genres]. */
    Tensor logits(Tensor patterns, boolean training);
}
