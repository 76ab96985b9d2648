package org.cadenza.music.midi;

import java.nio.charset.StandardCharsets;
import org.cadenza.music.MaterialException;

/**
 * The bytes of one MIDI file, the stretch of them that is the file proper, and what to say when they are damaged.
 *
 * @param name what messages call the file
 * @param start offset of the header chunk: 0, or where a RIFF wrapper holds it
 * @param end offset after the last byte
 */
record MidiBytes(byte[] bytes, String name, int start, int end) {

    static final String GET_A_WHOLE_COPY = "The file is damaged or cut short: get a whole copy";

    int unsigned(int offset) {
        return bytes[offset] & 0xFF;
    }

    int unsigned16(int offset) {
        return unsigned(offset) << 8 | unsigned(offset + 1);
    }

    long unsigned32(int offset) {
        return (long) unsigned16(offset) << 16 | unsigned16(offset + 2);
    }

    /** The four letters that name a chunk. */
    String letters(int offset) {
        return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    }

    /** Whether a chunk may begin here: the file ends, or four printable letters and a length follow. */
    boolean boundary(long offset) {
        if (offset == end) {
            return true;
        }
        if (offset < start || offset + 8 > end) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            int letter = unsigned((int) offset + i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    MaterialException damage(int offset, String problem) {
        return damage(offset, problem, GET_A_WHOLE_COPY);
    }

    MaterialException damage(int offset, String problem, String remedy) {
        return new MaterialException(name, "byte " + offset, problem, remedy);
    }
}
