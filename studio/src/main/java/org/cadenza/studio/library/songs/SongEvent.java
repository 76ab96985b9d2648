package org.cadenza.studio.library.songs;

/**
 * Something that happened to a song.
 *
 * @param number grows with every event
 * @param kind {@code "state"}, {@code "progress"}, {@code "playable"}, {@code "done"}, {@code "failed"} or
 *     {@code "cancelled"}
 * @param data JSON, one line
 */
public record SongEvent(long number, String kind, String data) {

    /** Whether it is a song's last. */
    public boolean last() {
        return kind.equals("done") || kind.equals("failed") || kind.equals("cancelled");
    }
}
