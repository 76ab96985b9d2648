package org.cadenza.music.synth;

import org.cadenza.music.dsp.TruePeak;

/**
 * A gain that keeps peaks under a ceiling: it looks 5 ms ahead, falls in a straight line before a peak and returns
 * within about 100 ms after it. Nothing is clipped.
 */
final class Limiter {

    private static final double LOOK_AHEAD_SECONDS = 0.005;
    private static final double RELEASE_SECONDS = 0.1;

    private Limiter() {}

    /**
     * The gain of each frame, 0 to 1.
     *
     * @param peaks true peak around each frame, as {@link TruePeak#peaks} gives it
     * @param gain applied to the peaks first
     * @param ceiling what they must not exceed
     */
    static float[] gains(float[] peaks, double gain, double ceiling, int sampleRate) {
        int ahead = (int) Math.round(LOOK_AHEAD_SECONDS * sampleRate);
        float[] gains = lowestAhead(peaks, gain, ceiling, ahead);
        release(gains, 1 - StrictMath.exp(-1 / (RELEASE_SECONDS * sampleRate)));
        return averageBehind(gains, ahead + 1);
    }

    /** The least gain that any of this frame and the {@code ahead} next ones needs. */
    private static float[] lowestAhead(float[] peaks, double gain, double ceiling, int ahead) {
        float[] lowest = new float[peaks.length];
        int peakAt = -1;
        for (int i = peaks.length - 1; i >= 0; i--) {
            if (peakAt < 0 || peaks[i] >= peaks[peakAt]) {
                peakAt = i;
            } else if (peakAt > i + ahead) {
                peakAt = highest(peaks, i, i + ahead);
            }
            lowest[i] = (float) Math.min(1, ceiling / (gain * peaks[peakAt]));
        }
        return lowest;
    }

    /** Where the highest of these peaks is, both ends included. */
    private static int highest(float[] peaks, int from, int last) {
        int at = last;
        for (int i = last - 1; i >= from; i--) {
            if (peaks[i] >= peaks[at]) {
                at = i;
            }
        }
        return at;
    }

    private static void release(float[] gains, double rate) {
        for (int i = 1; i < gains.length; i++) {
            double recovered = gains[i - 1] + (1.0 - gains[i - 1]) * rate;
            gains[i] = (float) Math.min(gains[i], recovered);
        }
    }

    /** The mean of this frame and those before it, so that falls take the time that was looked ahead. */
    private static float[] averageBehind(float[] gains, int width) {
        float[] average = new float[gains.length];
        double sum = gains.length == 0 ? 0 : (double) gains[0] * width;
        for (int i = 0; i < gains.length; i++) {
            sum += gains[i] - (double) gains[Math.max(0, i - width)];
            average[i] = (float) (sum / width);
        }
        return average;
    }
}
