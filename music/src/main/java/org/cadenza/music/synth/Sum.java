package org.cadenza.music.synth;

import java.util.Arrays;

/** Stereo sound that is added up from players, from the beginning on; as long as the longest of them. */
final class Sum {

    private static final int MORE = 8 * Renderer.SAMPLE_RATE;

    private final float[][] channels;
    private int frames;

    /** @param seconds that it will take at least, about */
    Sum(double seconds) {
        this.channels = new float[2][(int) (seconds * Renderer.SAMPLE_RATE) + MORE];
    }

    /** What has been added up; of these arrays the first {@link #frames()} frames. */
    float[][] channels() {
        return channels;
    }

    int frames() {
        return frames;
    }

    /** Adds the frames of {@code player} from {@code from} to {@code to}, or to its end if that comes first. */
    void add(OfflineSynthesizer player, int from, int to) {
        int end = Math.min(to, player.frames());
        frames = Math.max(frames, end);
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].length < end) {
                channels[c] = Arrays.copyOf(channels[c], end + MORE);
            }
        }
        player.addTo(channels, from, end);
    }

    /** The sound alone, filled up with silence or cut to {@code length} frames. */
    float[][] whole(int length) {
        float[][] whole = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            whole[c] = Arrays.copyOf(channels[c], length);
        }
        return whole;
    }
}
