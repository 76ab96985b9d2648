package org.cadenza.music.synth;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sound font of a few kilobytes, written by the specification: preset 0 is an endless sine that sounds pitch 69 at
 * 441 Hz, drum kit 0 a click of one millisecond.
 */
final class TinyFont {

    /** Generators: key range, sample modes, release, instrument, sample, fixed root key. */
    private static final int KEY_RANGE = 43;

    private static final int SAMPLE_MODES = 54;
    private static final int RELEASE = 38;
    private static final int INSTRUMENT = 41;
    private static final int SAMPLE = 53;
    private static final int ROOT_KEY = 58;

    /** Frames of the sine, a whole number of periods of 100 frames. */
    private static final int SINE_FRAMES = 4000;

    private static final int CLICK_FRAMES = 44;
    private static final int GAP = 46;

    private int version = 2;
    private int firstPoints;
    private int sineEnd = SINE_FRAMES;

    TinyFont withVersion(int newVersion) {
        version = newVersion;
        return this;
    }

    /** Puts these bytes, as an integer, where samples begin. */
    TinyFont withFirstPoints(int points) {
        firstPoints = points;
        return this;
    }

    TinyFont withSineEnd(int end) {
        sineEnd = end;
        return this;
    }

    byte[] bytes() {
        byte[] info = list("INFO", chunk("ifil", shorts(version, 1)));
        byte[] samples = list("sdta", chunk("smpl", points()));
        byte[] tables = list(
                "pdta",
                chunk("phdr", presets()),
                chunk("pbag", shorts(0, 0, 1, 0, 2, 0)),
                chunk("pmod", new byte[10]),
                chunk("pgen", shorts(INSTRUMENT, 0, INSTRUMENT, 1, 0, 0)),
                chunk("inst", instruments()),
                chunk("ibag", shorts(0, 0, 1, 0, 4, 0, 7, 0)),
                chunk("imod", new byte[10]),
                // The sine's release stands in a global zone, which its only zone must inherit.
                chunk(
                        "igen",
                        shorts(
                                RELEASE,
                                -2400,
                                KEY_RANGE,
                                0x7F00,
                                SAMPLE_MODES,
                                1,
                                SAMPLE,
                                0,
                                ROOT_KEY,
                                60,
                                RELEASE,
                                0,
                                SAMPLE,
                                1,
                                0,
                                0)),
                chunk("shdr", headers()));
        return chunk("RIFF", join("sfbk".getBytes(StandardCharsets.US_ASCII), info, samples, tables));
    }

    private static byte[] presets() {
        return join(preset("Sine", 0, 0, 0), preset("Click", 0, 128, 1), preset("EOP", 0, 0, 2));
    }

    private static byte[] preset(String name, int program, int bank, int bag) {
        return join(name(name), shorts(program, bank, bag), new byte[12]);
    }

    private static byte[] instruments() {
        return join(name("Sine"), shorts(0), name("Click"), shorts(2), name("EOI"), shorts(3));
    }

    private byte[] headers() {
        int click = SINE_FRAMES + GAP;
        return join(
                header("Sine", 0, sineEnd, 100, SINE_FRAMES - 100, 69),
                header("Click", click, click + CLICK_FRAMES, click, click, 60),
                header("EOS", 0, 0, 0, 0, 0));
    }

    private static byte[] header(String name, int start, int end, int loopStart, int loopEnd, int pitch) {
        ByteBuffer buffer =
                ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN).put(name(name));
        for (int value : List.of(start, end, loopStart, loopEnd, 44_100)) {
            buffer.putInt(value);
        }
        return buffer.put((byte) pitch)
                .put((byte) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .array();
    }

    private byte[] points() {
        ByteBuffer buffer = ByteBuffer.allocate(2 * (SINE_FRAMES + GAP + CLICK_FRAMES + GAP))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SINE_FRAMES; i++) {
            buffer.putShort((short) Math.round(16_000 * Math.sin(2 * Math.PI * i / 100)));
        }
        buffer.position(2 * (SINE_FRAMES + GAP));
        for (int i = 0; i < CLICK_FRAMES; i++) {
            buffer.putShort((short) (i % 2 == 0 ? 16_000 : -16_000));
        }
        if (firstPoints != 0) {
            buffer.putInt(0, firstPoints);
        }
        return buffer.array();
    }

    private static byte[] name(String name) {
        return ByteBuffer.allocate(20)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    private static byte[] list(String type, byte[]... chunks) {
        return chunk("LIST", join(type.getBytes(StandardCharsets.US_ASCII), join(chunks)));
    }

    private static byte[] chunk(String id, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
