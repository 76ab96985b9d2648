package org.cadenza.music.audio;

/**
 * A stretch of sound.
 *
 * @param sampleRate frames in a second, in Hz, 1 to 768,000
 * @param channels samples, {@code [channels, frames]}, full scale -1 to 1; not copied, so leave them alone
 */
public record Clip(int sampleRate, float[][] channels) {

    public Clip {
        if (sampleRate < 1 || sampleRate > 768_000) {
            throw new IllegalArgumentException("sample rate is " + sampleRate + " Hz, expected 1 to 768000");
        }
        if (channels.length == 0) {
            throw new IllegalArgumentException("a clip needs at least one channel");
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("channels differ in length");
            }
        }
    }

    /** Samples in each channel. */
    public int frames() {
        return channels[0].length;
    }

    /** Length in seconds. */
    public double seconds() {
        return (double) frames() / sampleRate;
    }
}
