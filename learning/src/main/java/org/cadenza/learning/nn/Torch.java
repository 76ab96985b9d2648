package org.cadenza.learning.nn;

import org.bytedeco.openblas.global.openblas_full;
import org.bytedeco.pytorch.global.torch;

/**
 * Loads libtorch, once, with the settings that must be in place before its first operation. Its BLAS is Intel's where that
 * is on the class path; otherwise OpenBLAS with one thread, as OpenBLAS's own threads would fight torch's for the processor.
 */
final class Torch {

    static {
        Threads.computing = true;
        boolean mkl = present("org.bytedeco.mkl.global.mkl_rt");
        if (mkl && System.getProperty("org.bytedeco.openblas.load") == null) {
            System.setProperty("org.bytedeco.openblas.load", "mkl_rt");
        }
        // MKL reads these at its first product: GNU's threads are torch's own, and the rest makes a product the same to
        // the last bit wherever its operands lie in memory and however busy the machine is.
        environment("MKL_THREADING_LAYER", "GNU");
        environment("MKL_CBWR", "AUTO,STRICT");
        environment("MKL_DYNAMIC", "FALSE");
        if (!mkl) {
            openblas_full.openblas_set_num_threads(1);
        }
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
