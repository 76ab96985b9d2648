package org.cadenza.music.synth;

import java.util.Arrays;
import org.cadenza.music.audio.Clip;

/**
 * Where a whole piece ends: once all of it is 60 dB below its loudest sample, with a fade over the next tenth of a second.
 * Its stems end there too, and alike, so that they still add up.
 *
 * @param frames length of the piece
 * @param fade how many of the last frames are faded
 */
record Ending(int frames, int fade) {

    private static final double SILENCE = StrictMath.pow(10, -60 / 20.0);
    private static final int FADE = Renderer.SAMPLE_RATE / 10;

    /** The ending of a mix in stereo. */
    static Ending after(float[][] channels) {
        double threshold = SILENCE * peak(channels);
        int audible = channels[0].length;
        while (audible > 0 && level(channels, audible - 1) <= threshold) {
            audible--;
        }
        int frames = Math.min(channels[0].length, audible + FADE);
        return new Ending(frames, Math.min(frames, FADE));
    }

    /** The mix, or a stem of it, ended; a shorter one is filled up with silence. */
    Clip end(float[][] channels) {
        float[][] ended = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            ended[c] = Arrays.copyOf(channels[c], frames);
            for (int i = 1; i <= fade; i++) {
                ended[c][frames - i] *= (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * (i - 1) / fade));
            }
        }
        return new Clip(Renderer.SAMPLE_RATE, ended);
    }

    private static float peak(float[][] channels) {
        float peak = 0;
        for (int i = 0; i < channels[0].length; i++) {
            peak = Math.max(peak, level(channels, i));
        }
        return peak;
    }

    private static float level(float[][] channels, int frame) {
        return Math.max(Math.abs(channels[0][frame]), Math.abs(channels[1][frame]));
    }
}
