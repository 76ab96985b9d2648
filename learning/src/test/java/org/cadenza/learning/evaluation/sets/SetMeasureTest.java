package org.cadenza.learning.evaluation.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SetMeasureTest {

    private static List<double[]> line(double... places) {
        return Arrays.stream(places).mapToObj(place -> new double[] {place}).toList();
    }

    private static List<double[]> cloud(SplittableRandom random, int size, double centre) {
        List<double[]> cloud = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cloud.add(new double[] {centre + gaussian(random), gaussian(random), gaussian(random)});
        }
        return cloud;
    }

    /** Irwin and Hall: twelve uniform numbers less six. */
    private static double gaussian(SplittableRandom random) {
        return random.doubles(12).sum() - 6;
    }

    /** Means 0 and 3, variances (n - 1) 2 and 8: 9 + 2 + 8 - 2 * √16 = 11. */
    @Test
    void frechet_oneFeature_agreesWithFormula() {
        assertThat(FrechetDistance.between(line(-1, 1), line(1, 5))).isCloseTo(11, within(1e-9));
    }

    /**
     * Two features. A has covariance [[2, 0], [0, 2]] from (±√3, 0), (0, ±√3) with divisor 3; B, with doubled second feature, [[2, 0],
     * [0, 8]]: tr(A) + tr(B) - 2 (2 + 4) = 4 + 10 - 12 = 2. Turned by 45 degrees together, nothing changes.
     */
    @Test
    void frechet_twoFeatures_agreesWithFormulaAndTurns() {
        double r = Math.sqrt(3);
        List<double[]> a =
                List.of(new double[] {r, 0}, new double[] {-r, 0}, new double[] {0, r}, new double[] {0, -r});
        List<double[]> b =
                List.of(new double[] {r, 0}, new double[] {-r, 0}, new double[] {0, 2 * r}, new double[] {0, -2 * r});
        assertThat(FrechetDistance.between(a, b)).isCloseTo(2, within(1e-9));
        assertThat(FrechetDistance.between(turned(a), turned(b))).isCloseTo(2, within(1e-9));
        assertThat(FrechetDistance.between(a, a)).isCloseTo(0, within(1e-9));
    }

    private static List<double[]> turned(List<double[]> set) {
        double h = Math.sqrt(0.5);
        return set.stream()
                .map(v -> new double[] {h * (v[0] - v[1]), h * (v[0] + v[1])})
                .toList();
    }

    /** [[2, 1], [1, 2]] has the values 1 and 3, with vectors (1, -1) and (1, 1) over √2. */
    @Test
    void eigen_twoByTwo_agreesWithHand() {
        Eigen eigen = new Eigen(new double[][] {{2, 1}, {1, 2}});
        double[] sorted = eigen.values().clone();
        Arrays.sort(sorted);
        assertThat(sorted).containsExactly(new double[] {1, 3}, within(1e-12));
        assertThat(Math.abs(eigen.vectors()[0][0])).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    /**
     * Real: 0 to 5 on a line. The fifth neighbour of 0 is 5, of 1 is 4, of 2 is 3 away, of 3 is 3, and so on: 5, 4, 3, 3, 4, 5. Others: 2.5 six
     * times, whose own balls have no width, so nothing is recalled. 2.5 lies in every real ball: precision 1, density 6 / 5,
     * coverage 1.
     */
    @Test
    void neighbourhoods_sixOnALine_agreeWithHand() {
        Neighbourhoods inside = Neighbourhoods.of(line(0, 1, 2, 3, 4, 5), line(2.5, 2.5, 2.5, 2.5, 2.5, 2.5));
        assertThat(inside.precision()).isEqualTo(1);
        assertThat(inside.recall()).isZero();
        assertThat(inside.density()).isCloseTo(6 / 5.0, within(1e-12));
        assertThat(inside.coverage()).isEqualTo(1);
        // 7 lies in the ball of 5 (reach 5), of 4 (4), but not of 3 (3 < 4), 2, 1 or 0, whose ball ends at 5.
        Neighbourhoods aside = Neighbourhoods.of(line(0, 1, 2, 3, 4, 5), line(7, 7, 7, 7, 7, 100));
        assertThat(aside.precision()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(aside.density()).isCloseTo(10 / 30.0, within(1e-12));
        assertThat(aside.coverage()).isCloseTo(2 / 6.0, within(1e-12));
        assertThat(aside.recall()).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoSampleTests_sameAndMovedClouds_areChanceAndCertain() {
        SplittableRandom random = new SplittableRandom(2);
        List<double[]> real = cloud(random, 200, 0);
        List<double[]> same = cloud(random, 200, 0);
        List<double[]> moved = cloud(random, 200, 8);
        assertThat(TwoSampleTest.linear(real, same, new SplittableRandom(1))).isBetween(0.4, 0.6);
        assertThat(TwoSampleTest.nearest(real, same)).isBetween(0.42, 0.58);
        assertThat(TwoSampleTest.linear(real, moved, new SplittableRandom(1))).isGreaterThan(0.99);
        assertThat(TwoSampleTest.nearest(real, moved)).isGreaterThan(0.99);
    }

    /** The nearest neighbour of each is its copy in the other set. */
    @Test
    void nearestTest_copies_isBelowChance() {
        List<double[]> real = cloud(new SplittableRandom(2), 50, 0);
        assertThat(TwoSampleTest.nearest(real, real)).isZero();
    }
}
