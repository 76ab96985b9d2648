package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.Test;

class SongPlanTest {

    private static final SongOrder COMMON_TIME =
            SongOrder.open().with(Wish.METER, "4/4").with(Wish.TEMPO, "60");

    @Test
    void of_barsThatLastTooLong_saysHowManyFit() {
        SongOrder order = COMMON_TIME.with(Wish.BARS, "301");
        assertThatThrownBy(() -> SongPlan.of(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("301 bars at 60 quarters a minute last 1204 seconds, expected at most 1200; "
                        + "ask for at most 300 bars, or a faster tempo");
    }

    @Test
    void of_asManyBarsAsFit_arePlanned() {
        assertThat(SongPlan.of(COMMON_TIME.with(Wish.BARS, "300")).bars()).isEqualTo(300);
    }
}
