package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadenza.learning.Presets;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.junit.jupiter.api.Test;

class InnerEarTest {

    private static DrumGrid grid(int lane, float offset) {
        float[] velocities = new float[DrumGrid.CELLS];
        float[] offsets = new float[DrumGrid.CELLS];
        for (int step = 0; step < DrumGrid.STEPS; step += 4) {
            velocities[step * DrumGrid.LANES + lane] = 0.8f;
            offsets[step * DrumGrid.LANES + lane] = offset;
        }
        return new DrumGrid(velocities, offsets);
    }

    @Test
    void ear_hearsWhatIsStruck_butNotHowLate() {
        RhythmCanConfig config =
                new RhythmCanFamily().presets().named(Presets.TINY).config();
        float[] misheard =
                InnerEar.of(config, 2).misheard(List.of(grid(0, 0), grid(0, 0.7f), grid(3, 0)), new float[] {1, 0});
        assertThat(misheard[1]).isEqualTo(misheard[0]);
        assertThat(misheard[2]).isNotEqualTo(misheard[0]);
    }
}
