package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cadenza.music.score.TempoMap.Change;
import org.junit.jupiter.api.Test;

class TempoMapTest {

    @Test
    void seconds_acrossATempoChange_addUp() {
        TempoMap map = new TempoMap(480, List.of(new Change(960, 250_000)));
        assertThat(map.seconds(480)).isEqualTo(0.5);
        assertThat(map.seconds(960)).isEqualTo(1.0);
        assertThat(map.seconds(1440)).isEqualTo(1.25);
        assertThat(map.tick(1.25)).isEqualTo(1440);
        assertThat(map.bpm()).isEqualTo(120);
    }

    @Test
    void changes_atOneTick_theLastGivenCounts() {
        TempoMap map = new TempoMap(480, List.of(new Change(0, 400_000), new Change(0, 600_000)));
        assertThat(map.changes()).containsExactly(new Change(0, 600_000));
    }

    @Test
    void changes_givenInAnyOrder_areSorted_andStartAtZero() {
        TempoMap map = new TempoMap(96, List.of(new Change(200, 1_000_000), new Change(100, 2_000_000)));
        assertThat(map.changes())
                .containsExactly(
                        new Change(0, TempoMap.DEFAULT_MICROSECONDS),
                        new Change(100, 2_000_000),
                        new Change(200, 1_000_000));
    }

    /** Tick by tick, which is slow and cannot be wrong in the same way. */
    @Property(seed = "1", tries = 200)
    void seconds_agreeWithCountingTicks(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 3_000_000) Integer> tempos,
            @ForAll @IntRange(min = 1, max = 960) int ticksPerQuarter,
            @ForAll @LongRange(max = 900) long tick) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < tempos.size(); i++) {
            changes.add(new Change(i * 137L, tempos.get(i)));
        }
        double counted = 0;
        for (long at = 0; at < tick; at++) {
            int index = (int) Math.min(tempos.size() - 1, at / 137);
            counted += (tempos.isEmpty() ? 500_000 : tempos.get(index)) / 1e6 / ticksPerQuarter;
        }
        assertThat(new TempoMap(ticksPerQuarter, changes).seconds(tick)).isCloseTo(counted, within(1e-6));
    }

    @Property(seed = "2", tries = 300)
    void tick_ofTheSecondsOfATick_isThatTick(
            @ForAll @Size(max = 6) List<@IntRange(min = 1000, max = 0xFFFFFF) Integer> tempos,
            @ForAll @LongRange(max = 100_000) long tick) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < tempos.size(); i++) {
            changes.add(new Change(i * 1000L, tempos.get(i)));
        }
        TempoMap map = new TempoMap(480, changes);
        // Half a tick later, so that rounding down cannot fall to the one before.
        double halfTick = (map.seconds(tick + 1) - map.seconds(tick)) / 2;
        assertThat(map.tick(map.seconds(tick) + halfTick)).isEqualTo(tick);
    }
}
