package org.cadenza.music.dsp;

import org.cadenza.music.audio.Clip;

/**
 * The peak of the wave between the samples, by ITU-R BS.1770-5 Annex 2: four times oversampled. The standard's own
 * interpolator of 12 taps per phase is an example; this one has 32, and errs less near half the sample rate.
 */
public final class TruePeak {

    private static final int OVERSAMPLING = 4;
    private static final SincKernel KERNEL = new SincKernel(1, 16, 6);
    private static final float[][] PHASES = phases();

    /** No interpolated value exceeds the largest sample around it by more than this factor. */
    private static final float OVERSHOOT = overshoot();

    private TruePeak() {}

    private static float[][] phases() {
        float[][] phases = new float[OVERSAMPLING - 1][];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = KERNEL.weights((i + 1.0) / OVERSAMPLING);
        }
        return phases;
    }

    private static float overshoot() {
        float most = 1;
        for (float[] phase : PHASES) {
            float sum = 0;
            for (float weight : phase) {
                sum += Math.abs(weight);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** True peak over all channels in dBTP: 0 is full scale; negative infinity for silence. */
    public static double decibels(Clip clip) {
        float most = 0;
        for (float[] channel : clip.channels()) {
            for (float sample : channel) {
                most = Math.max(most, Math.abs(sample));
            }
        }
        float[] peaks = peaks(clip, most);
        for (float peak : peaks) {
            most = Math.max(most, peak);
        }
        return 20 * StrictMath.log10(most);
    }

    /**
     * The true peak around each frame over all channels, as a factor of full scale. Between frames {@code i} and
     * {@code i + 1} it counts for both.
     *
     * @param floor where the wave cannot exceed this, the sample peak is given instead, which saves time
     */
    public static float[] peaks(Clip clip, float floor) {
        float[] peaks = new float[clip.frames()];
        for (float[] channel : clip.channels()) {
            int loudUntil = -1;
            for (int i = 0; i < channel.length; i++) {
                peaks[i] = Math.max(peaks[i], Math.abs(channel[i]));
                int ahead = i + KERNEL.reach();
                if (ahead < channel.length && Math.abs(channel[ahead]) * OVERSHOOT > floor || i == 0) {
                    loudUntil = ahead + KERNEL.reach();
                }
                if (i < loudUntil) {
                    float between = between(channel, i);
                    peaks[i] = Math.max(peaks[i], between);
                    if (i + 1 < peaks.length) {
                        peaks[i + 1] = Math.max(peaks[i + 1], between);
                    }
                }
            }
        }
        return peaks;
    }

    private static float between(float[] channel, int frame) {
        int first = frame - KERNEL.reach() + 1;
        int from = Math.max(0, -first);
        float most = 0;
        for (float[] phase : PHASES) {
            int end = Math.min(phase.length, channel.length - first);
            float sum = 0;
            for (int i = from; i < end; i++) {
                sum += channel[first + i] * phase[i];
            }
            most = Math.max(most, Math.abs(sum));
        }
        return most;
    }
}
