package org.cadenza.music.dsp;

/** Levels as logarithms. */
public final class Decibels {

    private Decibels() {}

    /** An amplitude factor of a level. */
    public static double factor(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    /** The level of an amplitude factor: negative infinity for 0. */
    public static double level(double factor) {
        return 20 * StrictMath.log10(factor);
    }

    /** Levels of powers, {@code [frames, bands]}; lower than {@code floor} is raised to it. */
    public static float[][] ofPower(float[][] power, double floor) {
        float[][] levels = new float[power.length][];
        for (int t = 0; t < power.length; t++) {
            levels[t] = new float[power[t].length];
            for (int k = 0; k < levels[t].length; k++) {
                levels[t][k] = (float) Math.max(floor, 10 * StrictMath.log10(power[t][k]));
            }
        }
        return levels;
    }
}
