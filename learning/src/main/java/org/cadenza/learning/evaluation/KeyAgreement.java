package org.cadenza.learning.evaluation;

import java.util.Locale;
import org.cadenza.music.score.Key;

/** How a found key stands to the right one, in the classes of the MIREX audio key detection task, with its weights. */
public enum KeyAgreement {
    SAME(1),
    /** A fifth above or below, in the same mode. */
    FIFTH(0.5),
    /** The same signature, the other mode. */
    RELATIVE(0.3),
    /** The same tonic, the other mode. */
    PARALLEL(0.2),
    OTHER(0);

    private final double weight;

    KeyAgreement(double weight) {
        this.weight = weight;
    }

    /** What MIREX counts it for, 0 to 1. */
    public double weight() {
        return weight;
    }

    public static KeyAgreement of(Key right, Key found) {
        if (found.equals(right)) {
            return SAME;
        }
        if (found.equals(right.relative())) {
            return RELATIVE;
        }
        if (found.tonic() == right.tonic()) {
            return PARALLEL;
        }
        int up = Math.floorMod(found.tonic() - right.tonic(), 12);
        return found.mode() == right.mode() && (up == 7 || up == 5) ? FIFTH : OTHER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
