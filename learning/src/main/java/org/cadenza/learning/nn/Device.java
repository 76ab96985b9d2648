package org.cadenza.learning.nn;

import org.bytedeco.pytorch.global.torch;

/** Where tensors live and are computed: the processor, or a graphics card through CUDA. */
public enum Device {
    CPU("cpu"),
    CUDA("cuda");

    private final String label;

    Device(String label) {
        this.label = label;
    }

    /**
     * The device called {@code name}, which this machine has.
     *
     * @throws IllegalArgumentException if there is no such device here
     */
    public static Device of(String name) {
        for (Device device : values()) {
            if (device.label.equals(name)) {
                return device.present();
            }
        }
        throw new IllegalArgumentException("device is '" + name + "', known are cpu and cuda");
    }

    private Device present() {
        Torch.load();
        if (this == CUDA && !torch.cuda_is_available()) {
            throw new IllegalArgumentException(
                    "device is 'cuda', but libtorch finds no CUDA here; use --device cpu, or put"
                            + " pytorch's linux-x86_64-gpu natives on the class path of a machine with an NVIDIA driver and CUDA 13");
        }
        return this;
    }

    org.bytedeco.pytorch.Device raw() {
        return new org.bytedeco.pytorch.Device(label);
    }

    /** The name as it is given on the command line. */
    @Override
    public String toString() {
        return label;
    }
}
