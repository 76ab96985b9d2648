package org.cadenza.families.charrnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of text to be foretold, character by character.
 *
 * @param codePoints of the text; the first is only read
 * @param lead how many of the others, from the second on, are read but not measured
 */
record Passage(int[] codePoints, int lead) {

    /** Characters that a passage cut from a text begins before what it is measured on. */
    private static final int LEAD = 256;

    /** Characters foretold. */
    int foretold() {
        return codePoints.length - 1;
    }

    /**
     * The whole of {@code text} in passages of {@code length} characters that are measured, each but its first character in
     * one passage; those inside the text begin earlier, so that a network that remembers is not always at its beginning.
     */
    static List<Passage> of(int[] text, int length) {
        List<Passage> passages = new ArrayList<>();
        for (int from = 1; from < text.length; from += length) {
            int begin = Math.max(0, from - 1 - LEAD);
            int end = Math.min(text.length, from + length);
            passages.add(new Passage(Arrays.copyOfRange(text, begin, end), from - 1 - begin));
        }
        return passages;
    }

    /** What is measured of this in windows of {@code length} at most, each of which begins with nothing in mind. */
    List<Passage> windows(int length) {
        List<Passage> windows = new ArrayList<>();
        for (int from = lead; from < foretold(); from += length) {
            int end = Math.min(codePoints.length, from + length + 1);
            windows.add(new Passage(Arrays.copyOfRange(codePoints, from, end), 0));
        }
        return windows;
    }
}
