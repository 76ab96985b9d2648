package org.cadenza.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LearningRateTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void constant_atAnyStep_isItself() {
        LearningRate rate = new LearningRate.Constant(0.01);
        assertThat(rate.at(0)).isEqualTo(rate.at(1_000_000)).isEqualTo(0.01);
    }

    @Test
    void warmupCosine_risesToThePeak_fallsByHalfHalfwayAndEndsOnTheFloor() {
        LearningRate rate = new LearningRate.WarmupCosine(1, 4, 24, 0.2);
        assertThat(rate.at(0)).isEqualTo(0.25, EXACT);
        assertThat(rate.at(3)).isEqualTo(1, EXACT);
        assertThat(rate.at(4)).isEqualTo(1, EXACT);
        assertThat(rate.at(14)).isEqualTo(0.6, EXACT);
        assertThat(rate.at(24)).isEqualTo(0.2, EXACT);
        assertThat(rate.at(1000)).isEqualTo(0.2, EXACT);
        for (long step = 4; step < 24; step++) {
            assertThat(rate.at(step + 1)).isLessThan(rate.at(step));
        }
    }

    @Test
    void warmupCosine_withoutWarmup_startsAtThePeak() {
        assertThat(new LearningRate.WarmupCosine(0.3, 0, 10, 0).at(0)).isEqualTo(0.3, EXACT);
    }

    /** The paper's setting, width 512 and 4000 steps: its two branches meet at 1 / sqrt(512 * 4000). */
    @Test
    void noam_ofThePaper_peaksAtTheEndOfTheWarmup() {
        LearningRate rate = new LearningRate.Noam(512, 4000, 1);
        double peak = 1 / Math.sqrt(512 * 4000.0);
        assertThat(rate.at(3999)).isEqualTo(peak, EXACT);
        assertThat(rate.at(1999)).isEqualTo(peak / 2, EXACT);
        assertThat(rate.at(15_999)).isEqualTo(peak / 2, EXACT);
    }

    @Test
    void stepDecay_stays_thenFallsByTheFactor() {
        LearningRate rate = new LearningRate.StepDecay(0.8, 0.5, 10);
        assertThat(rate.at(9)).isEqualTo(0.8, EXACT);
        assertThat(rate.at(10)).isEqualTo(0.4, EXACT);
        assertThat(rate.at(35)).isEqualTo(0.1, EXACT);
    }

    @Test
    void exponentialDecay_fallsByTheFactorTowardsTheFloor() {
        LearningRate rate = new LearningRate.ExponentialDecay(1.1, 0.25, 10, 0.1);
        assertThat(rate.at(0)).isEqualTo(1.1, EXACT);
        assertThat(rate.at(5)).isEqualTo(0.6, EXACT);
        assertThat(rate.at(10)).isEqualTo(0.35, EXACT);
        assertThat(rate.at(10_000)).isEqualTo(0.1, EXACT);
    }

    @Test
    void schedule_outOfRange_saysWhatIsAllowed() {
        assertThatThrownBy(() -> new LearningRate.Constant(Double.NaN)).hasMessageContaining("learning rate is NaN");
        assertThatThrownBy(() -> new LearningRate.Constant(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new LearningRate.WarmupCosine(1, 10, 10, 0))
                .hasMessageContaining("steps are 10, expected more than the 10 of the warm-up");
        assertThatThrownBy(() -> new LearningRate.WarmupCosine(1, 1, 10, 2)).hasMessageContaining("floor");
        assertThatThrownBy(() -> new LearningRate.Noam(0, 10, 1)).hasMessageContaining("width is 0");
        assertThatThrownBy(() -> new LearningRate.Noam(8, 0, 1)).hasMessageContaining("warm-up");
        assertThatThrownBy(() -> new LearningRate.StepDecay(1, 1.5, 10)).hasMessageContaining("factor");
        assertThatThrownBy(() -> new LearningRate.ExponentialDecay(1, 0.5, 0, 0))
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new LearningRate.Constant(1).at(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step is -1");
    }
}
