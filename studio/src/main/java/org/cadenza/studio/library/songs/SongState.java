package org.cadenza.studio.library.songs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a song is on its way; the last three are for good. */
public enum SongState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** The state called {@code name}. */
    public static Optional<SongState> find(String name) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(name))
                .findFirst();
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
