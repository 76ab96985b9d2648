package org.cadenza.learning.nn;

import org.bytedeco.pytorch.global.torch;

/** How many threads compute. There is one pool: torch and its BLAS share it. */
public final class Threads {

    private Threads() {}

    /**
     * Computes with {@code count} threads from here on. The same count gives the same bits; another may round elsewhere.
     *
     * @throws IllegalArgumentException unless 1 or more
     */
    public static void use(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads is " + count + ", expected 1 or more");
        }
        Torch.load();
        torch.set_num_threads(count);
    }

    /** How many threads compute. */
    public static int count() {
        Torch.load();
        return torch.get_num_threads();
    }
}
