package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Melodies in which others are looked for, whatever their keys: which of their phrases of eight notes are known here, and
 * what is the longest that was taken over note by note. All melodies stand in one text whose suffixes are sorted, so
 * that the longest match of each note is found by bisection.
 */
public final class TuneIndex {

    /** Notes in a phrase. */
    public static final int PHRASE = 8;

    /** Notes that one index can hold. */
    private static final int MOST = Integer.MAX_VALUE - 16;

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

        /** None at all. */
        public static final Match NONE = new Match(0, 0, "", 0);
    }

    /**
     * What is known of a tune.
     *
     * @param phrases that it has, beginning with every note
     * @param known how many of them stand in the index
     * @param longest the longest match
     */
    public record Finding(int phrases, int known, Match longest) {}

    private final Likeness likeness;
    private final List<String> names;

    /** Where in the text each tune begins, ascending. */
    private final int[] begins;

    /** The bar of each note of the text; 65,535 stands for that and all later ones. */
    private final char[] bars;

    /** All different steps, ascending: their places here, after the separators, are the text's symbols. */
    private final int[] alphabet;

    private final int[] text;
    private final int[] suffixes;

    public TuneIndex(List<Tune> tunes, Likeness likeness) {
        this(new Gathering(likeness, tunes));
    }

    private TuneIndex(Gathering gathered) {
        this.likeness = gathered.likeness;
        this.names = List.copyOf(gathered.names);
        this.begins = gathered.begins.build().toArray();
        this.bars = gathered.bars();
        this.text = gathered.steps();
        this.alphabet = gathered.known.stream().toArray();
        for (int i = 0; i < text.length - 1; i++) {
            text[i] = text[i] == 0 ? BETWEEN : BETWEEN + 1 + Arrays.binarySearch(alphabet, text[i]);
        }
        this.suffixes = SuffixArray.of(text, BETWEEN + 1 + alphabet.length);
    }

    /** Takes tunes in one by one and lets them go, so that an index of very many fits in memory: ten bytes a note, and as many again while it is made. */
    public static final class Gathering {

        private final Likeness likeness;
        private final List<String> names = new ArrayList<>();
        private final IntStream.Builder begins = IntStream.builder();
        private final BitSet known = new BitSet();
        private int[] steps = new int[1024];
        private char[] bars = new char[1024];
        private int length;

        public Gathering(Likeness likeness) {
            this.likeness = likeness;
        }

        private Gathering(Likeness likeness, List<Tune> tunes) {
            this(likeness);
            tunes.forEach(this::add);
        }

        /** Takes in one more. @throws IllegalStateException if there are more notes than one index can hold */
        public void add(Tune tune) {
            int[] own = likeness.steps(tune);
            reserve(own.length + 1);
            names.add(tune.name());
            begins.add(length);
            for (int i = 0; i < own.length; i++) {
                known.set(own[i]);
                steps[length + i] = own[i];
                bars[length + i] = (char) Math.min(Character.MAX_VALUE, tune.bars()[i]);
            }
            length += own.length;
            steps[length++] = 0;
        }

        private void reserve(int more) {
            if (length + more >= MOST) {
                throw new IllegalStateException("one index holds " + MOST + " notes at most");
            }
            if (length + more >= steps.length) {
                int size = (int) Math.min(MOST, Math.max(length + more + 1L, steps.length * 3L / 2));
                steps = Arrays.copyOf(steps, size);
                bars = Arrays.copyOf(bars, size);
            }
        }

        /** The index of all that was taken in, after which this is of no more use. */
        public TuneIndex index() {
            return new TuneIndex(this);
        }

        private int[] steps() {
            int[] own = Arrays.copyOf(steps, length + 1);
            steps = null;
            return own;
        }

        private char[] bars() {
            char[] own = Arrays.copyOf(bars, length + 1);
            bars = null;
            return own;
        }
    }

    /** Looks for all of {@code tune} and its phrases of {@link #PHRASE} notes. */
    public Finding search(Tune tune) {
        return search(tune, PHRASE);
    }

    /** Looks for all of {@code tune}. @param phrase notes in a phrase, 2 or more */
    public Finding search(Tune tune, int phrase) {
        int[] symbols = symbols(tune);
        int known = 0;
        Match longest = Match.NONE;
        for (int i = 0; i < symbols.length; i++) {
            int suffix = nearest(symbols, i);
            int steps = agreement(symbols, i, suffix);
            known += steps >= phrase - 1 ? 1 : 0;
            if (steps > 0 && steps + 1 > longest.notes) {
                longest = match(tune, i, suffix, steps + 1);
            }
        }
        return new Finding(Math.max(0, tune.length() - phrase + 1), known, longest);
    }

    private Match match(Tune tune, int note, int suffix, int notes) {
        int found = Arrays.binarySearch(begins, suffix);
        int source = found >= 0 ? found : -found - 2;
        return new Match(notes, tune.bars()[note], names.get(source), bars[suffix]);
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
