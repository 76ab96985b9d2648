package org.cadenza.music.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.cadenza.music.MaterialException;

/** Bytes to text. */
public final class TextReader {

    private static final String MARK = "\uFEFF";

    private TextReader() {}

    /**
     * The text in {@code bytes}, which must be UTF-8, without a byte order mark and with {@code \n} at the end of each line.
     *
     * @param source what to call it in messages
     * @throws MaterialException naming the first byte, counted from 0, that is not UTF-8
     */
    public static String read(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MaterialException(source, "byte " + in.position(), "is not UTF-8", "Save the text as UTF-8");
        }
        String text = out.flip().toString();
        return (text.startsWith(MARK) ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }
}
