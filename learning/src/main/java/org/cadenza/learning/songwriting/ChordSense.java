package org.cadenza.learning.songwriting;

import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/** What harmony teaches of a chord whose root is counted from the tonic. */
public final class ChordSense {

    private static final int DOMINANT = 7;
    private static final int LEADING_TONE = 11;

    private ChordSense() {}

    /** Whether a song in {@code mode} may come to rest on the chord. */
    public static boolean tonic(Chord chord, Mode mode) {
        return chord.root() == 0
                && switch (chord.quality()) {
                    case MAJOR, SIXTH, MAJOR_SEVENTH, ADDED_NINTH, MAJOR_NINTH -> mode == Mode.MAJOR;
                    case MINOR, MINOR_SIXTH, MINOR_SEVENTH, MINOR_ADDED_NINTH, MINOR_NINTH, MINOR_MAJOR_SEVENTH ->
                        mode == Mode.MINOR;
                    default -> false;
                };
    }

    /** Whether the chord asks for the tonic: on the fifth degree, with a leading tone or a suspension of it. */
    public static boolean dominant(Chord chord, Mode mode) {
        return chord.root() == DOMINANT && (chord.contains(LEADING_TONE) || chord.contains(0) && !chord.contains(10));
    }

    public static Chord plainTonic(Mode mode) {
        return new Chord(0, mode == Mode.MAJOR ? Chord.Quality.MAJOR : Chord.Quality.MINOR);
    }

    public static Chord plainDominant() {
        return new Chord(DOMINANT, Chord.Quality.MAJOR);
    }

    /** Tones of the chord outside the scale; the leading tone counts as inside in minor. */
    public static int foreign(Chord chord, Mode mode) {
        int foreign = 0;
        for (int interval : chord.quality().intervals()) {
            foreign += inScale(chord.root() + interval, mode) ? 0 : 1;
        }
        return foreign;
    }

    private static boolean inScale(int pitch, Mode mode) {
        int pitchClass = Math.floorMod(pitch, 12);
        for (int degree = 0; degree < 7; degree++) {
            if (mode.semitones(degree) == pitchClass) {
                return true;
            }
        }
        return mode == Mode.MINOR && pitchClass == LEADING_TONE;
    }

    /**
     * Whether a melody may use {@code pitch} over the chord: a tone of the chord, or of the scale unless it rubs
     * against a foreign tone of the chord or is the tritone of a dominant. The tonic never rubs.
     *
     * @param chord or null where none is known
     */
    public static boolean fits(int pitch, Chord chord, Mode mode) {
        if (chord != null && chord.contains(pitch)) {
            return true;
        }
        int pitchClass = Math.floorMod(pitch, 12);
        boolean natural = inScale(pitchClass, mode) && !(mode == Mode.MINOR && pitchClass == LEADING_TONE);
        if (chord == null || !natural || pitchClass == 0) {
            return natural;
        }
        boolean dominant = chord.quality().has(4) && chord.quality().has(10);
        if (dominant && Math.floorMod(pitchClass - chord.root(), 12) == 6) {
            return false;
        }
        return !foreignAt(pitchClass + 1, chord, mode) && !foreignAt(pitchClass - 1, chord, mode);
    }

    private static boolean foreignAt(int pitch, Chord chord, Mode mode) {
        int pitchClass = Math.floorMod(pitch, 12);
        boolean leading = mode == Mode.MINOR && pitchClass == LEADING_TONE;
        return chord.contains(pitchClass) && (leading || !inScale(pitchClass, mode));
    }

    /** How welcome a chord is in a mood: tension likes what is foreign and dissonant, sadness what is minor. */
    public static double taste(Chord chord, Mode mode, Mood mood) {
        double foreign = foreign(chord, mode);
        double dissonant = switch (chord.quality()) {
            case DIMINISHED, AUGMENTED, DIMINISHED_SEVENTH, AUGMENTED_SEVENTH, HALF_DIMINISHED -> 1;
            case SEVENTH_FLAT_NINTH, SEVENTH_SHARP_NINTH, MINOR_MAJOR_SEVENTH -> 1;
            case DOMINANT_SEVENTH, NINTH, THIRTEENTH -> 0.3;
            default -> 0;
        };
        double minor = chord.quality().minor() ? 1 : 0;
        return StrictMath.exp(foreign * (mood.tension() - 0.2) * 0.35
                + dissonant * mood.tension() * 1.2
                - minor * mood.valence() * 0.6);
    }
}
