package org.cadenza.music.abc;

import java.util.HashMap;
import java.util.Map;

/** Reads notes as pitches: letters, octaves, the signature, and accidentals that last to the end of the bar. */
final class Pitches {

    private static final Map<Character, Integer> LETTERS =
            Map.of('C', 0, 'D', 2, 'E', 4, 'F', 5, 'G', 7, 'A', 9, 'B', 11);
    private static final int MIDDLE_C = 60;

    private final Fields fields;
    private final Map<Character, Integer> inBar = new HashMap<>();

    /** Notes without accidentals, by their place on the staff, that a tie has carried over a bar line. */
    private final Map<Integer, Integer> carried = new HashMap<>();

    /** The notes of the present sound, and of the last, likewise. */
    private final Map<Integer, Integer> sounding = new HashMap<>();

    private final Map<Integer, Integer> last = new HashMap<>();

    Pitches(Fields fields) {
        this.fields = fields;
    }

    /** Forgets the accidentals of the bar that ends. */
    void bar() {
        inBar.clear();
    }

    /** The notes of a sound have all been read. */
    void soundEnds() {
        carried.clear();
        last.clear();
        last.putAll(sounding);
        sounding.clear();
    }

    /** The last sound goes on in the next. */
    void tie() {
        carried.putAll(last);
    }

    /** Whether a note may begin with {@code character}. */
    static boolean begins(char character) {
        return "^_=".indexOf(character) >= 0 || letter(character);
    }

    private static boolean letter(char character) {
        return LETTERS.containsKey(Character.toUpperCase(character));
    }

    /** The MIDI note number of the note here, without its length. */
    int read(Cursor cursor) {
        String accidental = cursor.takeAll("^_=");
        if (!accidental.matches("|\\^\\^?|__?|=")) {
            throw cursor.problem("the accidental '" + accidental + "' is none of ^ ^^ _ __ =");
        }
        char written = cursor.next();
        if (!letter(written)) {
            throw cursor.problem("a note was expected behind '" + accidental + "'");
        }
        char letter = Character.toUpperCase(written);
        int natural = MIDDLE_C + LETTERS.get(letter) + (letter == written ? 0 : 12) + octaves(cursor);
        int pitch = natural + alteration(letter, accidental, natural);
        if (pitch < 0 || pitch > 127) {
            throw cursor.problem("the note lies outside MIDI's range");
        }
        sounding.put(natural, pitch);
        return pitch;
    }

    private static int octaves(Cursor cursor) {
        int semitones = 0;
        for (char mark : cursor.takeAll(",'").toCharArray()) {
            semitones += mark == '\'' ? 12 : -12;
        }
        return semitones;
    }

    private int alteration(char letter, String accidental, int natural) {
        if (!accidental.isEmpty()) {
            int semitones = accidental.startsWith("=") ? 0 : accidental.startsWith("^") ? 1 : -1;
            inBar.put(letter, semitones * accidental.length());
            return semitones * accidental.length();
        }
        if (carried.containsKey(natural) && !inBar.containsKey(letter)) {
            return carried.get(natural) - natural;
        }
        return inBar.getOrDefault(letter, fields.signature().accidental(letter));
    }
}
