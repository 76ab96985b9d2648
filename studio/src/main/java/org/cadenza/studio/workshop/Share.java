package org.cadenza.studio.workshop;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.DrumPattern;

/** What a work is there for. */
public enum Share {
    /** To learn from. */
    LEARN,
    /** To measure models while they are made: settings are chosen by it. */
    CHOOSE,
    /** To tell results of; nothing learns from it and nothing was chosen by it. Only drumming has such a share. */
    REPORT;

    private static final int SIDES = 10;
    private static final int REPORTED_OF_FIVE = 1;

    /**
     * The share of {@code work} as a family takes it that learns {@code item}s: what is held out is chosen by, and of
     * drumming to learn from every fifth work is put by to report on, as its path says.
     */
    public static Share of(Work<?> work, Split side, Class<?> item) {
        if (side == Split.HELD_OUT) {
            return CHOOSE;
        }
        return item == DrumPattern.class && reported(work) ? REPORT : LEARN;
    }

    /** By another digit of the hash than the one which {@link Split} goes by. */
    private static boolean reported(Work<?> work) {
        CRC32 hash = new CRC32();
        hash.update(work.path().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() / SIDES % 5 == REPORTED_OF_FIVE;
    }
}
