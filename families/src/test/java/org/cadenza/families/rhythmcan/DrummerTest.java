package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.junit.jupiter.api.Test;

/** How the bundled drummer, who has an ear, chooses among his ideas. */
class DrummerTest {

    private static final Drummer DRUMMER =
            RhythmCanFamily.drummer(CheckpointFolder.readPublished(Path.of("..", "models", "drummer")));

    private static DrumGrid played(long seed, int shortlist) {
        Mixture open = Mixture.of(Settings.none().with(DrumControls.AMBIGUITY, 1), DRUMMER, new Seed(seed));
        Mixture asked = new Mixture(open.told(), open.heard(), open.fullness(), shortlist);
        float[] idea = DRUMMER.idea(new Seed(seed), asked);
        return DRUMMER.sketch(List.of(idea), List.of(asked.told())).get(0).grid(DRUMMER.threshold(), open.fullness());
    }

    private static double unlikeness(int shortlist) {
        List<DrumGrid> grids = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            grids.add(played(seed, shortlist));
        }
        return grids.stream()
                .flatMap(one -> grids.stream().map(other -> Lanes.unlikeness(one, other)))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    @Test
    void ideas_ofNoGenreFromAShortlist_areLessAlikeThanTheBestHeard() {
        assertThat(unlikeness(4)).isGreaterThan(1.05 * unlikeness(1));
    }

    @Test
    void unlikeness_isTheShareOfStrokesThatOneHasAlone() {
        DrumGrid silence = grid(Map.of());
        DrumGrid two = grid(Map.of(0, 1f, 9, 0.5f));
        assertThat(Lanes.unlikeness(silence, silence)).isZero();
        assertThat(Lanes.unlikeness(silence, two)).isEqualTo(1);
        assertThat(Lanes.unlikeness(two, two)).isZero();
        assertThat(Lanes.unlikeness(two, grid(Map.of(0, 0.1f)))).isCloseTo(1 / 3.0, within(1e-12));
    }

    private static DrumGrid grid(Map<Integer, Float> cells) {
        float[] velocities = new float[DrumGrid.CELLS];
        cells.forEach((cell, velocity) -> velocities[cell] = velocity);
        return new DrumGrid(velocities, new float[DrumGrid.CELLS]);
    }
}
