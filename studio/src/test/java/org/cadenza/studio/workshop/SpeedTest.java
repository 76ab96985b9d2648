package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.learning.Metrics;
import org.junit.jupiter.api.Test;

class SpeedTest {

    @Test
    void speed_isTokensWhereTheyAreCountedElseExamples() {
        assertThat(afterTenSteps(Metrics.of("loss", 1).and("tokens", 1000))).isEqualTo("1,000 tokens/s");
        assertThat(afterTenSteps(Metrics.of("loss", 1))).isEqualTo("16 examples/s");
    }

    /** Ten steps of sixteen examples, a second each. */
    private static String afterTenSteps(Metrics metrics) {
        long[] seconds = {0};
        Speed speed = new Speed(() -> 1_000_000_000L * seconds[0]);
        speed.begin();
        String text = "";
        for (int step = 0; step < 10; step++) {
            seconds[0]++;
            text = speed.after(metrics, 16);
            assertThat(text.isEmpty()).isEqualTo(seconds[0] < 5);
        }
        assertThat(speed.seconds()).isEqualTo(10);
        return text;
    }
}
