package org.cadenza.studio.library.trials;

import java.time.Instant;
import java.util.Optional;

/**
 * A trial as the database holds it.
 *
 * @param id 22 characters of base64url, drawn at random
 * @param wishes JSON of what was asked
 * @param account JSON of how far it has come; empty before it begins
 * @param problem one sentence on why it failed
 */
public record StoredTrial(
        long ordinal,
        String id,
        TrialState state,
        String wishes,
        Optional<String> account,
        Optional<String> problem,
        Instant created,
        Optional<Instant> finished) {}
