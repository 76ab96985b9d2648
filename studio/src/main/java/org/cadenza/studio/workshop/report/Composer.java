package org.cadenza.studio.workshop.report;

import java.util.List;
import java.util.Map;

/**
 * A model that composes, and what was measured of it.
 *
 * @param name of the model
 * @param songs all of them by genre, mood and number
 * @param asked songs for which a key and a meter were asked
 * @param heldOut what its card says of pieces that it never saw
 */
public record Composer(String name, List<ComposedSong> songs, List<AskedSong> asked, Map<String, Double> heldOut) {

    List<KeyTrial> askedKeys() {
        return asked.stream().map(AskedSong::key).toList();
    }
}
