package org.cadenza.studio.workshop.trials;

import java.util.List;
import java.util.Optional;

/**
 * Who or what is to be judged.
 *
 * @param model that plays pieces for it; empty for songs of the library
 * @param genre that the model is asked for, or of which the songs are; empty for any
 * @param songs ids of the songs that were picked; empty for all
 */
public record Contestant(Optional<String> model, Optional<String> genre, List<String> songs) {

    public Contestant {
        songs = List.copyOf(songs);
    }

    /** What to call it in a table: {@code "composer, folk"}. */
    public String label() {
        String who = model.orElse(songs.isEmpty() ? "library" : songs.size() == 1 ? "1 song" : songs.size() + " songs");
        return who + genre.map(name -> ", " + name).orElse("");
    }
}
