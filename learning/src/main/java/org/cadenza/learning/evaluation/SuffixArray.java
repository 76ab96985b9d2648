package org.cadenza.learning.evaluation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All suffixes of a text in ascending order, found by induced sorting in linear time (Nong, Zhang and Chan, "Linear
 * suffix array construction by almost pure induced-sorting", 2009): the suffixes that are smaller than what stands before
 * and after them are sorted first, by recursion where they are alike, and give the order of all others.
 */
final class SuffixArray {

    private static final int EMPTY = -1;

    private final int[] text;
    private final int[] order;
    private final int[] ends;
    private final BitSet smaller;

    private SuffixArray(int[] text, int symbols) {
        this.text = text;
        this.order = new int[text.length];
        this.ends = new int[symbols];
        this.smaller = new BitSet(text.length);
        for (int symbol : text) {
            ends[symbol]++;
        }
        for (int symbol = 1; symbol < symbols; symbol++) {
            ends[symbol] += ends[symbol - 1];
        }
    }

    /**
     * Where the suffixes begin, in ascending order of the suffixes.
     *
     * @param text [length] symbols from 0 (inclusive) to {@code symbols} (exclusive); its last, and no other, is 0
     */
    static int[] of(int[] text, int symbols) {
        if (text.length == 1) {
            return new int[1];
        }
        SuffixArray suffixes = new SuffixArray(text, symbols);
        suffixes.sort();
        return suffixes.order;
    }

    private void sort() {
        int last = text.length - 1;
        smaller.set(last);
        for (int i = last - 1; i >= 0; i--) {
            smaller.set(i, text[i] < text[i + 1] || text[i] == text[i + 1] && smaller.get(i + 1));
        }
        int[] valleys = valleys();
        place(valleys);
        int[] sorted = Arrays.stream(order).filter(this::valley).toArray();
        place(sorted(valleys, sorted));
    }

    /** Whether a suffix smaller than its right neighbour begins here, and none at the place before. */
    private boolean valley(int place) {
        return place > 0 && smaller.get(place) && !smaller.get(place - 1);
    }

    private int[] valleys() {
        int[] places = new int[text.length / 2 + 1];
        int count = 0;
        for (int i = 1; i < text.length; i++) {
            if (valley(i)) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Puts valleys to the ends of their buckets, in their order, and lets these induce all others. */
    private void place(int[] valleys) {
        Arrays.fill(order, EMPTY);
        int[] free = ends.clone();
        for (int i = valleys.length - 1; i >= 0; i--) {
            order[--free[text[valleys[i]]]] = valleys[i];
        }
        induceLarger();
        induceSmaller();
    }

    private void induceLarger() {
        int[] free = new int[ends.length];
        System.arraycopy(ends, 0, free, 1, ends.length - 1);
        for (int i = 0; i < order.length; i++) {
            int before = order[i] - 1;
            if (before >= 0 && !smaller.get(before)) {
                order[free[text[before]]++] = before;
            }
        }
    }

    private void induceSmaller() {
        int[] free = ends.clone();
        for (int i = order.length - 1; i >= 0; i--) {
            int before = order[i] - 1;
            if (before >= 0 && smaller.get(before)) {
                order[--free[text[before]]] = before;
            }
        }
    }

    /**
     * The valleys in order of their suffixes.
     *
     * @param roughly in order of what stands between them and the next valley
     */
    private int[] sorted(int[] valleys, int[] roughly) {
        int[] names = new int[text.length / 2 + 1];
        int name = 0;
        for (int i = 0; i < roughly.length; i++) {
            name += i > 0 && !alike(roughly[i - 1], roughly[i]) ? 1 : 0;
            names[roughly[i] / 2] = name;
        }
        if (name + 1 == roughly.length) {
            return roughly;
        }
        int[] shorter = Arrays.stream(valleys).map(place -> names[place / 2]).toArray();
        return Arrays.stream(of(shorter, name + 1)).map(place -> valleys[place]).toArray();
    }

    /** Whether what stands from two valleys to their next ones is the same. */
    private boolean alike(int first, int second) {
        for (int i = 0; first + i < text.length && second + i < text.length; i++) {
            if (text[first + i] != text[second + i] || smaller.get(first + i) != smaller.get(second + i)) {
                return false;
            }
            if (i > 0 && valley(first + i)) {
                return valley(second + i);
            }
        }
        return false;
    }
}
