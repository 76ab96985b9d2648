package org.cadenza.music.dsp;

/**
 * A low-pass impulse response, sin(x)/x under a Kaiser window, sampled at fractions of a frame: what interpolation
 * between frames needs (Smith, "Digital Audio Resampling Home Page").
 */
final class SincKernel {

    private final double cutoff;
    private final int reach;
    private final double beta;

    /**
     * @param cutoff half-amplitude frequency as a share of half the input's sample rate, 0 to 1
     * @param reach frames on each side, 1 or more
     * @param beta shape of the window: 9 leaves about -90 dB outside the band
     */
    SincKernel(double cutoff, int reach, double beta) {
        this.cutoff = cutoff;
        this.reach = reach;
        this.beta = beta;
    }

    /** Frames on each side. */
    int reach() {
        return reach;
    }

    /**
     * Weights of the frames {@code -reach + 1} to {@code reach} around a point {@code fraction} of a frame after
     * frame 0; they sum to one, so that a constant stays.
     */
    float[] weights(double fraction) {
        double[] weights = new double[2 * reach];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = value(i - reach + 1 - fraction);
            sum += weights[i];
        }
        float[] normalised = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            normalised[i] = (float) (weights[i] / sum);
        }
        return normalised;
    }

    private double value(double x) {
        double edge = x / reach;
        if (Math.abs(edge) >= 1) {
            return 0;
        }
        double angle = Math.PI * cutoff * x;
        double sinc = angle == 0 ? 1 : StrictMath.sin(angle) / angle;
        return sinc * bessel(beta * Math.sqrt(1 - edge * edge)) / bessel(beta);
    }

    /** The modified Bessel function of the first kind and order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-16; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
