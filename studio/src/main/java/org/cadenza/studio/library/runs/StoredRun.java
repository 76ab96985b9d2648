package org.cadenza.studio.library.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * A training run as the database holds it.
 *
 * @param id 22 characters of base64url, drawn at random
 * @param name the model's
 * @param wishes JSON of what was asked
 * @param asked the state that it shall rest in, if whoever trains it was asked to let it rest
 * @param sitting how many times it was queued, from 1
 * @param account JSON of how far it has come; empty before it begins
 * @param problem one sentence on why it failed
 * @param remedy what to do about it
 * @param queued when it was queued the last time
 * @param started when it began for the first time
 * @param finished when it was done, failed or was stopped
 */
public record StoredRun(
        String id,
        String name,
        RunState state,
        String wishes,
        Optional<RunState> asked,
        int sitting,
        Optional<String> account,
        Optional<String> problem,
        Optional<String> remedy,
        Instant created,
        Instant queued,
        Optional<Instant> started,
        Optional<Instant> finished) {}
