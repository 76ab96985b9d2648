package org.cadenza.studio.workshop.trials;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where music lies; exactly one is named.
 *
 * @param folder on this machine, or a zip
 * @param upload the id of what was uploaded
 * @param model what that model learned from, if it was trained in this studio
 */
public record Place(Optional<String> folder, Optional<String> upload, Optional<String> model) {

    /** How many of the three are named. */
    long named() {
        return Stream.of(folder, upload, model).filter(Optional::isPresent).count();
    }
}
