package org.cadenza.learning.evaluation;

/** In what two melodies must agree to count as the same; never in their key. */
public enum Likeness {
    /** The intervals from note to note, in any rhythm. */
    INTERVALS("intervals"),
    /** The intervals, and the time from note to note in twelfths of a quarter. */
    INTERVALS_AND_RHYTHM("intervals and rhythm");

    private static final int INTERVALS_EACH_WAY = 128;
    private static final long LONGEST = 96;

    private final String title;

    Likeness(String title) {
        this.title = title;
    }

    /** What it goes by. */
    public String title() {
        return title;
    }

    /** What leads from each note of {@code tune} to the next: one number fewer than notes, each 1 or more. */
    public int[] steps(Tune tune) {
        int[] steps = new int[Math.max(0, tune.length() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = INTERVALS_EACH_WAY + tune.pitches()[i + 1] - tune.pitches()[i];
            if (this == INTERVALS_AND_RHYTHM) {
                int time = (int) Math.min(LONGEST, tune.onsets()[i + 1] - tune.onsets()[i]);
                steps[i] += 2 * INTERVALS_EACH_WAY * time;
            }
        }
        return steps;
    }
}
