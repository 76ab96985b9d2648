package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.List;

/** Magenta's nine kinds of drums: which MIDI instruments each hears, the first of which it plays. */
final class DrumKit {

    static final int LANES = 9;

    private static final int[][] PITCHES = {
        {36, 35},
        {38, 27, 28, 31, 32, 33, 34, 37, 39, 40, 56, 65, 66, 75, 85},
        {42, 44, 54, 68, 69, 70, 71, 73, 78, 80, 22},
        {46, 67, 72, 74, 79, 81, 26},
        {45, 29, 41, 43, 61, 64, 84},
        {48, 47, 60, 63, 77, 86, 87},
        {50, 30, 62, 76, 83},
        {49, 52, 55, 57, 58},
        {51, 53, 59, 82}
    };

    private DrumKit() {}

    /** The bit of the kind that {@code pitch} belongs to; 0 for instruments that are no drums. */
    static int bit(int pitch) {
        for (int lane = 0; lane < LANES; lane++) {
            for (int known : PITCHES[lane]) {
                if (known == pitch) {
                    return 1 << lane;
                }
            }
        }
        return 0;
    }

    /** What is played for a set of kinds, as MIDI instruments. */
    static List<Integer> pitches(int set) {
        List<Integer> pitches = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            if ((set >> lane & 1) == 1) {
                pitches.add(PITCHES[lane][0]);
            }
        }
        return pitches;
    }
}
