package org.cadenza.music.midi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** MIDI files put together byte by byte, right or wrong. Bytes are given in hexadecimal, blanks between. */
final class HandMade {

    static final String END = "00 FF 2F 00";

    /** Middle C for 96 ticks. */
    static final String MIDDLE_C = "00 90 3C 40 60 80 3C 40 ";

    private HandMade() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    static byte[] header(int format, int tracks, int division) {
        ByteBuffer data = ByteBuffer.allocate(6);
        data.putShort((short) format).putShort((short) tracks).putShort((short) division);
        return chunk("MThd", 6, data.array());
    }

    static byte[] track(String hex) {
        byte[] data = bytes(hex);
        return chunk("MTrk", data.length, data);
    }

    /** A chunk that says it is {@code length} bytes long. */
    static byte[] chunk(String letters, int length, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .put(letters.getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put(data)
                .array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A format 0 file at 96 ticks to the quarter whose one track holds {@code hex}. */
    static byte[] file(String hex) {
        return join(header(0, 1, 96), track(hex));
    }
}
