package org.cadenza.families.musictransformer.performance;

/**
 * What was struck before where the last strokes went as the last strokes now: the longest match among the last 1,024
 * strokes, the latest of several.
 */
final class Recall {

    private static final int REMEMBERED = 1024;
    private static final int LEAST = 2;

    private final int[] pitches = new int[REMEMBERED];

    /** For each stroke, how many up to it equal the last ones. */
    private final int[] matches = new int[REMEMBERED];

    private int count;
    private int found = -1;

    /** Adds a stroke. */
    void add(int pitch) {
        if (count == REMEMBERED) {
            forget();
        }
        int best = LEAST - 1;
        found = -1;
        for (int i = count - 1; i >= 0; i--) {
            matches[i] = pitches[i] != pitch ? 0 : i == 0 ? 1 : matches[i - 1] + 1;
            if (matches[i] > best) {
                best = matches[i];
                found = i;
            }
        }
        pitches[count] = pitch;
        matches[count] = 0;
        count++;
    }

    /** Drops the earlier half. */
    private void forget() {
        int half = REMEMBERED / 2;
        System.arraycopy(pitches, half, pitches, 0, half);
        System.arraycopy(matches, half, matches, 0, half);
        count = half;
    }

    /** The pitch that was struck there next, -1 if nothing alike was played. */
    int pitch() {
        return found < 0 ? -1 : pitches[found + 1];
    }

    /** Strokes that went alike, 0 or 2 and more. */
    int length() {
        return found < 0 ? 0 : matches[found];
    }
}
