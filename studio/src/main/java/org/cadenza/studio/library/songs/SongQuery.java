package org.cadenza.studio.library.songs;

import java.util.Optional;

/**
 * Which songs to list, newest first.
 *
 * @param search part of the title, in any case
 * @param favourite only those, or only the others
 * @param binned those in the bin, or those that are not
 * @param offset how many to skip, 0 or more
 * @param limit how many at most, 1 to 200
 */
public record SongQuery(
        Optional<String> search,
        Optional<SongState> state,
        Optional<Boolean> favourite,
        boolean binned,
        int offset,
        int limit) {

    private static final int MOST = 200;

    public SongQuery {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", expected 0 or more");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 to " + MOST);
        }
    }

    /** The newest songs that are not in the bin. */
    public static SongQuery newest(int limit) {
        return new SongQuery(Optional.empty(), Optional.empty(), Optional.empty(), false, 0, limit);
    }
}
