package org.cadenza.studio.library.drums;

import java.time.Instant;
import java.util.Optional;

/**
 * A drum pattern as the database holds it.
 *
 * @param id 22 characters of base64url, drawn at random
 * @param name of at most 200 characters
 * @param bpm quarter notes in a minute
 * @param binned when it was thrown away, if it was
 */
public record StoredPattern(
        String id, String name, double bpm, Optional<String> genre, Instant created, Optional<Instant> binned) {}
