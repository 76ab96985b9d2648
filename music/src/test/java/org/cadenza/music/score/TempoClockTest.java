package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TempoClockTest {

    @Test
    void seconds_acrossTempoChanges_addUp() {
        TempoMap map = new TempoMap(100, List.of(new TempoMap.Change(0, 1_000_000), new TempoMap.Change(200, 500_000)));
        TempoClock clock = map.clock();
        assertThat(clock.seconds(0)).isZero();
        assertThat(clock.seconds(100)).isCloseTo(1.0, within(1e-12));
        assertThat(clock.seconds(300)).isCloseTo(2.5, within(1e-12));
        assertThat(clock.tick(2.5)).isEqualTo(300);
    }

    /** The map walks through its changes one by one: another way to the same time. */
    @Property(tries = 200, seed = "2026")
    void seconds_ofAnyTick_agreeWithTheMap(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5000) Integer> ticks,
            @ForAll @IntRange(min = 0, max = 6000) int tick) {
        TempoMap map = new TempoMap(
                96, ticks.stream().map(at -> new TempoMap.Change(at, at * 300)).toList());
        assertThat(map.clock().seconds(tick)).isCloseTo(map.seconds(tick), within(1e-9));
        assertThat(map.clock().tick(map.seconds(tick) + 1e-7)).isEqualTo(map.tick(map.seconds(tick) + 1e-7));
    }
}
