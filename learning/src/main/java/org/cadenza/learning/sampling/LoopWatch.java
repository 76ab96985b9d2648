package org.cadenza.learning.sampling;

import java.util.Arrays;

/** Counts how often each token has already come after the run of tokens that ends the stream. */
final class LoopWatch {

    private final Sampling.Repetition repetition;

    /** The last {@code window} tokens; the {@code n}th lies at {@code n % window}. */
    private final int[] heard;

    private long length;
    private int[] followed = {};
    private boolean counted;

    LoopWatch(Sampling.Repetition repetition) {
        this.repetition = repetition;
        this.heard = new int[repetition.penalty() == 0 ? 0 : repetition.window()];
    }

    void heard(int token) {
        if (heard.length > 0) {
            heard[(int) (length++ % heard.length)] = token;
            counted = false;
        }
    }

    void reset() {
        length = 0;
        counted = false;
    }

    /** What it costs to go on with {@code token}, in nats. */
    double penalty(int token) {
        if (heard.length == 0) {
            return 0;
        }
        if (!counted) {
            count();
        }
        int times = token < followed.length ? followed[token] : 0;
        return repetition.penalty() * Math.max(0, times - 1);
    }

    private void count() {
        Arrays.fill(followed, 0);
        int before = repetition.length() - 1;
        for (long end = Math.max(0, length - heard.length) + before; end < length; end++) {
            if (endsAlike(end, before)) {
                int token = at(end);
                if (token >= followed.length) {
                    followed = Arrays.copyOf(followed, Math.max(token + 1, 2 * followed.length));
                }
                followed[token]++;
            }
        }
        counted = true;
    }

    /** Whether the {@code tokens} before place {@code end} are those that end the stream. */
    private boolean endsAlike(long end, int tokens) {
        for (int back = 1; back <= tokens; back++) {
            if (at(end - back) != at(length - back)) {
                return false;
            }
        }
        return true;
    }

    private int at(long place) {
        return heard[(int) (place % heard.length)];
    }
}
