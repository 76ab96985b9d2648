package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    /** Squares around the mean 5: 9, 1, 1, 1, 0, 0, 4, 16; 32 over 7. */
    @Test
    void of_handCount_agrees() {
        Summary summary = Summary.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(summary.n()).isEqualTo(8);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.sd()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
        assertThat(summary.median()).isEqualTo(4.5);
    }

    @Test
    void of_undefinedNumbers_leavesThemOut() {
        assertThat(Summary.of(Double.NaN, 3, 1, 2, Double.NaN)).isEqualTo(Summary.of(1, 2, 3));
    }

    @Test
    void of_nothing_isUndefined() {
        assertThat(Summary.of().mean()).isNaN();
        assertThat(Summary.of(1).sd()).isNaN();
        assertThat(Summary.of().text(2)).isEqualTo("-");
    }

    @Test
    void distance_twoDeviationsApart_isTwo() {
        assertThat(Summary.of(4, 5, 6).distance(Summary.of(2, 3, 4))).isEqualTo(2);
        assertThat(Summary.of(1, 1).distance(Summary.of(2, 2))).isNaN();
    }

    @Test
    void text_twoDecimals_rounds() {
        assertThat(Summary.of(0.126, 0.126).text(2)).isEqualTo("0.13 ± 0.00");
        assertThat(Summary.of(7).text(0)).isEqualTo("7");
    }
}
