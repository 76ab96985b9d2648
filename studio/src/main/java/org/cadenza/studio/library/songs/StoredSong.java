package org.cadenza.studio.library.songs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A song as the database holds it.
 *
 * @param ordinal grows with every song
 * @param id 22 characters of base64url, drawn at random
 * @param title of at most 200 characters
 * @param wishes what was asked, as text by the wish's label
 * @param planned JSON of what was decided before it was written
 * @param made JSON of what came out; empty until it is done
 * @param recipe JSON of how to make it again; empty until it is done
 * @param originality JSON of what it shares with what its model learned from; empty until it is done, or unknown
 * @param problem one sentence on why it failed
 * @param parent the song it was derived from
 * @param liked true, false, or empty where nobody said
 * @param binned when it was thrown away, if it was
 * @param cancelling whether somebody asked to stop it
 */
public record StoredSong(
        long ordinal,
        String id,
        SongState state,
        String title,
        Map<String, String> wishes,
        String planned,
        Optional<String> made,
        Optional<String> recipe,
        Optional<String> originality,
        Optional<String> problem,
        Optional<String> parent,
        Instant created,
        Optional<Instant> finished,
        boolean favourite,
        Optional<Boolean> liked,
        Optional<Instant> binned,
        boolean cancelling) {}
