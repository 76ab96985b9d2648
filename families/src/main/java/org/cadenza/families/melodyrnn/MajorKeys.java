package org.cadenza.families.melodyrnn;

import java.util.Arrays;

/** How many notes lie in the scale of each of the twelve major keys. */
final class MajorKeys {

    private static final boolean[] SCALE = {true, false, true, false, true, true, false, true, false, true, false, true
    };

    private final int[] fitting = new int[SCALE.length];

    static MajorKeys of(int... pitches) {
        MajorKeys keys = new MajorKeys();
        Arrays.stream(pitches).forEach(keys::add);
        return keys;
    }

    void add(int pitch) {
        for (int key = 0; key < fitting.length; key++) {
            fitting[key] += SCALE[Math.floorMod(pitch - key, fitting.length)] ? 1 : 0;
        }
    }

    /** The key that most notes fit, the lowest of several; 0 (C) without notes. */
    int first() {
        int best = 0;
        for (int key = 1; key < fitting.length; key++) {
            best = fitting[key] > fitting[best] ? key : best;
        }
        return best;
    }

    /** Whether no key fits more notes than {@code key}. */
    boolean likeliest(int key) {
        return fitting[key] == fitting[first()];
    }
}
