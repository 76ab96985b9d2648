package org.cadenza.learning.nn;

import org.bytedeco.pytorch.global.torch;

/** Loads libtorch, once, with the settings that must be in place before its first operation. */
final class Torch {

    static {
        boolean mkl = present("org.bytedeco.mkl.global.mkl_rt");
        if (mkl && System.getProperty("org.bytedeco.openblas.load") == null) {
            System.setProperty("org.bytedeco.openblas.load", "mkl_rt");
        }
        // BLAS reads these at its first product. GNU's threads are torch's own; the fixed branch of code makes a
        // product
        // the same to the last bit wherever its operands lie in memory.
        environment("MKL_THREADING_LAYER", "GNU");
        environment("MKL_CBWR", "AUTO,STRICT");
    }

    private Torch() {}

    /** Has libtorch loaded on return. */
    static void load() {}

    private static boolean present(String type) {
        try {
            Class.forName(type, false, Torch.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void environment(String name, String value) {
        if (System.getenv(name) == null) {
            torch.set_env(name, value);
        }
    }
}
