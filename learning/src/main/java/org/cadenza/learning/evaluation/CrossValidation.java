package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How well classes can be told apart by a {@link Discriminant} that has not seen the items it judges. */
public final class CrossValidation {

    private CrossValidation() {}

    /**
     * Judges every item by a discriminant learned on the folds it is not in; each class is dealt evenly to the folds.
     *
     * @param vectors {@code [items][features]}
     * @param labels class of each item, 0 up to {@code classes}; of every class at least {@code folds} items
     * @param folds 2 or more
     */
    public static Confusion run(List<double[]> vectors, int[] labels, int classes, int folds, SplittableRandom random) {
        int[] fold = deal(labels, classes, folds, random);
        int[][] counts = new int[classes][classes];
        for (int held = 0; held < folds; held++) {
            List<double[]> known = new ArrayList<>();
            List<Integer> knownLabels = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                if (fold[i] != held) {
                    known.add(vectors.get(i));
                    knownLabels.add(labels[i]);
                }
            }
            Discriminant discriminant = Discriminant.fit(
                    known, knownLabels.stream().mapToInt(Integer::intValue).toArray(), classes);
            for (int i = 0; i < labels.length; i++) {
                if (fold[i] == held) {
                    counts[labels[i]][discriminant.classify(vectors.get(i))]++;
                }
            }
        }
        return new Confusion(counts);
    }

    private static int[] deal(int[] labels, int classes, int folds, SplittableRandom random) {
        int[] fold = new int[labels.length];
        for (int label = 0; label < classes; label++) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == label) {
                    own.add(random.nextInt(own.size() + 1), i);
                }
            }
            if (own.size() < folds) {
                throw new IllegalArgumentException("class " + label + " has " + own.size()
                        + " items, expected at least one for each of " + folds + " folds");
            }
            for (int i = 0; i < own.size(); i++) {
                fold[own.get(i)] = i % folds;
            }
        }
        return fold;
    }
}
