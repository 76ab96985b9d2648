package org.cadenza.music.score;

/** The two modes of common practice. The older modes count with the one that shares their third. */
public enum Mode {
    MAJOR(new int[] {0, 2, 4, 5, 7, 9, 11}),
    MINOR(new int[] {0, 2, 3, 5, 7, 8, 10});

    private final int[] degrees;

    Mode(int[] degrees) {
        this.degrees = degrees;
    }

    /** Semitones above the tonic of scale degree {@code index} (0 is the tonic); octaves continue in both directions. */
    public int semitones(int index) {
        return Math.floorDiv(index, 7) * 12 + degrees[Math.floorMod(index, 7)];
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
