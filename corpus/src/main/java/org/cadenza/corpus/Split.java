package org.cadenza.corpus;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which side of the fence a work is on. Decided by the name of its piece, whatever else is in the collection. */
public enum Split {
    TRAIN,
    HELD_OUT;

    private static final int HELD_OUT_OF_TEN = 1;

    /**
     * The side of the work called {@code piece}; about one in ten is held out. All versions and parts of one piece must
     * be given by one name.
     */
    public static Split of(String piece) {
        CRC32 hash = new CRC32();
        hash.update(piece.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 10 < HELD_OUT_OF_TEN ? HELD_OUT : TRAIN;
    }
}
