package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {

    @Test
    void aSet_isNoDistanceFromItself() {
        List<float[]> set = List.of(new float[] {0, 1}, new float[] {3, 4});
        assertThat(EnergyDistance.between(set, set)).isZero();
    }

    @Test
    void twoPoints_areTwiceTheirDistanceApart() {
        assertThat(EnergyDistance.between(List.of(new float[] {0, 0}), List.of(new float[] {3, 4})))
                .isEqualTo(10);
    }

    @Test
    void oneKindOfTwo_isFartherThanBoth() {
        List<float[]> both = List.of(new float[] {0}, new float[] {2});
        List<float[]> one = List.of(new float[] {0}, new float[] {0});
        assertThat(EnergyDistance.between(both, one)).isEqualTo(1);
    }
}
