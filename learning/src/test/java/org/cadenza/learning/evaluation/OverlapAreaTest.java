package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OverlapAreaTest {

    private static final double[] FIRST = {1, 2, 2.5, 3, 4.5};
    private static final double[] SECOND = {2, 4, 5, 5.5, 7, 8};

    /**
     * Made with scipy 1.17: {@code A, B = gaussian_kde(first), gaussian_kde(second); x = linspace(-20, 30, 400001);
     * trapezoid(minimum(A(x), B(x)), x)}. The tolerance is what sharing points between grid places costs.
     */
    @Test
    void of_smallSets_agreesWithScipy() {
        assertThat(OverlapArea.of(FIRST, SECOND)).isCloseTo(0.487762, within(1e-4));
    }

    @Test
    void of_equalSets_isOne() {
        assertThat(OverlapArea.of(FIRST, FIRST)).isCloseTo(1, within(1e-3));
    }

    @Test
    void of_setsFarApart_isNothing() {
        double[] far = {1000, 1001, 1002};
        assertThat(OverlapArea.of(FIRST, far)).isCloseTo(0, within(1e-9));
    }

    @Test
    void of_setsThatDoNotVary_arePoints() {
        assertThat(OverlapArea.of(new double[] {3, 3}, new double[] {3})).isEqualTo(1);
        assertThat(OverlapArea.of(new double[] {3, 3}, new double[] {4, 4})).isEqualTo(0);
        assertThat(OverlapArea.of(new double[0], FIRST)).isNaN();
        // Ten times a tenth is not quite one.
        double[] tenths = DoubleStream.generate(() -> 0.1).limit(10).toArray();
        assertThat(OverlapArea.of(tenths, tenths)).isEqualTo(1);
    }

    /** Law: overlap is symmetric, between 0 and 1, and does not ask for the unit. */
    @Property(tries = 30, seed = "7")
    void of_anySets_isSymmetricAndScaleFree(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -5, max = 5) Double> first,
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -5, max = 5) Double> second) {
        double[] a = first.stream().mapToDouble(Double::doubleValue).toArray();
        double[] b = second.stream().mapToDouble(Double::doubleValue).toArray();
        double area = OverlapArea.of(a, b);
        assertThat(area).isBetween(0.0, 1.0);
        assertThat(OverlapArea.of(b, a)).isCloseTo(area, within(1e-9));
        assertThat(OverlapArea.of(scaled(a), scaled(b))).isCloseTo(area, within(1e-6));
    }

    private static double[] scaled(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * 1000)
                .toArray();
    }

    /** Blurred like the other set, a point amid it lies under its density, and one that the other all but is overlaps it. */
    @Test
    void of_aPointAndASet_isBlurredAsTheSetIs() {
        assertThat(OverlapArea.of(new double[] {3, 3, 3}, FIRST)).isBetween(0.3, 0.9);
        double[] almost = new double[100];
        almost[7] = 1;
        assertThat(OverlapArea.of(new double[100], almost)).isGreaterThan(0.98);
    }
}
