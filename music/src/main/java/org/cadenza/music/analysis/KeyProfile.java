package org.cadenza.music.analysis;

import org.cadenza.music.score.Mode;

/** How much each pitch class belongs to a key, counted from the tonic, as four sources have it. */
public enum KeyProfile {

    /** Probe-tone ratings of listeners: Krumhansl and Kessler, "Tracing the dynamic changes in perceived tonal organization" (1982). */
    KRUMHANSL_KESSLER(
            new double[] {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88},
            new double[] {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17}),

    /** Adjusted by hand for key finding: Temperley, "The Cognition of Basic Musical Structures" (2001). */
    TEMPERLEY_CBMS(
            new double[] {5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0},
            new double[] {5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0}),

    /** Counted in the examples of Kostka and Payne's textbook: Temperley, "Music and Probability" (2007). */
    KOSTKA_PAYNE(
            new double[] {0.748, 0.060, 0.488, 0.082, 0.670, 0.460, 0.096, 0.715, 0.104, 0.366, 0.057, 0.400},
            new double[] {0.712, 0.084, 0.474, 0.618, 0.049, 0.460, 0.105, 0.747, 0.404, 0.067, 0.133, 0.330}),

    /**
     * From the chord frequencies that Budge counted in works of 1700 to 1900: Bellman, "About the determination of key
     * of a musical excerpt" (2005).
     */
    BELLMAN_BUDGE(
            new double[] {16.80, 0.86, 12.95, 1.41, 13.49, 11.93, 1.25, 20.28, 1.80, 8.04, 0.62, 10.57},
            new double[] {18.16, 0.69, 12.99, 13.34, 1.07, 11.15, 1.38, 21.07, 7.49, 1.53, 0.92, 10.21});

    private final double[] major;
    private final double[] minor;

    KeyProfile(double[] major, double[] minor) {
        this.major = major;
        this.minor = minor;
    }

    /** The weight of the pitch class {@code interval} semitones (0 to 11) above the tonic. */
    public double weight(Mode mode, int interval) {
        return (mode == Mode.MAJOR ? major : minor)[interval];
    }

    /** Pearson's correlation of {@code weights} (by pitch class) with this profile on {@code tonic}; 0 if all are equal. */
    double correlation(double[] weights, int tonic, Mode mode) {
        double meanWeight = 0;
        double meanProfile = 0;
        for (int i = 0; i < 12; i++) {
            meanWeight += weights[i] / 12;
            meanProfile += weight(mode, i) / 12;
        }
        double both = 0;
        double weightSquare = 0;
        double profileSquare = 0;
        for (int i = 0; i < 12; i++) {
            double own = weights[(tonic + i) % 12] - meanWeight;
            double expected = weight(mode, i) - meanProfile;
            both += own * expected;
            weightSquare += own * own;
            profileSquare += expected * expected;
        }
        return weightSquare == 0 ? 0 : both / Math.sqrt(weightSquare * profileSquare);
    }
}
