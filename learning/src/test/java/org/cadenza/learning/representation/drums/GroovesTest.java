package org.cadenza.learning.representation.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.junit.jupiter.api.Test;

class GroovesTest {

    private static LabelledItem<DrumPattern> item(int bars, List<Hit> hits, Map<String, String> labels) {
        return new LabelledItem<>("beat", new DrumPattern(bars * DrumGrid.BAR, 4, hits), labels);
    }

    /** A kick on every beat, each bar with velocities of its own. */
    private static List<Hit> fourToTheFloor(int bars) {
        List<Hit> hits = new ArrayList<>();
        for (int step = 0; step < bars * DrumGrid.BAR; step += 4) {
            hits.add(new Hit(Drum.KICK, step, 80 + step / DrumGrid.BAR, 0));
        }
        return hits;
    }

    @Test
    void barThatIsRepeated_countsOnce() throws UnsuitableException {
        List<Hit> hits = fourToTheFloor(20);
        assertThat(Grooves.of(item(20, hits, Map.of()))).hasSize(1);
        hits.add(new Hit(Drum.SNARE, 10 * DrumGrid.BAR + 4, 90, 0));
        assertThat(Grooves.of(item(20, hits, Map.of())))
                .as("the bar alone, before and after the one that differs")
                .hasSize(3);
    }

    @Test
    void fill_isUnsuitable_andSoIsNearSilence() {
        assertThatThrownBy(() -> Grooves.of(item(2, fourToTheFloor(2), Map.of("beat_type", "fill"))))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("fill");
        assertThatThrownBy(() -> Grooves.of(item(2, List.of(new Hit(Drum.KICK, 0, 90, 0)), Map.of())))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("5 strokes");
    }
}
