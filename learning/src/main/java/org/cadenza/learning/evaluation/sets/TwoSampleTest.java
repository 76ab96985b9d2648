package org.cadenza.learning.evaluation.sets;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cadenza.learning.evaluation.CrossValidation;
import org.cadenza.learning.evaluation.Distance;

/** Whether two sets of equal size can be told apart by a classifier (Lopez-Paz and Oquab 2017): 0.5 if not, 1 if always. */
final class TwoSampleTest {

    private static final int FOLDS = 5;

    private TwoSampleTest() {}

    /** The share that linear discriminants tell right, each of a fold that they have not seen. */
    static double linear(List<double[]> real, List<double[]> other, SplittableRandom random) {
        List<double[]> all = Stream.concat(real.stream(), other.stream()).toList();
        int[] labels = new int[all.size()];
        for (int i = real.size(); i < labels.length; i++) {
            labels[i] = 1;
        }
        return CrossValidation.run(all, labels, 2, FOLDS, random).accuracy();
    }

    /** The share whose nearest other is of their own set; of several equally near, the share of these that are. */
    static double nearest(List<double[]> real, List<double[]> other) {
        List<double[]> all = Stream.concat(real.stream(), other.stream()).toList();
        double right = 0;
        for (int i = 0; i < all.size(); i++) {
            double least = Double.POSITIVE_INFINITY;
            int near = 0;
            int own = 0;
            for (int j = 0; j < all.size(); j++) {
                double distance = i == j ? Double.POSITIVE_INFINITY : Distance.between(all.get(i), all.get(j));
                if (distance < least) {
                    least = distance;
                    near = 0;
                    own = 0;
                }
                if (i != j && distance == least) {
                    near++;
                    own += i < real.size() == j < real.size() ? 1 : 0;
                }
            }
            right += (double) own / near;
        }
        return right / all.size();
    }
}
