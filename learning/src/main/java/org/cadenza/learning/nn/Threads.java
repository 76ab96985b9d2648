package org.cadenza.learning.nn;

import java.util.OptionalInt;
import org.bytedeco.pytorch.global.torch;

/** How many threads compute. There is one pool: torch and its BLAS share it. */
public final class Threads {

    /** Whether libtorch is loaded, or about to be. */
    static volatile boolean computing;

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

    /** How many threads compute; empty if nothing was computed yet, without loading what would. */
    public static OptionalInt inUse() {
        return computing ? OptionalInt.of(count()) : OptionalInt.empty();
    }
}
