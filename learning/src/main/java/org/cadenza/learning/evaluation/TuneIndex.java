package org.cadenza.learning.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Melodies in which others are looked for, whatever their keys: which of their phrases of eight notes are known here, and
 * what is the longest that was taken over note by note. All melodies stand in one text whose suffixes are sorted, so
 * that the longest match of each note is found by bisection.
 */
public final class TuneIndex {

    /** Notes in a phrase. */
    public static final int PHRASE = 8;

    /** Stands between tunes, and no step of a tune is like it. */
    private static final int BETWEEN = 1;

    /**
     * Notes that two tunes share.
     *
     * @param notes how many; 0 where there are none
     * @param bar in which they begin in the tune that was looked for, counted from 1, as the next
     * @param source name of the tune in the index
     * @param sourceBar in which they begin there
     */
    public record Match(int notes, int bar, String source, int sourceBar) {

        static final Match NONE = new Match(0, 0, "", 0);
    }

    /**
     * What is known of a tune.
     *
     * @param phrases of {@link #PHRASE} notes that it has, beginning with every note
     * @param known how many of them stand in the index
     * @param longest the longest match
     */
    public record Finding(int phrases, int known, Match longest) {}

    private final Likeness likeness;
    private final List<Tune> tunes;

    /** Where in the text each tune begins, ascending. */
    private final int[] begins;

    /** All different steps, ascending: their places here, after the separators, are the text's symbols. */
    private final int[] alphabet;

    private final int[] text;
    private final int[] suffixes;

    public TuneIndex(List<Tune> tunes, Likeness likeness) {
        this.likeness = likeness;
        this.tunes = List.copyOf(tunes);
        BitSet steps = new BitSet();
        this.tunes.forEach(tune -> Arrays.stream(likeness.steps(tune)).forEach(steps::set));
        this.alphabet = steps.stream().toArray();
        this.begins = new int[tunes.size()];
        int length = 0;
        for (int i = 0; i < begins.length; i++) {
            begins[i] = length;
            length += Math.max(0, this.tunes.get(i).length() - 1) + 1;
        }
        this.text = new int[length + 1];
        for (int i = 0; i < begins.length; i++) {
            int[] symbols = symbols(this.tunes.get(i));
            System.arraycopy(symbols, 0, text, begins[i], symbols.length);
            text[begins[i] + symbols.length] = BETWEEN;
        }
        this.suffixes = SuffixArray.of(text, BETWEEN + 1 + alphabet.length);
    }

    /** Looks for all of {@code tune}. */
    public Finding search(Tune tune) {
        int[] symbols = symbols(tune);
        int known = 0;
        Match longest = Match.NONE;
        for (int i = 0; i < symbols.length; i++) {
            int suffix = nearest(symbols, i);
            int steps = agreement(symbols, i, suffix);
            known += steps >= PHRASE - 1 ? 1 : 0;
            if (steps > 0 && steps + 1 > longest.notes) {
                longest = match(tune, i, suffix, steps + 1);
            }
        }
        return new Finding(Math.max(0, tune.length() - PHRASE + 1), known, longest);
    }

    private Match match(Tune tune, int note, int suffix, int notes) {
        int found = Arrays.binarySearch(begins, suffix);
        int source = found >= 0 ? found : -found - 2;
        Tune known = tunes.get(source);
        return new Match(notes, tune.bars()[note], known.name(), known.bars()[suffix - begins[source]]);
    }

    /** The steps of a tune as symbols of the text; -1 for one that never occurs there. */
    private int[] symbols(Tune tune) {
        int[] symbols = likeness.steps(tune);
        for (int i = 0; i < symbols.length; i++) {
            int place = Arrays.binarySearch(alphabet, symbols[i]);
            symbols[i] = place < 0 ? -1 : BETWEEN + 1 + place;
        }
        return symbols;
    }

    /** The suffix that agrees longest with the symbols from {@code from} on; the first in order of several. */
    private int nearest(int[] symbols, int from) {
        int low = 0;
        int high = suffixes.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (precedes(suffixes[middle], symbols, from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int after = suffixes[Math.min(low, suffixes.length - 1)];
        int before = suffixes[Math.max(0, low - 1)];
        return agreement(symbols, from, after) >= agreement(symbols, from, before) ? after : before;
    }

    private boolean precedes(int suffix, int[] symbols, int from) {
        int alike = agreement(symbols, from, suffix);
        return from + alike < symbols.length && text[suffix + alike] < symbols[from + alike];
    }

    /** How many symbols agree. */
    private int agreement(int[] symbols, int from, int suffix) {
        int alike = 0;
        while (from + alike < symbols.length && symbols[from + alike] == text[suffix + alike]) {
            alike++;
        }
        return alike;
    }
}
