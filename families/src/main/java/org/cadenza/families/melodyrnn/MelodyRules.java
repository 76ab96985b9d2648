package org.cadenza.families.melodyrnn;

/**
 * What counts as a melody to learn from.
 *
 * @param leastBars a shorter one is left out, 1 to 1000 (7)
 * @param mostSteps a longer one is cut off, 16 to 10000 sixteenths (512)
 * @param leastPitches one of fewer pitch classes is left out, 1 to 12 (5)
 * @param chords what becomes of notes that begin together
 * @param splitAtTempo whether a melody ends where the tempo changes, as in the original, which counts seconds
 */
public record MelodyRules(int leastBars, int mostSteps, int leastPitches, Chords chords, boolean splitAtTempo) {

    /** What becomes of notes that begin together. */
    public enum Chords {
        /** The track is left out from there on ({@code ignore_polyphonic_notes} false: in training). */
        REFUSE,
        /** The highest stays (true: in primers). */
        HIGHEST,
        /** Of the one track that carries the tune, the line on top. */
        SKYLINE
    }

    /** Silence of so many bars ends a melody. */
    static final int GAP_BARS = 1;

    /** As Magenta trains. */
    public static final MelodyRules ORIGINAL = new MelodyRules(7, 512, 5, Chords.REFUSE, true);

    public MelodyRules {
        require("least bars", leastBars, 1, 1000);
        require("most steps", mostSteps, 16, 10_000);
        require("least pitch classes", leastPitches, 1, 12);
    }

    private static void require(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
