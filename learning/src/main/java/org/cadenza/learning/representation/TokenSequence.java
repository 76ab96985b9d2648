package org.cadenza.learning.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Consecutive tokens of a stream, each with what its reader knew before it. The arrays are not to be changed.
 *
 * @param tokens what follows, [steps]
 * @param features what was known before each token, row after row: [steps, features]
 * @param references pitches from which intervals are felt before each token, -1 for none: [steps, references]
 * @param allowed which tokens might have stood in place of each: [steps, vocabulary]
 * @param scoredFrom index of the first token whose prediction counts; those before are context only
 */
public record TokenSequence(int[] tokens, int[] features, int[] references, boolean[] allowed, int scoredFrom) {

    public TokenSequence {
        if (tokens.length == 0 || scoredFrom < 0 || scoredFrom >= tokens.length) {
            throw new IllegalArgumentException("scored from is " + scoredFrom + " of " + tokens.length
                    + " tokens, expected at least one token to score");
        }
    }

    /** Tokens in the sequence. */
    public int length() {
        return tokens.length;
    }

    /**
     * The tokens of a stream from {@code begin} (inclusive) to {@code end} (exclusive), all scored. The reader reads what
     * comes before them too, so that their features know it.
     *
     * @param stream all tokens from the beginning of the stream, at least {@code end}
     * @param conditions as for {@link TokenLanguage#reader}
     * @throws IllegalArgumentException if a token may not follow
     */
    public static TokenSequence read(TokenLanguage language, int[] conditions, int[] stream, int begin, int end) {
        return read(language, conditions, stream, begin, end, 0);
    }

    /**
     * A stream as windows of at most {@code length} tokens that overlap by half: every token is scored exactly once, and
     * all but those of the first window with at least {@code length / 2} tokens before it.
     *
     * @param length 2 or more
     */
    public static List<TokenSequence> windows(TokenLanguage language, int[] conditions, int[] stream, int length) {
        return windows(language, conditions, stream, 0, stream.length, length);
    }

    /** The windows that score the tokens from {@code from} (inclusive) to {@code until} (exclusive). */
    public static List<TokenSequence> windows(
            TokenLanguage language, int[] conditions, int[] stream, int from, int until, int length) {
        if (length < 2) {
            throw new IllegalArgumentException("window length is " + length + ", expected 2 or more");
        }
        List<TokenSequence> windows = new ArrayList<>();
        int context = length / 2;
        int scored = from;
        while (scored < until) {
            int begin = Math.max(0, scored - context);
            int end = Math.min(until, begin + length);
            windows.add(read(language, conditions, stream, begin, end, scored - begin));
            scored = end;
        }
        return windows;
    }

    /**
     * Conditions of which some may be hidden (0): with {@code probability} a number of them drawn evenly from one to all.
     * Every subset occurs, so that any may be given later.
     */
    public static int[] hide(int[] conditions, double probability, SplittableRandom random) {
        int[] shown = conditions.clone();
        if (shown.length == 0 || random.nextDouble() >= probability) {
            return shown;
        }
        int hidden = 1 + random.nextInt(shown.length);
        for (int i = 0; i < shown.length; i++) {
            if (random.nextInt(shown.length - i) < hidden) {
                shown[i] = 0;
                hidden--;
            }
        }
        return shown;
    }

    /**
     * Conditions that are all hidden (0) with {@code probability}, as they are when held-out pieces are measured; otherwise,
     * every second time, some are, as {@link #hide} draws them.
     */
    public static int[] hideAllOrSome(int[] conditions, double probability, SplittableRandom random) {
        return random.nextDouble() < probability ? new int[conditions.length] : hide(conditions, 0.5, random);
    }

    private static TokenSequence read(
            TokenLanguage language, int[] conditions, int[] stream, int begin, int end, int scoredFrom) {
        Rows rows = new Rows(language, end - begin);
        TokenReader reader = language.reader(conditions);
        for (int i = 0; i < end; i++) {
            if (i >= begin) {
                rows.add(reader, stream[i]);
            }
            reader.accept(stream[i]);
        }
        return new TokenSequence(rows.tokens, rows.features, rows.references, rows.allowed, scoredFrom);
    }

    /** Gathers what a reader knows, step by step. */
    private static final class Rows {

        private final int[] tokens;
        private final int[] features;
        private final int[] references;
        private final boolean[] allowed;
        private final int[] featureRow;
        private final int[] referenceRow;
        private final boolean[] mask;
        private int count;

        Rows(TokenLanguage language, int steps) {
            featureRow = new int[language.featureSizes().length];
            referenceRow = new int[language.references()];
            mask = new boolean[language.vocabulary().size()];
            tokens = new int[steps];
            features = new int[steps * featureRow.length];
            references = new int[steps * referenceRow.length];
            allowed = new boolean[steps * mask.length];
        }

        void add(TokenReader reader, int token) {
            reader.features(featureRow);
            reader.references(referenceRow);
            reader.allowed(mask);
            if (!mask[token]) {
                throw new IllegalArgumentException("token " + token + " may not follow at place " + count);
            }
            tokens[count] = token;
            System.arraycopy(featureRow, 0, features, count * featureRow.length, featureRow.length);
            System.arraycopy(referenceRow, 0, references, count * referenceRow.length, referenceRow.length);
            System.arraycopy(mask, 0, allowed, count * mask.length, mask.length);
            count++;
        }
    }
}
