package org.cadenza.studio.library.trials;

import java.util.Locale;

/** How a trial stands. */
public enum TrialState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    static TrialState named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
