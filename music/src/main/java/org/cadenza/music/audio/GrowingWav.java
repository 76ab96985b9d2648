package org.cadenza.music.audio;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A WAV file that can be played while it grows: stereo or not, 16 bits, without the length that nobody knows yet. Players
 * take that for a stream.
 */
public final class GrowingWav implements AutoCloseable {

    private static final int UNKNOWN = -1;

    private final OutputStream out;
    private boolean begun;

    /** @param file is made anew */
    public GrowingWav(Path file) throws IOException {
        // Not through a channel, which an interrupted thread would close.
        out = new FileOutputStream(file.toFile());
    }

    /** Adds {@code clip}, which has the sample rate and the channels of those before it; it is in the file at once. */
    public void append(Clip clip) throws IOException {
        if (!begun) {
            begun = true;
            out.write(header(clip));
        }
        out.write(Pcm.dithered16(clip));
    }

    private static byte[] header(Clip clip) {
        int frameBytes = 2 * clip.channels().length;
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(UNKNOWN)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) clip.channels().length)
                .putInt(clip.sampleRate())
                .putInt(clip.sampleRate() * frameBytes)
                .putShort((short) frameBytes)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(UNKNOWN)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
