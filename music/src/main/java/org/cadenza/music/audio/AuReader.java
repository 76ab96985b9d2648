package org.cadenza.music.audio;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the samples that ffmpeg sends through a pipe as an AU stream of big-endian floats: the one container whose
 * short header needs no length.
 */
final class AuReader {

    private static final int MAGIC = 0x2E736E64;
    private static final int BLOCK_FRAMES = 1 << 14;

    private final Path source;
    private final List<float[]> blocks = new ArrayList<>();
    private int sampleRate;
    private int channelCount;
    private int frames;

    AuReader(Path source) {
        this.source = source;
    }

    void read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        try {
            if (data.readInt() != MAGIC) {
                throw new IOException("ffmpeg sent no AU stream");
            }
            int offset = data.readInt();
            data.skipNBytes(8);
            sampleRate = data.readInt();
            channelCount = data.readInt();
            data.skipNBytes(offset - 24);
        } catch (EOFException e) {
            return;
        }
        int frameBytes = 4 * channelCount;
        for (byte[] block; (block = data.readNBytes(BLOCK_FRAMES * frameBytes)).length >= frameBytes; ) {
            float[] values = new float[block.length / frameBytes * channelCount];
            ByteBuffer.wrap(block).asFloatBuffer().get(values);
            blocks.add(values);
            frames += values.length / channelCount;
            AudioFiles.checkLength(source, frames, channelCount);
        }
    }

    boolean hasSamples() {
        return frames > 0;
    }

    Clip clip() {
        float[][] channels = new float[channelCount][frames];
        int frame = 0;
        for (float[] block : blocks) {
            for (int i = 0; i < block.length; frame++) {
                for (float[] channel : channels) {
                    channel[frame] = block[i++];
                }
            }
        }
        return new Clip(sampleRate, channels);
    }
}
