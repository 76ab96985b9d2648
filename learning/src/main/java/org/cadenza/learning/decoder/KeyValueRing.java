package org.cadenza.learning.decoder;

import org.cadenza.learning.sampling.kernel.Rows;

/**
 * Keys and values of the last positions that one attention layer has read: as many as its context, the newest in place of
 * the oldest. Not thread-safe.
 */
final class KeyValueRing {

    private final int context;
    private final int headWidth;

    /** {@code [width][context]}: dimension by dimension, so that a query meets all positions in one stretch. */
    private final float[][] keys;

    /** {@code [heads][context][headWidth]}: position by position, as they are added up. */
    private final float[][][] values;

    private long length;

    KeyValueRing(int context, int heads, int headWidth) {
        this.context = context;
        this.headWidth = headWidth;
        this.keys = new float[heads * headWidth][context];
        this.values = new float[heads][context][headWidth];
    }

    void clear() {
        length = 0;
    }

    /**
     * Forgets all positions from {@code newLength} on.
     *
     * @throws IllegalArgumentException if there are fewer, or if some in front of it may have been given up for them
     */
    void rewind(long newLength) {
        if (newLength > length || length > context) {
            throw new IllegalArgumentException("rewind is to " + newLength + " of " + length
                    + " positions, expected no more, and at most " + context + " to rewind");
        }
        length = newLength;
    }

    /** Position of the next that is added, counted from the beginning of the stream. */
    long length() {
        return length;
    }

    /** Slots in use: 0 to here, in no order once the ring is full. */
    int size() {
        return (int) Math.min(length, context);
    }

    /** The slot of the position that was added last. */
    int newest() {
        return (int) ((length - 1) % context);
    }

    /** Adds a position, whose key and value {@code [width]} lie in {@code vector} from {@code key} and {@code value}. */
    void add(float[] vector, int key, int value) {
        int slot = (int) (length++ % context);
        for (int i = 0; i < keys.length; i++) {
            keys[i][slot] = vector[key + i];
        }
        for (int head = 0; head < values.length; head++) {
            System.arraycopy(vector, value + head * headWidth, values[head][slot], 0, headWidth);
        }
    }

    /** Adds to {@code scores}, by slot, the product of each key with the query of {@code head}. */
    void score(float[] query, int head, float[] scores) {
        int from = head * headWidth;
        Rows.accumulate(keys, from, headWidth, query, from, size(), scores);
    }

    /** Adds to {@code sums [headWidth]} the values of {@code head}, each times its slot's weight. */
    void gather(float[] weights, int head, float[] sums) {
        Rows.accumulate(values[head], 0, size(), weights, 0, headWidth, sums);
    }
}
