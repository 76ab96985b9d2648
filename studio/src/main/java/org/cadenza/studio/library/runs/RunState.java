package org.cadenza.studio.library.runs;

import java.util.Locale;

/** Where a training run is on its way. */
public enum RunState {
    QUEUED,
    RUNNING,
    PAUSED,
    STOPPED,
    DONE,
    FAILED;

    static RunState named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more happens to it unless somebody resumes it. */
    public boolean ended() {
        return this == STOPPED || this == DONE || this == FAILED;
    }

    /** Whether it can be queued once more. */
    public boolean resumable() {
        return this == PAUSED || this == STOPPED || this == FAILED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
