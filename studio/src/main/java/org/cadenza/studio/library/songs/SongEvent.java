package org.cadenza.studio.library.songs;

/**
 * Something that happened to a song.
 *
 * @param song its id
 * @param number grows with every event; 0 where nobody needs to hear it twice
 * @param kind {@code "state"}, {@code "progress"}, {@code "playable"}, {@code "done"}, {@code "failed"} or
 *     {@code "cancelled"}
 * @param data JSON, one line
 */
public record SongEvent(String song, long number, String kind, String data) {

    /** Whether it is a song's last. */
    public boolean last() {
        return kind.equals("done") || kind.equals("failed") || kind.equals("cancelled");
    }
}
