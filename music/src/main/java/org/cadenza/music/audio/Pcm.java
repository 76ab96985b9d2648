package org.cadenza.music.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/** Turns floats into little-endian integers, interleaved, frame by frame. */
final class Pcm {

    /** Fixed, so that one clip always gives the same file. */
    private static final long DITHER_SEED = 0x0D17_4E12;

    private Pcm() {}

    /**
     * Rounds to 16 bits with triangular dither of two steps peak to peak (Lipshitz, Wannamaker and Vanderkooy,
     * "Quantization and Dither", 1992), which turns the distortion of quiet passages into even noise. Exact zeros stay
     * zero, so that digital silence stays silent. Louder than full scale is clipped.
     */
    static byte[] dithered16(Clip clip) {
        SplittableRandom random = new SplittableRandom(DITHER_SEED);
        float[][] channels = clip.channels();
        ByteBuffer out = allocate(clip, 2);
        for (int i = 0; i < clip.frames(); i++) {
            for (float[] channel : channels) {
                long bits = random.nextLong();
                double dither = ((int) bits + (double) (int) (bits >> 32)) * 0x1p-32;
                double steps = channel[i] == 0 ? 0 : channel[i] * 32768.0 + dither;
                out.putShort((short) Math.max(-32768, Math.min(32767, Math.rint(steps))));
            }
        }
        return out.array();
    }

    /** Rounds to 24 bits; the error lies 140 dB down, so no dither is needed. */
    static byte[] rounded24(Clip clip) {
        float[][] channels = clip.channels();
        ByteBuffer out = allocate(clip, 3);
        for (int i = 0; i < clip.frames(); i++) {
            for (float[] channel : channels) {
                int value = (int) Math.max(-8388608, Math.min(8388607, Math.rint(channel[i] * 8388608.0)));
                out.putShort((short) value).put((byte) (value >> 16));
            }
        }
        return out.array();
    }

    /** Floats as they are. */
    static byte[] float32(Clip clip) {
        float[][] channels = clip.channels();
        ByteBuffer out = allocate(clip, 4);
        for (int i = 0; i < clip.frames(); i++) {
            for (float[] channel : channels) {
                out.putFloat(channel[i]);
            }
        }
        return out.array();
    }

    private static ByteBuffer allocate(Clip clip, int sampleBytes) {
        long bytes = (long) clip.frames() * clip.channels().length * sampleBytes;
        if (bytes > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("the clip would take " + bytes + " bytes, expected less than 2 GB");
        }
        return ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
