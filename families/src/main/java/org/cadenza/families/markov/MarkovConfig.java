package org.cadenza.families.markov;

/**
 * How far the model looks back and how its parts are weighed.
 *
 * @param chordOrder chords that the next chord depends on, 0 to 6
 * @param rhythmOrder bars that the next bar's rhythm depends on, 0 to 4
 * @param pitchOrder intervals that the next pitch depends on, 0 to 8
 * @param concentration occurrences that a context needs before it has half of the say, 0 to 1000: high where songs are
 *     many and repeat themselves, low to learn a few by heart
 * @param keepFrom occurrences that a context needs to be kept in a finished model, 1 or more
 * @param epochs passes over the material, 1 or more; more than one overfits on purpose
 * @param weights of the viewpoints of the pitch model
 */
record MarkovConfig(
        int chordOrder,
        int rhythmOrder,
        int pitchOrder,
        double concentration,
        int keepFrom,
        int epochs,
        Weights weights) {

    /**
     * Exponents in the product of the pitch model's viewpoints, each 0 to 2.
     *
     * @param melodic the intervals before
     * @param chordTone the chord under the note
     * @param scale the place in the key, the bar and the phrase
     * @param contour the place in the register
     */
    record Weights(double melodic, double chordTone, double scale, double contour) {
        Weights {
            checkRange("melodic weight", melodic, 0, 2);
            checkRange("chord tone weight", chordTone, 0, 2);
            checkRange("scale weight", scale, 0, 2);
            checkRange("contour weight", contour, 0, 2);
        }
    }

    MarkovConfig {
        checkRange("chord order", chordOrder, 0, 6);
        checkRange("rhythm order", rhythmOrder, 0, 4);
        checkRange("pitch order", pitchOrder, 0, 8);
        checkRange("concentration", concentration, 0, 1000);
        checkRange("occurrences to keep a context", keepFrom, 1, 1000);
        checkRange("epochs", epochs, 1, 1000);
    }

    private static void checkRange(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
