package org.cadenza.music.midi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text in MIDI files. The standard says ASCII and files say anything: what is UTF-8 is read as such, the rest as
 * Windows-1252. We write UTF-8.
 */
final class MidiText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MidiText() {}

    static String decode(byte[] bytes, int offset, int length) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, offset, length, WINDOWS);
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
