package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.Songs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where songs lie for thirty days before they are gone for good. */
final class Bin {

    private static final Logger LOG = LoggerFactory.getLogger(Bin.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Songs songs;
    private final SongFiles files;

    Bin(Songs songs, SongFiles files) {
        this.songs = songs;
        this.files = files;
    }

    /** Removes what has lain there long enough; the files first, so that none is left which no row knows. */
    void empty(Clock clock) {
        for (String id : songs.binnedBefore(clock.instant().minus(KEPT))) {
            delete(id);
        }
    }

    /** What cannot be removed now is tried again the next time. */
    private void delete(String id) {
        try {
            files.delete(id);
            songs.delete(id);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("song {} could not be removed from the bin", id, e);
        }
    }
}
