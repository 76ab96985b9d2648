package org.cadenza.music.synth;

import java.util.Arrays;
import org.cadenza.music.audio.Clip;

/** Decides where the sound after the last note has died away, and ends it there without a click. */
final class Tail {

    /** Silence is this far below the loudest sample: 70 dB. */
    private static final double SILENCE = StrictMath.pow(10, -70 / 20.0);

    /** Sound counts as died away after this much silence, in frames. */
    private static final int WINDOW = Renderer.SAMPLE_RATE / 10;

    private static final int LONGEST = 8 * Renderer.SAMPLE_RATE;
    private static final int FADE = Renderer.SAMPLE_RATE / 20;
    private static final int LONG_FADE = 2 * Renderer.SAMPLE_RATE;

    private final int lastEvent;
    private float peak;
    private int examined;
    private int lastLoud;
    private int end = -1;

    /**
     * @param lastEvent the frame at which the last note ends
     */
    Tail(int lastEvent) {
        this.lastEvent = lastEvent;
    }

    /** Whether enough has been rendered; {@code frames} are there so far. */
    boolean ended(float[][] channels, int frames) {
        for (; examined < frames && end < 0; examined++) {
            float level = Math.max(Math.abs(channels[0][examined]), Math.abs(channels[1][examined]));
            peak = Math.max(peak, level);
            if (level > peak * SILENCE) {
                lastLoud = examined;
            }
            if (examined >= lastEvent && (examined - lastLoud >= WINDOW || examined - lastEvent >= LONGEST)) {
                end = examined;
            }
        }
        return end >= 0;
    }

    /** The clip up to the end, faded: shortly where it had died away, over two seconds where it had not. */
    Clip cut(float[][] channels) {
        float[][] cut = new float[channels.length][];
        int fade = Math.min(end, end - lastEvent >= LONGEST ? LONG_FADE : FADE);
        for (int c = 0; c < channels.length; c++) {
            cut[c] = Arrays.copyOf(channels[c], end);
            for (int i = 1; i <= fade; i++) {
                cut[c][end - i] *= (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * (i - 1) / fade));
            }
        }
        return new Clip(Renderer.SAMPLE_RATE, cut);
    }
}
