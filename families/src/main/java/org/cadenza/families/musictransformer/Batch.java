package org.cadenza.families.musictransformer;

import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.learning.representation.Vocabulary;

/**
 * Sequences side by side, each padded at its end to the longest. Attention is causal, so that what stands behind a
 * sequence changes nothing in it; only scored tokens get a prediction.
 *
 * @param size sequences
 * @param steps of the longest
 * @param features rows of the one embedding table, [size, steps, features]
 * @param rows places, within [size x steps], of the tokens that are scored
 * @param tokens that are scored, [scored]
 * @param forbidden which tokens could not have stood in their places, [scored, vocabulary]
 * @param references the pitches before each from which intervals are felt, -1 for none, [references][scored]
 */
record Batch(int size, int steps, int[] features, int[] rows, int[] tokens, boolean[] forbidden, int[][] references) {

    /** The sequences, in their order, for a network of {@code language}. */
    static Batch of(List<TokenSequence> sequences, TokenLanguage language) {
        int steps = 0;
        int scored = 0;
        for (TokenSequence sequence : sequences) {
            steps = Math.max(steps, sequence.length());
            scored += sequence.length() - sequence.scoredFrom();
        }
        int[] offsets = offsets(language.featureSizes());
        int width = language.vocabulary().size();
        Batch batch = new Batch(
                sequences.size(),
                steps,
                new int[sequences.size() * steps * offsets.length],
                new int[scored],
                new int[scored],
                new boolean[scored * width],
                new int[language.references()][scored]);
        int from = 0;
        for (int i = 0; i < sequences.size(); i++) {
            batch.putFeatures(sequences.get(i), i, offsets);
            from = batch.putScored(sequences.get(i), i, from, width);
        }
        return batch;
    }

    /** Where in the embedding table the rows of each feature begin. */
    private static int[] offsets(int[] featureSizes) {
        int[] offsets = new int[featureSizes.length];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + featureSizes[i - 1];
        }
        return offsets;
    }

    private void putFeatures(TokenSequence sequence, int index, int[] offsets) {
        int count = offsets.length;
        for (int step = 0; step < steps; step++) {
            for (int f = 0; f < count; f++) {
                int value = step < sequence.length() ? sequence.features()[step * count + f] : 0;
                features[(index * steps + step) * count + f] = offsets[f] + value;
            }
        }
    }

    private int putScored(TokenSequence sequence, int index, int from, int width) {
        int next = from;
        for (int step = sequence.scoredFrom(); step < sequence.length(); step++) {
            rows[next] = index * steps + step;
            tokens[next] = sequence.tokens()[step];
            for (int token = 0; token < width; token++) {
                forbidden[next * width + token] = !sequence.allowed()[step * width + token];
            }
            for (int r = 0; r < references.length; r++) {
                references[r][next] = sequence.references()[step * references.length + r];
            }
            next++;
        }
        return next;
    }

    /**
     * For each scored token and pitch, the interval between that pitch and reference {@code r} as a row of the interval
     * head, [scored, pitches]; where there is no reference, the row {@code 2 * pitches - 1}, which stands for none.
     */
    int[] intervals(int r, Vocabulary.Range pitches) {
        int count = pitches.size();
        int[] intervals = new int[tokens.length * count];
        for (int i = 0; i < tokens.length; i++) {
            int reference = references[r][i];
            if (reference < 0) {
                Arrays.fill(intervals, i * count, (i + 1) * count, 2 * count - 1);
            } else {
                for (int pitch = 0; pitch < count; pitch++) {
                    intervals[i * count + pitch] = pitch - reference + count - 1;
                }
            }
        }
        return intervals;
    }
}
