package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;

/**
 * Remembers what followed the last time that a stream went as it went just now: the latest of the longest earlier runs
 * that end like the stream.
 */
final class Recall {

    /** Lengths told apart: 2, 3, 4 to 5, 6 to 8, 9 to 16, 17 to 32, more. */
    static final int LENGTHS = 7;

    private static final int[] UP_TO = {2, 3, 5, 8, 16, 32};
    private static final int NONE = -1;

    private int[] tokens = new int[256];

    /** For each place, how many tokens up to it equal those that end the stream. */
    private int[] alike = new int[256];

    private int length;
    private int best = NONE;

    void add(int token) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
            alike = Arrays.copyOf(alike, 2 * length);
        }
        best = NONE;
        for (int place = length - 1; place >= 0; place--) {
            alike[place] = tokens[place] == token ? 1 + (place > 0 ? alike[place - 1] : 0) : 0;
            if (alike[place] >= UP_TO[0] && (best == NONE || alike[place] > alike[best])) {
                best = place;
            }
        }
        tokens[length] = token;
        alike[length] = 0;
        length++;
    }

    /** The token that followed, or -1 where nothing alike was heard. */
    int next() {
        return best == NONE ? NONE : tokens[best + 1];
    }

    /** 1 to {@link #LENGTHS}; 0 where nothing alike was heard. */
    int lengthClass() {
        if (best == NONE) {
            return 0;
        }
        int size = 0;
        while (size < UP_TO.length && alike[best] > UP_TO[size]) {
            size++;
        }
        return 1 + size;
    }
}
