package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntraInterTest {

    private static List<double[]> cloud(SplittableRandom random, double centre) {
        return IntStream.range(0, 60)
                .mapToObj(i -> random.doubles(3)
                        .map(uniform -> centre + (uniform - 0.5) * Math.sqrt(12))
                        .toArray())
                .toList();
    }

    /** Two samples of one cloud overlap nearly wholly; a cloud moved by five deviations lies outside. */
    @Test
    void of_sameAndMovedCloud_areToldApart() {
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> own = cloud(random, 0);
        IntraInter same = IntraInter.of(own, cloud(random, 0)).orElseThrow();
        IntraInter moved = IntraInter.of(own, cloud(random, 5)).orElseThrow();
        assertThat(same.firstOverlap()).isGreaterThan(0.9);
        assertThat(same.firstDivergence()).isLessThan(0.05);
        assertThat(moved.overlap()).isLessThan(0.2);
        assertThat(moved.secondDivergence()).isGreaterThan(1);
        assertThat(IntraInter.of(own.subList(0, 1), own)).isEmpty();
    }

    /** A set that always says the same lies amid the other's distances, but has none of its own. */
    @Test
    void overlap_collapsedSet_isToldByItsOwnDistances() {
        List<double[]> own = cloud(new SplittableRandom(11), 0);
        List<double[]> collapsed =
                IntStream.range(0, 60).mapToObj(i -> new double[3]).toList();
        IntraInter found = IntraInter.of(own, collapsed).orElseThrow();
        assertThat(found.firstOverlap()).isGreaterThan(0.4);
        assertThat(found.overlap()).isLessThan(0.2);
    }

    /**
     * Two normal densities, of mean 0 and deviation 1 and of mean 1 and deviation 2: divergence ln 2 + (1 + 1) / 8 - 1/2 =
     * 0.4431 nats. Made of evenly spaced quantiles, so the kernel widens both a little.
     */
    @Test
    void divergence_normalSamples_isNearTheClosedForm() {
        double[] first = IntStream.range(0, 4000)
                .mapToDouble(i -> quantile((i + 0.5) / 4000))
                .toArray();
        double[] second = IntStream.range(0, 4000)
                .mapToDouble(i -> 1 + 2 * quantile((i + 0.5) / 4000))
                .toArray();
        assertThat(Densities.of(first, second).orElseThrow().divergence())
                .isCloseTo(Math.log(2) + 2 / 8.0 - 0.5, within(0.02));
    }

    /** By bisection of the distribution function, which is a sum over its density. */
    private static double quantile(double share) {
        double step = 1e-4;
        double[] sums = CUMULATED;
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] < share) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -6 + low * step;
    }

    private static final double[] CUMULATED = new double[120_001];

    static {
        for (int i = 1; i < CUMULATED.length; i++) {
            double z = -6 + i * 1e-4;
            CUMULATED[i] = CUMULATED[i - 1] + 1e-4 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
    }
}
