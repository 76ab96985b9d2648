package org.cadenza.studio.workshop.runs;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a training has come.
 *
 * @param stage {@code "reading"}, {@code "training"} or {@code "sampling"}
 * @param fraction of the stage, 0 to 1
 * @param step steps done, of {@code steps}; both 0 before it is known how many there are
 * @param seconds that it has trained, earlier sittings included
 * @param etaSeconds that the stage will yet take, once there is something to go by
 * @param speed in words, or empty
 * @param detail in words, or empty
 */
public record Going(
        String stage,
        double fraction,
        long step,
        long steps,
        double seconds,
        OptionalDouble etaSeconds,
        String speed,
        String detail) {

    /** This, with the steps that earlier sittings did as long as this one has not come to its own. */
    Going after(Optional<Going> earlier) {
        return steps > 0 || earlier.isEmpty()
                ? this
                : new Going(
                        stage,
                        fraction,
                        earlier.get().step,
                        earlier.get().steps,
                        earlier.get().seconds,
                        etaSeconds,
                        speed,
                        detail);
    }
}
