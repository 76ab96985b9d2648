package org.cadenza.music.score;

import java.util.Locale;

/**
 * A tonic and a mode.
 *
 * @param tonic pitch class, 0 (C) to 11 (B)
 */
public record Key(int tonic, Mode mode) {

    /** A key from {@code tick} on. */
    public record Change(long tick, Key key) {
        public Change {
            Check.range("tick", tick, 0, Long.MAX_VALUE);
        }
    }

    public Key {
        Check.range("tonic", tonic, 0, 11);
    }

    public static Key major(int tonic) {
        return new Key(tonic, Mode.MAJOR);
    }

    public static Key minor(int tonic) {
        return new Key(tonic, Mode.MINOR);
    }

    /** The key with {@code fifths} sharps (negative: flats), -7 to 7, as written in a signature. */
    public static Key ofSignature(int fifths, Mode mode) {
        Check.range("fifths", fifths, -7, 7);
        return new Key(Math.floorMod(fifths * 7 + (mode == Mode.MINOR ? 9 : 0), 12), mode);
    }

    /**
     * Reads {@code "C"}, {@code "F# minor"}, {@code "Bbm"}, {@code "e minor"}, {@code "Ab major"}, {@code "Gb:maj"}.
     * A bare small letter is not minor: the mode is named or major.
     */
    public static Key parse(String text) {
        String trimmed = text.trim();
        PitchName name = PitchName.parsePrefix(trimmed);
        if (name != null) {
            String rest =
                    trimmed.substring(name.length()).replaceAll("[\\s:_-]", "").toLowerCase(Locale.ROOT);
            switch (rest) {
                case "", "maj", "major", "ionian", "mixolydian", "mix", "lydian", "lyd":
                    return major(name.pitchClass());
                case "m", "min", "minor", "aeolian", "dorian", "dor", "phrygian", "phr":
                    return minor(name.pitchClass());
                default:
            }
        }
        throw new IllegalArgumentException("key '" + text + "' is not like C, F# minor, Bbm or Ab major");
    }

    /** Sharps in the signature (negative: flats), -6 to 5: of six flats and six sharps, flats are the more usual. */
    public int fifths() {
        int major = mode == Mode.MAJOR ? tonic : (tonic + 3) % 12;
        int fifths = major * 7 % 12;
        return fifths > 5 ? fifths - 12 : fifths;
    }

    /** Whether {@code pitchClass} lies in the scale (the natural one in minor). */
    public boolean contains(int pitchClass) {
        int above = Math.floorMod(pitchClass - tonic, 12);
        for (int degree = 0; degree < 7; degree++) {
            if (mode.semitones(degree) == above) {
                return true;
            }
        }
        return false;
    }

    public Key transposed(int semitones) {
        return new Key(Math.floorMod(tonic + semitones, 12), mode);
    }

    /** The key with the same signature and the other mode. */
    public Key relative() {
        return mode == Mode.MAJOR ? minor((tonic + 9) % 12) : major((tonic + 3) % 12);
    }

    /** As musicians write it: {@code "F# minor"}, {@code "Bb major"}. */
    @Override
    public String toString() {
        return PitchName.spell(tonic, fifths()) + " " + mode;
    }
}
