package org.cadenza.music.abc;

import java.util.Locale;
import java.util.Map;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.PitchName;

/**
 * What a field {@code K:} says: a key or church mode and the accidentals in its signature.
 *
 * @param fifths sharps, or flats where negative; -7 to 7
 */
record Signature(int fifths, Key key) {

    private static final String SHARPS = "FCGDAEB";

    /** Sharps more than the major key of the same tonic. */
    private static final Map<String, Integer> MODES = Map.of(
            "", 0, "maj", 0, "ion", 0, "mix", -1, "dor", -2, "m", -3, "min", -3, "aeo", -3, "phr", -4, "loc", -5);

    /** Those modes whose third is small. */
    private static final String MINOR = "m min aeo dor phr loc";

    /** @throws IllegalArgumentException if {@code text} is no key */
    static Signature parse(String text) {
        String trimmed = text.strip();
        PitchName tonic = trimmed.matches("[A-G].*") ? PitchName.parsePrefix(trimmed) : null;
        if (tonic != null) {
            String rest = trimmed.substring(tonic.length()).strip().toLowerCase(Locale.ROOT);
            String mode = rest.length() > 3 ? rest.substring(0, 3) : rest;
            Integer more = mode.equals("lyd") ? Integer.valueOf(1) : MODES.get(mode);
            if (more != null && rest.matches("[a-z]*")) {
                int fifths = majorFifths(trimmed) + more;
                if (Math.abs(fifths) <= 7) {
                    boolean minor = MINOR.contains(mode) && !mode.isEmpty();
                    return new Signature(fifths, new Key(tonic.pitchClass(), minor ? Mode.MINOR : Mode.MAJOR));
                }
            }
        }
        throw new IllegalArgumentException("key '" + trimmed + "' is not like G, Bb, F#m or D dorian");
    }

    private static int majorFifths(String name) {
        int fifths = SHARPS.indexOf(name.charAt(0)) - 1;
        if (name.length() > 1 && name.charAt(1) == '#') {
            return fifths + 7;
        }
        return name.length() > 1 && name.charAt(1) == 'b' ? fifths - 7 : fifths;
    }

    /** Semitones by which the signature raises {@code letter}, {@code 'A'} to {@code 'G'}: -1, 0 or 1. */
    int accidental(char letter) {
        int place = SHARPS.indexOf(letter);
        return place < fifths ? 1 : SHARPS.length() - 1 - place < -fifths ? -1 : 0;
    }
}
