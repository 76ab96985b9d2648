package org.cadenza.music.synth;

import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Decibels;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.TruePeak;

/**
 * Brings a mix to the loudness that listeners and streaming services expect: -16 LUFS integrated and a true peak of at
 * most -1 dBTP (AES TD1008). Gain does it where there is room; a limiter takes what sticks out.
 */
public final class Mastering {

    /** Integrated loudness of a master, in LUFS. */
    public static final double LOUDNESS = -16;

    /** Highest true peak of a master, in dBTP. */
    public static final double TRUE_PEAK = -1;

    /** Left for meters that interpolate otherwise than ours, in dB. */
    private static final double MARGIN = 0.1;

    private static final double TOLERANCE = 0.05;
    private static final double MOST_GAIN = 40;
    private static final int ROUNDS = 8;

    private Mastering() {}

    /**
     * How mastering changes a mix, to be applied to its stems too: mastered stems then add up to the master.
     *
     * @param factors of each frame, the same for all channels
     */
    public record Gain(float[] factors) {

        /** The clip made louder or softer; beyond the last factor it stays silent. */
        public Clip apply(Clip clip) {
            float[][] channels = new float[clip.channels().length][clip.frames()];
            for (int c = 0; c < channels.length; c++) {
                float[] from = clip.channels()[c];
                for (int i = 0; i < Math.min(from.length, factors.length); i++) {
                    channels[c][i] = from[i] * factors[i];
                }
            }
            return new Clip(clip.sampleRate(), channels);
        }
    }

    /** The mix as a master; silence stays silence. */
    public static Clip master(Clip mix) {
        return gain(mix).apply(mix);
    }

    /**
     * The gain that masters a mix. The true peak always holds; the loudness does wherever limiting can reach it, and
     * not where nothing but short peaks sounds.
     */
    public static Gain gain(Clip mix) {
        double loudness = Loudness.integrated(mix);
        if (loudness == Double.NEGATIVE_INFINITY) {
            return gain(new float[mix.frames()], 1, 1, mix.sampleRate());
        }
        double level = Math.min(MOST_GAIN, LOUDNESS - loudness);
        double ceiling = TRUE_PEAK - MARGIN;
        float[] peaks = TruePeak.peaks(mix, (float) Decibels.factor(ceiling - level - 6));
        Gain gain = null;
        for (int round = 0; round < ROUNDS; round++) {
            gain = gain(peaks, Decibels.factor(level), Decibels.factor(ceiling), mix.sampleRate());
            Clip master = gain.apply(mix);
            double missing = LOUDNESS - Loudness.integrated(master);
            double excess = TruePeak.decibels(master) - TRUE_PEAK;
            if (excess <= 0 && (Math.abs(missing) <= TOLERANCE || level >= MOST_GAIN)) {
                return gain;
            }
            level = Math.min(MOST_GAIN, level + missing);
            ceiling -= Math.max(0, excess);
        }
        double excess = Math.max(0, TruePeak.decibels(gain.apply(mix)) - TRUE_PEAK);
        return scaled(gain, Decibels.factor(-excess));
    }

    private static Gain gain(float[] peaks, double gain, double ceiling, int sampleRate) {
        return scaled(new Gain(Limiter.gains(peaks, gain, ceiling, sampleRate)), gain);
    }

    private static Gain scaled(Gain gain, double factor) {
        float[] factors = new float[gain.factors.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) (gain.factors[i] * factor);
        }
        return new Gain(factors);
    }
}
