package org.cadenza.learning.nn;

import org.bytedeco.pytorch.global.torch;

/** Where tensors live and are computed: the processor, or a graphics card through CUDA. */
public enum Device {
    CPU("cpu"),
    CUDA("cuda");

    private static volatile Device standard = CPU;

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

    /** Where trainings compute: the processor, until {@link #use} says otherwise. */
    public static Device standard() {
        return standard;
    }

    /** Has trainings that begin after this compute on {@code device}. */
    public static void use(Device device) {
        standard = device;
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
