package org.cadenza.music.dsp;

/**
 * Triangular filters, evenly spaced on the mel scale of Slaney's Auditory Toolbox (linear up to 1 kHz, logarithmic
 * above) and of equal area, as librosa has them by default.
 */
public final class MelFilterBank {

    private static final double BREAK_HERTZ = 1000;
    private static final double HERTZ_PER_MEL = 200.0 / 3;
    private static final double BREAK_MEL = BREAK_HERTZ / HERTZ_PER_MEL;
    private static final double LOG_STEP = StrictMath.log(6.4) / 27;

    /** Weights, {@code [bands, bins]}, and the first bin with a weight in each band. */
    private final float[][] weights;

    private final int[] firstBins;

    /**
     * @param stft the spectra it is for
     * @param sampleRate in Hz
     * @param bands 1 or more
     * @param lowest lower edge of the first band, in Hz
     * @param highest upper edge of the last band, in Hz, at most half the sample rate
     */
    public MelFilterBank(Stft stft, int sampleRate, int bands, double lowest, double highest) {
        if (bands < 1) {
            throw new IllegalArgumentException("bands is " + bands + ", expected 1 or more");
        }
        if (!(lowest >= 0 && lowest < highest && highest <= sampleRate / 2.0)) {
            throw new IllegalArgumentException("edges are " + lowest + " and " + highest + " Hz, expected 0 <= lowest <"
                    + " highest <= " + sampleRate / 2.0);
        }
        weights = new float[bands][];
        firstBins = new int[bands];
        double binHertz = (double) sampleRate / stft.size();
        for (int band = 0; band < bands; band++) {
            double[] edges = new double[3];
            for (int i = 0; i < 3; i++) {
                edges[i] = hertz(mel(lowest) + (mel(highest) - mel(lowest)) * (band + i) / (bands + 1));
            }
            fill(band, edges, binHertz);
        }
    }

    private void fill(int band, double[] edges, double binHertz) {
        firstBins[band] = (int) Math.ceil(edges[0] / binHertz);
        int last = (int) Math.floor(edges[2] / binHertz);
        weights[band] = new float[Math.max(0, last - firstBins[band] + 1)];
        for (int i = 0; i < weights[band].length; i++) {
            double frequency = (firstBins[band] + i) * binHertz;
            double rise = (frequency - edges[0]) / (edges[1] - edges[0]);
            double fall = (edges[2] - frequency) / (edges[2] - edges[1]);
            weights[band][i] = (float) (Math.max(0, Math.min(rise, fall)) * 2 / (edges[2] - edges[0]));
        }
    }

    /** Mel spectra, {@code [frames, bands]}, of power spectra, {@code [frames, bins]}. */
    public float[][] apply(float[][] power) {
        float[][] mel = new float[power.length][weights.length];
        for (int t = 0; t < power.length; t++) {
            for (int band = 0; band < weights.length; band++) {
                float sum = 0;
                for (int i = 0; i < weights[band].length; i++) {
                    sum += power[t][firstBins[band] + i] * weights[band][i];
                }
                mel[t][band] = sum;
            }
        }
        return mel;
    }

    /** A frequency in mel. */
    static double mel(double hertz) {
        return hertz < BREAK_HERTZ ? hertz / HERTZ_PER_MEL : BREAK_MEL + StrictMath.log(hertz / BREAK_HERTZ) / LOG_STEP;
    }

    /** A mel in Hz. */
    static double hertz(double mel) {
        return mel < BREAK_MEL ? mel * HERTZ_PER_MEL : BREAK_HERTZ * StrictMath.exp((mel - BREAK_MEL) * LOG_STEP);
    }
}
