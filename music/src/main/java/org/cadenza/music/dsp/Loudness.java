package org.cadenza.music.dsp;

import org.cadenza.music.audio.Clip;

/**
 * Integrated loudness by ITU-R BS.1770-5: K-weighting, blocks of 400 ms every 100 ms, an absolute gate at -70 LUFS and
 * a relative one 10 LU below the mean of what passed it.
 *
 * <p>The standard gives filters for 48 kHz only; those here are the analogue prototypes behind them (De Man,
 * "Evaluation of Implementations of the EBU R128 Loudness Measurement", 2018), so that any sample rate does. A clip
 * shorter than a block is measured as one block of its own length.
 */
public final class Loudness {

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int STEPS_IN_BLOCK = 4;

    private Loudness() {}

    /** Loudness in LUFS; negative infinity when nothing passes the gate. */
    public static double integrated(Clip clip) {
        double[] blocks = blockPowers(clip);
        double absolute = meanAbove(blocks, power(ABSOLUTE_GATE));
        if (absolute == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return level(meanAbove(
                blocks, Math.max(power(ABSOLUTE_GATE), absolute * StrictMath.pow(10, RELATIVE_GATE / 10))));
    }

    /** The mean of blocks louder than a gate, 0 when there are none. */
    private static double meanAbove(double[] blocks, double gate) {
        double sum = 0;
        int count = 0;
        for (double block : blocks) {
            if (block > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double level(double power) {
        return -0.691 + 10 * StrictMath.log10(power);
    }

    private static double power(double level) {
        return StrictMath.pow(10, (level + 0.691) / 10);
    }

    /** Weighted mean square of each overlapping block, summed over channels. */
    private static double[] blockPowers(Clip clip) {
        int step = (int) Math.round(clip.sampleRate() / 10.0);
        int steps = clip.frames() / step;
        boolean tiny = steps < STEPS_IN_BLOCK;
        if (tiny) {
            step = Math.max(1, clip.frames() / STEPS_IN_BLOCK);
            steps = Math.min(STEPS_IN_BLOCK, clip.frames());
        }
        double[] stepPowers = new double[steps];
        for (int c = 0; c < clip.channels().length; c++) {
            double weight = weight(c, clip.channels().length);
            if (weight > 0) {
                addStepPowers(clip.channels()[c], clip.sampleRate(), step, weight, stepPowers);
            }
        }
        double[] blocks = new double[Math.max(0, steps - STEPS_IN_BLOCK + 1)];
        for (int i = 0; i < blocks.length; i++) {
            for (int j = 0; j < STEPS_IN_BLOCK; j++) {
                blocks[i] += stepPowers[i + j] / STEPS_IN_BLOCK;
            }
        }
        return blocks;
    }

    private static void addStepPowers(float[] samples, int sampleRate, int step, double weight, double[] powers) {
        Biquad shelf = Biquad.kWeightingShelf(sampleRate);
        Biquad highPass = Biquad.kWeightingHighPass(sampleRate);
        for (int i = 0, at = 0; i < powers.length; i++) {
            double sum = 0;
            for (int end = at + step; at < end; at++) {
                double weighted = highPass.next(shelf.next(samples[at]));
                sum += weighted * weighted;
            }
            powers[i] += weight * sum / step;
        }
    }

    /** Surround channels of a 5.1 clip (L R C LFE Ls Rs) count 1.41, its low-frequency channel not at all. */
    private static double weight(int channel, int channels) {
        if (channels != 6 || channel < 3) {
            return 1;
        }
        return channel == 3 ? 0 : 1.41;
    }
}
