package org.cadenza.music.score;

/**
 * A letter with its accidentals, as read from text.
 *
 * @param pitchClass 0 (C) to 11 (B)
 * @param length characters it took
 */
public record PitchName(int pitchClass, int length) {

    private static final String[] SHARPS = {"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};
    private static final String[] FLATS = {"C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"};
    private static final int[] LETTERS = {9, 11, 0, 2, 4, 5, 7};

    /** The pitch name at the start of {@code text} ({@code C, f#, Bb, E♭}), or null where there is none. */
    public static PitchName parsePrefix(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int letter = Character.toUpperCase(text.charAt(0)) - 'A';
        if (letter < 0 || letter > 6) {
            return null;
        }
        int pitchClass = LETTERS[letter];
        int length = 1;
        while (length < text.length() && accidental(text.charAt(length)) != 0) {
            pitchClass += accidental(text.charAt(length++));
        }
        return new PitchName(Math.floorMod(pitchClass, 12), length);
    }

    private static int accidental(char c) {
        return switch (c) {
            case '#', '♯' -> 1;
            case 'b', '♭' -> -1;
            default -> 0;
        };
    }

    /** The name of a pitch class in a key of {@code fifths} sharps: flats where the signature has flats. */
    public static String spell(int pitchClass, int fifths) {
        return (fifths < 0 ? FLATS : SHARPS)[Math.floorMod(pitchClass, 12)];
    }
}
