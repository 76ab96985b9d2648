package org.cadenza.learning.evaluation;

import java.util.Locale;

/** Drums that do the same work in a groove, by General MIDI percussion number. */
enum DrumGroup {
    KICK(35, 36),
    SNARE(37, 38, 39, 40),
    HAT(42, 44),
    CYMBAL(46, 49, 52, 55, 57),
    RIDE(51, 53, 59),
    TOM(41, 43, 45, 47, 48, 50),
    /** Everything else: hand drums, shakers, bells. */
    PERCUSSION;

    private final int[] pitches;

    DrumGroup(int... pitches) {
        this.pitches = pitches;
    }

    static DrumGroup of(int pitch) {
        for (DrumGroup group : values()) {
            for (int own : group.pitches) {
                if (own == pitch) {
                    return group;
                }
            }
        }
        return PERCUSSION;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
