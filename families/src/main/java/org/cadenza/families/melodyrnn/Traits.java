package org.cadenza.families.melodyrnn;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What is known of a line as a whole before it is heard; NaN is what is not.
 *
 * @param density notes in a quarter, above 0
 * @param minor 1 where it comes to rest on the sixth step of its major key, 0 on the first
 * @param lowest pitch
 * @param highest pitch
 */
record Traits(double density, double minor, double lowest, double highest) {

    /** Nothing is known. */
    static final Traits OPEN = new Traits(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Numbers that {@link #tell} writes. */
    static final int INPUTS = 8;

    private static final int OCTAVE = 12;
    private static final int SIXTH_STEP = 9;

    /** Those of {@code line}; open where it has no notes. */
    static Traits of(EventLine line) {
        int[] pitches = line.pitches();
        if (pitches.length == 0) {
            return OPEN;
        }
        double quarters = (double) line.length() / EventLine.STEPS_PER_QUARTER;
        int rest = Math.floorMod(
                pitches[pitches.length - 1] - MajorKeys.of(pitches).first(), OCTAVE);
        return new Traits(
                pitches.length / quarters,
                rest == SIXTH_STEP ? 1 : rest == 0 ? 0 : Double.NaN,
                Arrays.stream(pitches).min().getAsInt(),
                Arrays.stream(pitches).max().getAsInt());
    }

    /** The same, each unknown half of the time: so that a network learns to do without. */
    Traits partly(SplittableRandom random) {
        return new Traits(
                partly(density, random), partly(minor, random), partly(lowest, random), partly(highest, random));
    }

    private static double partly(double value, SplittableRandom random) {
        return random.nextBoolean() ? value : Double.NaN;
    }

    /** Writes each as a number of about -1 to 1 and whether it is known; what is not is 0 and 0. */
    void tell(Register register, float[] into, int at) {
        double middle = (register.lowest() + register.beyond() - 1) / 2.0;
        double[] scaled = {
            density - 1,
            2 * minor - 1,
            2 * (lowest - middle) / register.width(),
            2 * (highest - middle) / register.width()
        };
        for (int i = 0; i < scaled.length; i++) {
            boolean known = !Double.isNaN(scaled[i]);
            into[at + 2 * i] = known ? (float) scaled[i] : 0;
            into[at + 2 * i + 1] = known ? 1 : 0;
        }
    }
}
