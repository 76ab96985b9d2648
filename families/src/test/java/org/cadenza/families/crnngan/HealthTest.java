package org.cadenza.families.crnngan;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.learning.Metrics;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Ema;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final double COLLAPSE = 0.3;

    private final Parameters player = player(1);
    private final Ema average = new Ema(player);
    private final Health health = new Health(COLLAPSE, player, average);

    private static Parameters player(long seed) {
        Parameters.Builder builder = new Parameters.Builder();
        new Linear(builder.in("any"), 3, 2, Initializer.glorot());
        return builder.build(new Seed(seed), Device.standard());
    }

    private static Metrics spread(double value) {
        return Metrics.of(Match.SPREAD, value);
    }

    private boolean alarm(long step, double spread) {
        return health.after(step, spread(spread)).values().containsKey(Metrics.ALARM);
    }

    @Test
    void player_whoseSequencesGrowAlike_isPutBackToWhenItWasWell() {
        assertThat(alarm(1, 0.9)).isFalse();
        player.restore(player(2).save());
        average.restore(player(2).save());
        long step = 2;
        while (!alarm(step, 0)) {
            assertThat(++step).isLessThan(100);
        }
        assertThat(player.save()).usingRecursiveComparison().isEqualTo(player(1).save());
        assertThat(average.save())
                .usingRecursiveComparison()
                .isEqualTo(player(1).save());
    }

    @Test
    void player_thatCollapsesAgain_isPutBackToTheSameWeightsHoweverLongItTakes() {
        alarm(1, 0.9);
        player.restore(player(2).save());
        average.restore(player(2).save());
        int alarms = 0;
        for (long step = 2; step < 200; step++) {
            alarms += alarm(step, 0) ? 1 : 0;
        }
        assertThat(alarms).isGreaterThan(2);
        assertThat(player.save()).usingRecursiveComparison().isEqualTo(player(1).save());
    }

    @Test
    void player_whoWasNeverWell_isLeftAlone() {
        for (long step = 1; step < 200; step++) {
            assertThat(alarm(step, 0.1)).isFalse();
        }
    }
}
