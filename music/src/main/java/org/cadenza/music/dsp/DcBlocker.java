package org.cadenza.music.dsp;

/**
 * A first-order high-pass at 5 Hz that takes a constant offset out of one channel: {@code y[n] = x[n] - x[n-1] + r
 * y[n-1]}. It is linear, so filtered parts add up to their filtered sum; from 50 Hz up it takes less than 0.05 dB.
 */
public final class DcBlocker {

    private static final double CORNER = 5;

    private final double r;
    private double in;
    private double out;

    /** @param sampleRate in Hz */
    public DcBlocker(int sampleRate) {
        r = StrictMath.exp(-2 * Math.PI * CORNER / sampleRate);
    }

    /** The output for the next sample. */
    public float next(float sample) {
        out = sample - in + r * out;
        in = sample;
        return (float) out;
    }
}
