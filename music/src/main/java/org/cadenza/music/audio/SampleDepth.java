package org.cadenza.music.audio;

/** Bits per sample of a lossless file. */
public enum SampleDepth {
    /** As on a compact disc, dithered. */
    BITS_16(16),
    /** For further work, as stems need it. */
    BITS_24(24);

    private final int bits;

    SampleDepth(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
