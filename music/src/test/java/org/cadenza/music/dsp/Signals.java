package org.cadenza.music.dsp;

import org.cadenza.music.audio.Clip;

/** Test signals made by formula. */
public final class Signals {

    private Signals() {}

    /** A sine of {@code level} dBFS (peak), from phase {@code phase} in radians. */
    public static float[] sine(int sampleRate, double seconds, double hertz, double level, double phase) {
        float[] samples = new float[(int) Math.round(seconds * sampleRate)];
        double amplitude = Math.pow(10, level / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate + phase));
        }
        return samples;
    }

    /** The same samples in both channels. */
    public static Clip stereo(int sampleRate, float[] samples) {
        return new Clip(sampleRate, new float[][] {samples, samples.clone()});
    }

    /** One channel. */
    public static Clip mono(int sampleRate, float[] samples) {
        return new Clip(sampleRate, new float[][] {samples});
    }

    /** One after the other. */
    public static float[] concatenate(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] whole = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
