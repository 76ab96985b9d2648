package org.cadenza.learning.representation;

import java.util.Arrays;

/**
 * What followed the last time that a stream went as it went just now: the latest of the longest earlier runs that end like
 * the stream.
 */
public final class Recall {

    private static final int LEAST = 2;
    private static final int NONE = -1;

    private final int remembered;
    private int[] symbols = new int[256];

    /** For each place, how many symbols up to it equal those that end the stream. */
    private int[] alike = new int[256];

    private int count;
    private int found = NONE;

    /** @param remembered symbols after which the earlier half of them is forgotten */
    public Recall(int remembered) {
        this.remembered = remembered;
    }

    /** The stream goes on. */
    public void add(int symbol) {
        makeRoom();
        int best = LEAST - 1;
        found = NONE;
        for (int i = count - 1; i >= 0; i--) {
            alike[i] = symbols[i] != symbol ? 0 : i == 0 ? 1 : alike[i - 1] + 1;
            if (alike[i] > best) {
                best = alike[i];
                found = i;
            }
        }
        symbols[count] = symbol;
        alike[count] = 0;
        count++;
    }

    private void makeRoom() {
        if (count == remembered) {
            int half = remembered / 2;
            System.arraycopy(symbols, count - half, symbols, 0, half);
            System.arraycopy(alike, count - half, alike, 0, half);
            count = half;
        } else if (count == symbols.length) {
            symbols = Arrays.copyOf(symbols, 2 * count);
            alike = Arrays.copyOf(alike, 2 * count);
        }
    }

    /** The symbol that followed, -1 where nothing alike was heard. */
    public int next() {
        return found == NONE ? NONE : symbols[found + 1];
    }

    /** How many symbols ago that was, 1 for the last one; 0 where nothing alike was heard. */
    public int ago() {
        return found == NONE ? 0 : count - found - 1;
    }

    /** How many symbols went alike, 0 or 2 and more. */
    public int length() {
        return found == NONE ? 0 : alike[found];
    }
}
