package org.cadenza.learning.representation.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrumGridTest {

    private static DrumPattern pattern(int steps, int stepsPerQuarter, Hit... hits) {
        return new DrumPattern(steps, stepsPerQuarter, List.of(hits));
    }

    @ParameterizedTest
    @EnumSource(Drum.class)
    void everyDrum_hasALane(Drum drum) {
        assertThat(DrumLane.of(drum)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(DrumLane.class)
    void lane_outAndIn_isTheSame(DrumLane lane) {
        assertThat(DrumLane.of(lane.drum())).isEqualTo(lane);
        assertThat(Drum.of(lane.drum().pitch())).contains(lane.drum());
        assertThat(DrumLane.find(lane.toString())).contains(lane);
    }

    @Test
    void grid_asAPatternAndBack_isTheSameInVelocityAndTiming() throws UnsuitableException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            List<Hit> hits = new ArrayList<>();
            for (DrumLane lane : DrumLane.values()) {
                for (int step = 0; step < DrumGrid.STEPS; step++) {
                    if (random.nextInt(4) == 0) {
                        double offset = random.nextInt(-8, 9) / 16.0;
                        hits.add(new Hit(lane.drum(), step, random.nextInt(1, 128), offset));
                    }
                }
            }
            DrumGrid grid = DrumGrid.windows(new DrumPattern(32, 4, hits)).get(0);
            assertThat(grid.strokes()).isEqualTo(hits.size());
            assertThat(grid.pattern().hits())
                    .hasSameSizeAs(hits)
                    .allSatisfy(hit -> assertThat(hits)
                            .anyMatch(own -> own.step() == hit.step()
                                    && own.velocity() == hit.velocity()
                                    && own.offset() == hit.offset()
                                    && DrumLane.of(own.drum()) == DrumLane.of(hit.drum())));
            assertThat(DrumGrid.windows(grid.pattern())).containsExactly(grid);
        }
    }

    @Test
    void windows_hopABar() throws UnsuitableException {
        List<DrumGrid> windows = DrumGrid.windows(pattern(64, 4, new Hit(Drum.KICK, 33, 127, 0)));
        assertThat(windows).hasSize(3);
        assertThat(windows.get(0).strokes()).isZero();
        assertThat(windows.get(1).struck(17, 0)).isTrue();
        assertThat(windows.get(2).struck(1, 0)).isTrue();
    }

    @Test
    void singleBar_isPlayedTwice() throws UnsuitableException {
        DrumGrid grid = DrumGrid.windows(pattern(16, 4, new Hit(Drum.SNARE, 4, 90, 0.25)))
                .get(0);
        assertThat(grid.strokes()).isEqualTo(2);
        assertThat(grid.struck(4, 1)).isTrue();
        assertThat(grid.struck(20, 1)).isTrue();
        assertThat(grid.offset(20, 1)).isEqualTo(0.5f);
    }

    @Test
    void waltzAndTriplets_areUnsuitableAndSayWhy() {
        assertThatThrownBy(() -> DrumGrid.windows(pattern(12, 4)))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("3.0 quarters");
        assertThatThrownBy(() -> DrumGrid.windows(pattern(12, 3)))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("3 steps to the quarter");
    }

    @Test
    void cymbal_struckOnceOrTwice_crashes_andMoreOftenIsRidden() throws UnsuitableException {
        DrumGrid once =
                DrumGrid.windows(pattern(32, 4, new Hit(Drum.RIDE, 0, 90, 0))).get(0);
        assertThat(once.pattern().hits()).extracting(Hit::drum).containsExactly(Drum.CRASH);
        DrumGrid often = DrumGrid.windows(pattern(16, 4, new Hit(Drum.CRASH, 0, 90, 0), new Hit(Drum.RIDE, 4, 90, 0)))
                .get(0);
        assertThat(often.pattern().hits()).extracting(Hit::drum).containsOnly(Drum.RIDE);
    }
}
