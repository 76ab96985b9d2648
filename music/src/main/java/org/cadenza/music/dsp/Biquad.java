package org.cadenza.music.dsp;

/** A second-order recursive filter, in transposed direct form II. */
final class Biquad {

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double first;
    private double second;

    Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /** Stage 1 of K-weighting: the head, a shelf of +4 dB above 1.7 kHz. */
    static Biquad kWeightingShelf(int sampleRate) {
        double k = StrictMath.tan(Math.PI * 1681.974450955533 / sampleRate);
        double q = 0.7071752369554196;
        double high = StrictMath.pow(10, 3.999843853973347 / 20);
        double band = StrictMath.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                (high + band * k / q + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - band * k / q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
    }

    /**
     * Stage 2 of K-weighting: a high-pass at 38 Hz. The standard's numerator for 48 kHz is left unscaled, which lifts
     * the pass band by 0.04 dB; other rates get the same lift.
     */
    static Biquad kWeightingHighPass(int sampleRate) {
        double q = 0.5003270373238773;
        double k = highPassWarp(sampleRate);
        double a0 = 1 + k / q + k * k;
        double reference = highPassWarp(48_000);
        double lift = (1 + reference / q + reference * reference) / a0;
        return new Biquad(lift, -2 * lift, lift, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }

    private static double highPassWarp(int sampleRate) {
        return StrictMath.tan(Math.PI * 38.13547087602444 / sampleRate);
    }

    double next(double in) {
        double out = b0 * in + first;
        first = b1 * in - a1 * out + second;
        second = b2 * in - a2 * out;
        return out;
    }

    /** Coefficients b0, b1, b2, a1, a2. */
    double[] coefficients() {
        return new double[] {b0, b1, b2, a1, a2};
    }
}
