package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small readings of MusicXML values. */
final class Signature {

    private static final Map<String, Double> UNITS =
            Map.of("breve", 8.0, "whole", 4.0, "half", 2.0, "quarter", 1.0, "eighth", 0.5, "16th", 0.25);

    private static final Pattern NUMBER = Pattern.compile("[1-9]");

    private Signature() {}

    /** Sharps of a signature moved by {@code semitones}, -6 to 6 where it moves. */
    static int transposed(int fifths, int semitones) {
        if (semitones % 12 == 0) {
            return fifths;
        }
        int moved = Math.floorMod(fifths + 7 * semitones, 12);
        return moved > 6 ? moved - 12 : moved;
    }

    /** Quarter notes in a {@code <beat-unit>}. */
    static double quarters(String unit) {
        return UNITS.getOrDefault(unit, 1.0);
    }

    /** Passes of an ending: {@code "1, 2"}; one without a number is the first. */
    static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group()));
        }
        return numbers.isEmpty() ? List.of(1) : numbers;
    }
}
