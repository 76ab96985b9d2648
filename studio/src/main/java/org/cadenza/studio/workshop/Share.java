package org.cadenza.studio.workshop;

import java.nio.charset.StandardCharsets;
import java.util.Set;
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
    /** To tell results of; nothing learns from it and nothing was chosen by it. Only drumming of {@link #TOLD_OF} has such a share. */
    REPORT;

    /** The collections, by their folders, of which docs/results/rhythmcan.md tells; of any other nobody reports. */
    private static final Set<String> TOLD_OF = Set.of("groove-drums", "drum-patterns", "game-midi");

    private static final int SIDES = 10;
    private static final int REPORTED_OF_FIVE = 1;

    /**
     * The share of {@code work} as a family takes it that learns {@code item}s: what is held out is chosen by, and of
     * drumming to learn from every fifth work of the collections told of is put by to report on, as its path says.
     *
     * @param collection the data set's name
     */
    public static Share of(String collection, Work<?> work, Split side, Class<?> item) {
        if (side == Split.HELD_OUT) {
            return CHOOSE;
        }
        boolean told = item == DrumPattern.class && TOLD_OF.contains(collection);
        return told && reported(work) ? REPORT : LEARN;
    }

    /** By another digit of the hash than the one which {@link Split} goes by. */
    private static boolean reported(Work<?> work) {
        CRC32 hash = new CRC32();
        hash.update(work.path().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() / SIDES % 5 == REPORTED_OF_FIVE;
    }
}
