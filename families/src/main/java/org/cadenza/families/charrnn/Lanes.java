package org.cadenza.families.charrnn;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.cadenza.learning.Seed;

/** A text as portions to learn from: characters that are read and, for each, the one that follows it. */
final class Lanes {

    private final int[] text;
    private final int lanes;
    private final int length;

    /**
     * One step's worth.
     *
     * @param read by number, [lanes, length]
     * @param following by number, [lanes, length]
     */
    record Portion(int[] read, int[] following) {}

    /** @throws IllegalArgumentException if the text is too short for one portion */
    Lanes(int[] text, int lanes, int length) {
        if (text.length <= lanes * length) {
            throw new IllegalArgumentException("there is too little to learn from: " + text.length
                    + " characters where this preset needs " + (lanes * length + 1)
                    + " or more; give more text, or choose a smaller preset such as tiny");
        }
        this.text = text;
        this.lanes = lanes;
        this.length = length;
    }

    /** Steps in which the text is read once. */
    long perEpoch() {
        return (text.length - 1L) / lanes / length;
    }

    /**
     * The text cut into as many stretches as there are lanes, each read from its beginning to its end, again and again:
     * what {@code step} ends with, the next step goes on from.
     */
    Portion onwards(long step) {
        int stretch = (text.length - 1) / lanes;
        int at = (int) (step % perEpoch()) * length;
        return portion(lane -> lane * stretch + at);
    }

    /** Sequences from anywhere. */
    Portion anywhere(Seed seed) {
        SplittableRandom random = seed.random();
        return portion(lane -> random.nextInt(text.length - length));
    }

    private Portion portion(IntUnaryOperator starts) {
        int[] read = new int[lanes * length];
        int[] following = new int[lanes * length];
        for (int lane = 0; lane < lanes; lane++) {
            int from = starts.applyAsInt(lane);
            System.arraycopy(text, from, read, lane * length, length);
            System.arraycopy(text, from + 1, following, lane * length, length);
        }
        return new Portion(read, following);
    }
}
