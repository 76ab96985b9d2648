package org.cadenza.studio.workshop.report;

import java.util.Map;
import org.cadenza.learning.evaluation.KeyAgreement;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;

/**
 * A song whose key is known, and the keys that were found in it.
 *
 * @param right the key that it should be in
 */
public record KeyTrial(Genre genre, Key right, Map<Finder, Key> found) {

    KeyAgreement agreement(Finder finder) {
        return KeyAgreement.of(right, found.get(finder));
    }
}
