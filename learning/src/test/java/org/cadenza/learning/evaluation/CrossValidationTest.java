package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final int CLASSES = 4;
    private static final int EACH = 100;

    /** Clouds along one line, whose second feature is the first over again and whose third never varies. */
    private static List<double[]> clouds(double apart, SplittableRandom random) {
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < CLASSES * EACH; i++) {
            double x = i / EACH * apart + random.nextDouble() - random.nextDouble();
            vectors.add(new double[] {x, 2 * x, 7, random.nextDouble()});
        }
        return vectors;
    }

    private static int[] labels() {
        int[] labels = new int[CLASSES * EACH];
        Arrays.setAll(labels, i -> i / EACH);
        return labels;
    }

    @Test
    void run_cloudsFarApart_tellsAllApart() {
        Confusion confusion =
                CrossValidation.run(clouds(4, new SplittableRandom(1)), labels(), CLASSES, 5, new SplittableRandom(2));
        assertThat(confusion.accuracy()).isEqualTo(1);
        assertThat(confusion.counts()[2]).containsExactly(0, 0, EACH, 0);
    }

    /** The guard against judging what was learned: with nothing to learn, a held-out item is told by chance only. */
    @Test
    void run_labelsWithoutMeaning_isChance() {
        Confusion confusion =
                CrossValidation.run(clouds(0, new SplittableRandom(1)), labels(), CLASSES, 5, new SplittableRandom(2));
        assertThat(confusion.accuracy()).isBetween(0.15, 0.35);
    }

    @Test
    void run_fewerItemsThanFolds_saysWhichClass() {
        List<double[]> vectors = List.of(new double[] {1}, new double[] {2}, new double[] {3});
        assertThatThrownBy(() -> CrossValidation.run(vectors, new int[] {0, 0, 1}, 2, 2, new SplittableRandom(1)))
                .hasMessage("class 1 has 1 items, expected at least one for each of 2 folds");
    }

    /** Of two classes seen equally, the border lies half-way between the means. */
    @Test
    void discriminant_twoClasses_partHalfWay() {
        List<double[]> vectors = List.of(new double[] {0}, new double[] {2}, new double[] {6}, new double[] {8});
        Discriminant discriminant = Discriminant.fit(vectors, new int[] {0, 0, 1, 1}, 2);
        assertThat(discriminant.classify(new double[] {3.9})).isZero();
        assertThat(discriminant.classify(new double[] {4.1})).isEqualTo(1);
    }

    /** Two features that are only told apart together: the classes lie along one diagonal, side by side. */
    @Test
    void discriminant_correlatedFeatures_usesTheirCovariance() {
        SplittableRandom random = new SplittableRandom(9);
        List<double[]> vectors = new ArrayList<>();
        int[] labels = new int[400];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            double along = random.nextDouble() * 10;
            double aside = (labels[i] - 0.5) * 2 + random.nextDouble() - 0.5;
            vectors.add(new double[] {along + aside, along - aside});
        }
        assertThat(CrossValidation.run(vectors, labels, 2, 5, random).accuracy())
                .isGreaterThan(0.95);
    }

    @Test
    void solve_timesMatrix_givesTheVectorBack() {
        double[][] matrix = {{4, 2, 1}, {2, 3, 0.5}, {1, 0.5, 2}};
        double[] x = new Covariance(matrix).solve(new double[] {1, 2, 3});
        for (int i = 0; i < 3; i++) {
            double product = 0;
            for (int j = 0; j < 3; j++) {
                product += matrix[i][j] * x[j];
            }
            assertThat(product).isCloseTo(i + 1, within(1e-12));
        }
    }

    @Test
    void confusion_handCount_agrees() {
        Confusion confusion = new Confusion(new int[][] {{3, 1}, {0, 4}});
        assertThat(confusion.accuracy()).isEqualTo(7 / 8.0);
        assertThat(confusion.recall(0)).isEqualTo(0.75);
    }
}
