package org.cadenza.music.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cadenza.music.MaterialException;
import org.cadenza.music.audio.RiffFile.Chunk;

/** Reads WAV: PCM of 8, 16, 24 and 32 bits and IEEE floats of 32 and 64 bits, plain or extensible. */
final class WavReader {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int BLOCK_FRAMES = 8192;

    private WavReader() {}

    /** How samples are stored, from the {@code fmt} chunk. */
    private record Layout(int kind, int channels, int sampleRate, int bits) {

        int frameBytes() {
            return channels * bits / 8;
        }
    }

    static Clip read(Path file) throws IOException {
        try (RiffFile riff = RiffFile.open(file, "WAVE")) {
            Layout layout = null;
            for (Chunk chunk : riff.chunks()) {
                if (chunk.id().equals("fmt ")) {
                    layout = layout(riff, file, chunk);
                } else if (chunk.id().equals("data")) {
                    if (layout == null) {
                        throw riff.damaged(chunk.start(), "samples come before the 'fmt ' chunk that explains them");
                    }
                    return samples(riff, file, layout, chunk);
                }
            }
            throw riff.damaged(12, "there is no 'data' chunk");
        }
    }

    /** Title, genre and comment from the INFO list, empty where absent. */
    static Tags tags(Path file) throws IOException {
        try (RiffFile riff = RiffFile.open(file, "WAVE")) {
            Map<String, String> info = new HashMap<>();
            for (Chunk chunk : riff.chunks()) {
                if (chunk.id().equals("INFO")) {
                    for (Chunk entry : riff.chunks(chunk)) {
                        info.put(entry.id(), text(riff.read(entry)));
                    }
                }
            }
            return new Tags(
                    info.getOrDefault("INAM", ""), info.getOrDefault("IGNR", ""), info.getOrDefault("ICMT", ""));
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString().replace("\0", "");
    }

    private static Layout layout(RiffFile riff, Path file, Chunk chunk) throws IOException {
        if (chunk.size() < 16) {
            throw riff.damaged(chunk.start(), "the 'fmt ' chunk has " + chunk.size() + " bytes, expected 16 or more");
        }
        ByteBuffer fields = riff.read(chunk.start(), (int) Math.min(chunk.size(), 40));
        int kind = Short.toUnsignedInt(fields.getShort(0));
        if (kind == EXTENSIBLE && chunk.size() >= 40) {
            kind = Short.toUnsignedInt(fields.getShort(24));
        }
        Layout layout = new Layout(
                kind,
                Short.toUnsignedInt(fields.getShort(2)),
                fields.getInt(4),
                Short.toUnsignedInt(fields.getShort(14)));
        boolean known = kind == PCM && (layout.bits == 8 || layout.bits == 16 || layout.bits == 24 || layout.bits == 32)
                || kind == FLOAT && (layout.bits == 32 || layout.bits == 64);
        if (!known) {
            throw new MaterialException(
                    file.toString(),
                    "byte " + chunk.start(),
                    "samples of kind " + kind + " with " + layout.bits + " bits are not known here",
                    "Convert it to PCM with 16 or 24 bits");
        }
        if (layout.channels < 1 || layout.channels > 64 || layout.sampleRate < 1 || layout.sampleRate > 768_000) {
            throw riff.damaged(chunk.start(), layout.channels + " channels at " + layout.sampleRate + " Hz cannot be");
        }
        return layout;
    }

    private static Clip samples(RiffFile riff, Path file, Layout layout, Chunk data) throws IOException {
        long frames = data.size() / layout.frameBytes();
        AudioFiles.checkLength(file, frames, layout.channels);
        float[][] channels = new float[layout.channels][(int) frames];
        for (int first = 0; first < frames; first += BLOCK_FRAMES) {
            int count = (int) Math.min(BLOCK_FRAMES, frames - first);
            ByteBuffer block =
                    riff.read(data.start() + (long) first * layout.frameBytes(), count * layout.frameBytes());
            for (int i = first; i < first + count; i++) {
                for (float[] channel : channels) {
                    channel[i] = sample(block, layout);
                }
            }
        }
        return new Clip(layout.sampleRate, channels);
    }

    private static float sample(ByteBuffer in, Layout layout) {
        if (layout.kind == FLOAT) {
            float value = layout.bits == 32 ? in.getFloat() : (float) in.getDouble();
            return Float.isFinite(value) ? value : 0;
        }
        return switch (layout.bits) {
            case 8 -> ((in.get() & 0xFF) - 128) / 128f;
            case 16 -> in.getShort() / 32768f;
            case 24 -> ((in.get() & 0xFF) | (in.get() & 0xFF) << 8 | in.get() << 16) / 8388608f;
            default -> in.getInt() / 2147483648f;
        };
    }
}
