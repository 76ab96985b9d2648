package org.cadenza.families.musictransformer.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static Performance played(IntUnaryOperator timeAfter) {
        List<Performance.Stroke> strokes = new ArrayList<>();
        int now = 0;
        for (int i = 0; i < 200; i++) {
            strokes.add(new Performance.Stroke(now, now + 100, 60, 80));
            now += timeAfter.applyAsInt(i);
        }
        return new Performance(strokes);
    }

    @Test
    void clarity_ofEighthsAndQuarters_isThatOfAMetronome() {
        assertThat(Pulse.clarity(played(i -> i % 3 == 0 ? 500 : 250))).isGreaterThan(0.99);
    }

    @Test
    void clarity_ofAHumanPulse_isHigh_andOfChance_low() {
        SplittableRandom random = new SplittableRandom(3);
        assertThat(Pulse.clarity(played(i -> 400 + random.nextInt(-30, 31)))).isGreaterThan(0.8);
        assertThat(Pulse.clarity(played(i -> random.nextInt(60, 1500)))).isLessThan(0.4);
    }
}
