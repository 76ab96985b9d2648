package org.cadenza.music.dsp;

import org.cadenza.music.audio.Clip;

/**
 * Changes the sample rate by windowed-sinc interpolation: 48 zero crossings of the kernel on each side, Kaiser window
 * with beta 10. Of the lower of the two half rates, 88 % pass and all beyond is 90 dB down.
 */
public final class Resampler {

    private static final int CROSSINGS = 48;
    private static final double BETA = 10;
    private static final double PASS = 0.94;

    private Resampler() {}

    /** The clip at another sample rate, 1 to 768,000 Hz; the clip itself where it has that rate already. */
    public static Clip resample(Clip clip, int sampleRate) {
        if (clip.sampleRate() == sampleRate) {
            return clip;
        }
        float[][] channels = new float[clip.channels().length][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = resample(clip.channels()[c], clip.sampleRate(), sampleRate);
        }
        return new Clip(sampleRate, channels);
    }

    /** Frame {@code i} of the result is the input at second {@code i / to}; before and after it lies silence. */
    static float[] resample(float[] in, int from, int to) {
        int divisor = divisor(from, to);
        int up = to / divisor;
        int down = from / divisor;
        double cutoff = PASS * Math.min(1.0, (double) to / from);
        SincKernel kernel = new SincKernel(cutoff, (int) Math.ceil(CROSSINGS / cutoff), BETA);
        float[][] phases = new float[up][];
        float[] out = new float[(int) Math.ceil((double) in.length * up / down)];
        for (int i = 0; i < out.length; i++) {
            long position = (long) i * down;
            int phase = (int) (position % up);
            if (phases[phase] == null) {
                phases[phase] = kernel.weights((double) phase / up);
            }
            out[i] = weighted(in, (int) (position / up) - kernel.reach() + 1, phases[phase]);
        }
        return out;
    }

    private static float weighted(float[] in, int first, float[] weights) {
        int from = Math.max(0, -first);
        int end = Math.min(weights.length, in.length - first);
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += in[first + i] * weights[i];
        }
        return (float) sum;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
