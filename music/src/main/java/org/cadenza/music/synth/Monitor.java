package org.cadenza.music.synth;

import java.util.Arrays;
import java.util.function.Consumer;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Decibels;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.TruePeak;

/**
 * Lets one hear a mix while it is rendered, about as loud as {@link Mastering} will make it. How loud the whole will be
 * is not known then: it is guessed from what mixes are like and from what was heard so far, which counts ever more. The
 * level therefore drifts towards that of the master, by tenths of a decibel in a second at most; peaks are limited as they
 * are there.
 */
public final class Monitor implements Renderer.Listener {

    /** What mixes measure on the whole, in LUFS: the bundled models' lie between -24 and -18. */
    private static final double TYPICAL = -20.6;

    /** For how many seconds of what is heard the guess counts. */
    private static final double CREDIT = 8;

    /** Below the mean by so much, in LU, a passage says nothing of the whole, as in {@link Loudness}. */
    private static final double GATE = 10;

    /** Frames that the limiter must see before and after those that it limits. */
    private static final int BEFORE = Renderer.SAMPLE_RATE / 2;

    private static final int AFTER = 512;
    private static final int LEAST = Renderer.SAMPLE_RATE / 4;

    private final Consumer<Clip> ear;
    private int sent;
    private double powers = CREDIT * power(TYPICAL);
    private double seconds = CREDIT;
    private double gain = Decibels.factor(Mastering.LOUDNESS - TYPICAL);

    /** @param ear takes stretch after stretch, stereo, from one thread at a time */
    public Monitor(Consumer<Clip> ear) {
        this.ear = ear;
    }

    @Override
    public void progress(double done) {}

    @Override
    public void settled(float[][] mix, int from, int to) {
        if (to - AFTER - sent >= LEAST) {
            send(mix, to - AFTER, to);
        }
    }

    /** Sends what is left. @param mix the whole, as it was settled */
    public void end(Clip mix) {
        if (mix.frames() > sent) {
            send(mix.channels(), mix.frames(), mix.frames());
        }
    }

    /** Sends up to {@code until}; the mix is known up to {@code known}. */
    private void send(float[][] mix, int until, int known) {
        learn(new Clip(
                Renderer.SAMPLE_RATE,
                new float[][] {Arrays.copyOfRange(mix[0], sent, until), Arrays.copyOfRange(mix[1], sent, until)}));
        double before = gain;
        gain = Decibels.factor(Mastering.LOUDNESS - level(powers / seconds));
        int start = Math.max(0, sent - BEFORE);
        float[][] stretch = new float[mix.length][known - start];
        for (int i = start; i < known; i++) {
            double share = Math.max(0, Math.min(1, (i - sent) / (double) (until - sent)));
            float factor = (float) (before + share * (gain - before));
            for (int c = 0; c < mix.length; c++) {
                stretch[c][i - start] = mix[c][i] * factor;
            }
        }
        ear.accept(limited(stretch, sent - start, until - start));
        sent = until;
    }

    private static Clip limited(float[][] stretch, int from, int to) {
        float ceiling = (float) Decibels.factor(Mastering.TRUE_PEAK - 0.5);
        float[] peaks = TruePeak.peaks(new Clip(Renderer.SAMPLE_RATE, stretch), ceiling);
        float[] gains = Limiter.gains(peaks, 1, ceiling, Renderer.SAMPLE_RATE);
        float[][] limited = new float[stretch.length][to - from];
        for (int c = 0; c < limited.length; c++) {
            for (int i = from; i < to; i++) {
                limited[c][i - from] = stretch[c][i] * gains[i];
            }
        }
        return new Clip(Renderer.SAMPLE_RATE, limited);
    }

    private void learn(Clip heard) {
        double power = power(Loudness.integrated(heard));
        if (power > powers / seconds * StrictMath.pow(10, -GATE / 10)) {
            powers += power * heard.seconds();
            seconds += heard.seconds();
        }
    }

    private static double power(double level) {
        return StrictMath.pow(10, level / 10);
    }

    private static double level(double power) {
        return 10 * StrictMath.log10(power);
    }
}
