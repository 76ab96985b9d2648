package org.cadenza.music.audio;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes WAV: PCM of 16 or 24 bits, and tags in an INFO list. Same clip, same bytes. */
final class WavWriter {

    private WavWriter() {}

    static void write(Clip clip, Path file, Tags tags, SampleDepth depth) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(clip, out, tags, depth);
        }
    }

    static void write(Clip clip, OutputStream out, Tags tags, SampleDepth depth) throws IOException {
        byte[] samples = depth == SampleDepth.BITS_16 ? Pcm.dithered16(clip) : Pcm.rounded24(clip);
        byte[] info = info(tags);
        int padding = samples.length & 1;
        int format = 8 + 16;
        out.write(header("RIFF", 4 + format + info.length + 8 + samples.length + padding));
        out.write(ascii("WAVE"));
        out.write(format(clip, depth.bits()));
        out.write(info);
        out.write(header("data", samples.length));
        out.write(samples);
        out.write(new byte[padding]);
    }

    private static byte[] format(Clip clip, int bits) {
        int channels = clip.channels().length;
        int frameBytes = channels * bits / 8;
        return ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header("fmt ", 16))
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(clip.sampleRate())
                .putInt(clip.sampleRate() * frameBytes)
                .putShort((short) frameBytes)
                .putShort((short) bits)
                .array();
    }

    private static byte[] info(Tags tags) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        entry(entries, "INAM", tags.title());
        entry(entries, "IGNR", tags.genre());
        entry(entries, "ICMT", tags.comment());
        entry(entries, "ISFT", "Cadenza");
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.write(header("LIST", 4 + entries.size()));
        list.write(ascii("INFO"));
        entries.writeTo(list);
        return list.toByteArray();
    }

    private static void entry(OutputStream out, String id, String text) throws IOException {
        if (!text.isEmpty()) {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
            out.write(header(id, bytes.length));
            out.write(bytes);
            out.write(new byte[bytes.length & 1]);
        }
    }

    private static byte[] header(String id, int size) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(id))
                .putInt(size)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
