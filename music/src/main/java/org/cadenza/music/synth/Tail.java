package org.cadenza.music.synth;

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
    private int heard;
    private int lastLoud;
    private int end = -1;

    /**
     * @param lastEvent the frame at which the last note ends
     */
    Tail(int lastEvent) {
        this.lastEvent = lastEvent;
    }

    /** Hears how loud the next frame is; nothing more after the end. */
    void hear(float level) {
        peak = Math.max(peak, level);
        if (level > peak * SILENCE) {
            lastLoud = heard;
        }
        if (heard >= lastEvent && (heard - lastLoud >= WINDOW || heard - lastEvent >= LONGEST)) {
            end = heard;
        }
        heard++;
    }

    /** The frame at which the last note ends. */
    int lastEvent() {
        return lastEvent;
    }

    boolean ended() {
        return end >= 0;
    }

    /** Length of the sound in frames, once it has ended. */
    int end() {
        return end;
    }

    /** Frames before this one will not be faded, wherever the end will be. */
    int settled() {
        return Math.max(0, Math.min(heard, lastEvent - FADE));
    }

    /**
     * Fades the sound before the end: shortly where it had died away, over two seconds where it had not.
     *
     * @param channels whose first frame is the frame {@code first} of the sound
     */
    void fade(float[][] channels, int first) {
        int fade = Math.min(end, end - lastEvent >= LONGEST ? LONG_FADE : FADE);
        for (float[] channel : channels) {
            for (int i = 1; i <= fade; i++) {
                channel[end - i - first] *= (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * (i - 1) / fade));
            }
        }
    }
}
