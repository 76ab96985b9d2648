package org.cadenza.learning.songwriting;

import java.util.List;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.song.Bar;

/** Writes the themes of one song, one after the other. Not thread-safe. */
public interface ThemeComposer {

    /** Opens the composer of a song. */
    @FunctionalInterface
    interface Opening {
        ThemeComposer of(SongPlan plan, Seed seed);
    }

    /**
     * Writes a theme.
     *
     * @param given the theme's first bars where they are settled; a layer that all of them lack is written
     * @param listener told of the bars of the theme as they are settled
     * @throws java.util.concurrent.CancellationException if the listener cancelled
     */
    Theme write(Wish wish, List<Bar> given, Seed seed, Generator.Listener<? super List<Bar>> listener);

    /** A new melody over the harmony of {@code theme}. */
    Theme solo(Theme theme, Seed seed);
}
