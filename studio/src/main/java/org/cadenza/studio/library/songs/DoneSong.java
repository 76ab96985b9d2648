package org.cadenza.studio.library.songs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A song that is done, with all that is worth taking along; its fields are those of {@link StoredSong}. */
public record DoneSong(
        String id,
        String title,
        Map<String, String> wishes,
        String planned,
        String made,
        String recipe,
        Optional<String> originality,
        Instant created,
        Instant finished,
        boolean favourite,
        Optional<Boolean> liked) {

    /** The same under another id. */
    public DoneSong withId(String newId) {
        return new DoneSong(
                newId, title, wishes, planned, made, recipe, originality, created, finished, favourite, liked);
    }
}
