package org.cadenza.learning.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cadenza.learning.CheckpointException;

/**
 * Draws tokens from predictions, among those that the grammar allows. The same logits and the same random numbers give
 * the same token on every machine. Remembers what was heard, for {@link Sampling#repetition}. Not thread-safe.
 */
public final class Sampler {

    private final Sampling sampling;
    private final SplittableRandom random;
    private final LoopWatch loops;

    /** Candidates, the likeliest first, each as a key that sorts: score above, token below. */
    private long[] keys = {};

    private double[] masses = {};

    public Sampler(Sampling sampling, SplittableRandom random) {
        this.sampling = sampling;
        this.random = random;
        this.loops = new LoopWatch(sampling.repetition());
    }

    /**
     * One token that {@code allowed} allows. A single candidate is taken without a random number.
     *
     * @param logits {@code [tokens]}
     * @param allowed {@code [tokens]}, at least one of them true
     * @throws CheckpointException if a logit of an allowed token is not a number
     */
    public int draw(float[] logits, boolean[] allowed) {
        int candidates = rank(logits, allowed);
        if (sampling.topK() > 0) {
            candidates = Math.min(candidates, sampling.topK());
        }
        if (candidates == 1 || sampling.temperature() == 0) {
            return token(keys[0]);
        }
        return token(keys[spin(candidates)]);
    }

    /** Remembers a token as part of the stream, whether it was drawn or given. */
    public void heard(int token) {
        loops.heard(token);
    }

    /** Forgets what was heard, to begin another stream. The random numbers go on. */
    public void reset() {
        loops.reset();
    }

    /** Writes the allowed tokens into {@link #keys} by falling score, equals by number; returns how many there are. */
    private int rank(float[] logits, boolean[] allowed) {
        if (keys.length < logits.length) {
            keys = new long[logits.length];
            masses = new double[logits.length];
        }
        double scale = sampling.temperature() == 0 ? 1 : sampling.temperature();
        int count = 0;
        for (int token = 0; token < logits.length; token++) {
            if (allowed[token]) {
                keys[count++] = key((float) ((logits[token] - loops.penalty(token)) / scale), token);
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("no token is allowed, expected at least one");
        }
        Arrays.sort(keys, 0, count);
        return count;
    }

    /** The index of a candidate, each as likely as the softmax over those inside top-p says. */
    private int spin(int candidates) {
        double highest = score(keys[0]);
        double total = 0;
        for (int i = 0; i < candidates; i++) {
            masses[i] = StrictMath.exp(score(keys[i]) - highest);
            total += masses[i];
        }
        int last = candidates - 1;
        if (sampling.topP() < 1) {
            double wanted = sampling.topP() * total;
            total = masses[0];
            last = 0;
            while (total < wanted && last < candidates - 1) {
                total += masses[++last];
            }
        }
        double rest = random.nextDouble() * total;
        int index = 0;
        while (index < last && rest >= masses[index]) {
            rest -= masses[index++];
        }
        return index;
    }

    /** Floats of equal sign sort as their bits do; those of the other sign are turned round. */
    private static long key(float score, int token) {
        if (Float.isNaN(score)) {
            throw new CheckpointException("the model predicts no number for token " + token
                    + "; its weights are damaged, copy or train the model again");
        }
        int bits = Float.floatToIntBits(score + 0f);
        int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ~ascending << 32 | token;
    }

    private static int token(long key) {
        return (int) key;
    }

    private static float score(long key) {
        int ascending = ~(int) (key >> 32);
        return Float.intBitsToFloat(ascending ^ (ascending >> 31 & Integer.MAX_VALUE));
    }
}
