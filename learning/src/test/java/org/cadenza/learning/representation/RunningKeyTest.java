package org.cadenza.learning.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.music.score.Key;
import org.junit.jupiter.api.Test;

class RunningKeyTest {

    @Test
    void key_asANumber_tellsModesApart() {
        assertThat(RunningKey.number(null)).isZero();
        assertThat(RunningKey.number(Key.major(0))).isEqualTo(1);
        assertThat(RunningKey.number(Key.minor(11))).isEqualTo(RunningKey.KEYS);
    }

    @Test
    void degree_isCountedFromTheTonic() {
        assertThat(RunningKey.degree(60, Key.major(0))).isZero();
        assertThat(RunningKey.degree(60, Key.major(2))).isEqualTo(10);
        assertThat(RunningKey.degree(60, Key.minor(2))).isEqualTo(22);
    }
}
