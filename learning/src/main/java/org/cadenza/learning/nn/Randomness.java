package org.cadenza.learning.nn;

import org.bytedeco.pytorch.global.torch;
import org.cadenza.learning.Seed;

/** What dropout, {@link Tensor#normal} and {@link Tensor#uniform} draw from. */
public final class Randomness {

    private Randomness() {}

    /**
     * Starts the generator anew. Seeded before each step with that step's seed, a run can be resumed anywhere without
     * its generator's state.
     */
    public static void seed(Seed seed) {
        Torch.load();
        torch.manual_seed(seed.value());
    }
}
