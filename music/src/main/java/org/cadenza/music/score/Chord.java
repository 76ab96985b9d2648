package org.cadenza.music.score;

/**
 * A chord as a lead sheet names it.
 *
 * @param root pitch class, 0 (C) to 11 (B)
 * @param bass the lowest pitch class; the root unless inverted or on a foreign bass
 */
public record Chord(int root, Quality quality, int bass) {

    /** A kind of chord: its symbol and the semitones of its tones above the root, within an octave. */
    public enum Quality {
        MAJOR("", 0, 4, 7),
        MINOR("m", 0, 3, 7),
        DIMINISHED("dim", 0, 3, 6),
        AUGMENTED("aug", 0, 4, 8),
        SUSPENDED_SECOND("sus2", 0, 2, 7),
        SUSPENDED_FOURTH("sus4", 0, 5, 7),
        POWER("5", 0, 7),
        SIXTH("6", 0, 4, 7, 9),
        MINOR_SIXTH("m6", 0, 3, 7, 9),
        DOMINANT_SEVENTH("7", 0, 4, 7, 10),
        MAJOR_SEVENTH("maj7", 0, 4, 7, 11),
        MINOR_SEVENTH("m7", 0, 3, 7, 10),
        MINOR_MAJOR_SEVENTH("mMaj7", 0, 3, 7, 11),
        HALF_DIMINISHED("m7b5", 0, 3, 6, 10),
        DIMINISHED_SEVENTH("dim7", 0, 3, 6, 9),
        AUGMENTED_SEVENTH("aug7", 0, 4, 8, 10),
        SEVENTH_SUSPENDED("7sus4", 0, 5, 7, 10),
        ADDED_NINTH("add9", 0, 2, 4, 7),
        MINOR_ADDED_NINTH("madd9", 0, 2, 3, 7),
        NINTH("9", 0, 2, 4, 7, 10),
        MAJOR_NINTH("maj9", 0, 2, 4, 7, 11),
        MINOR_NINTH("m9", 0, 2, 3, 7, 10),
        SEVENTH_FLAT_NINTH("7b9", 0, 1, 4, 7, 10),
        SEVENTH_SHARP_NINTH("7#9", 0, 3, 4, 7, 10),
        THIRTEENTH("13", 0, 2, 4, 7, 9, 10);

        private final String symbol;
        private final int[] intervals;

        Quality(String symbol, int... intervals) {
            this.symbol = symbol;
            this.intervals = intervals;
        }

        /** What follows the root in a chord symbol: {@code "m7"}. */
        public String symbol() {
            return symbol;
        }

        /** Semitones above the root, ascending, 0 to 11. A fresh array. */
        public int[] intervals() {
            return intervals.clone();
        }

        /** Whether the third is minor. */
        public boolean minor() {
            return has(3) && !has(4);
        }

        /** Whether a tone lies {@code interval} semitones (0 to 11) above the root. */
        public boolean has(int interval) {
            for (int own : intervals) {
                if (own == interval) {
                    return true;
                }
            }
            return false;
        }
    }

    public Chord {
        Check.range("root", root, 0, 11);
        Check.range("bass", bass, 0, 11);
    }

    public Chord(int root, Quality quality) {
        this(root, quality, root);
    }

    /** Whether {@code pitch} (any MIDI number or pitch class) is a tone of the chord. */
    public boolean contains(int pitch) {
        return quality.has(Math.floorMod(pitch - root, 12));
    }

    public Chord transposed(int semitones) {
        return new Chord(Math.floorMod(root + semitones, 12), quality, Math.floorMod(bass + semitones, 12));
    }

    public Chord withQuality(Quality newQuality) {
        return new Chord(root, newQuality, bass);
    }

    /** The symbol spelled for a key of {@code fifths} sharps: {@code "Bbm7/F"}. */
    public String symbol(int fifths) {
        String text = PitchName.spell(root, fifths) + quality.symbol();
        return bass == root ? text : text + "/" + PitchName.spell(bass, fifths);
    }

    @Override
    public String toString() {
        return symbol(0);
    }
}
