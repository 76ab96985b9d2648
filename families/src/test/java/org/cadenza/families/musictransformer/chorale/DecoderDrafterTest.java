package org.cadenza.families.musictransformer.chorale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Seed;
import org.cadenza.learning.partwriting.ChoralePlan;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.learning.sampling.StepModel;
import org.cadenza.music.score.Key;
import org.junit.jupiter.api.Test;

class DecoderDrafterTest {

    private static final ChoralePlan PLAN = new ChoralePlan(Key.minor(4), 90, 3, 1);

    private final ChoraleLanguage language = new ChoraleLanguage();
    private int[] conditions;

    /** Likes to stay where it is and knows nothing else; rests would be as likely as any pitch. */
    private final StepModel model = new StepModel() {

        @Override
        public void reset() {}

        @Override
        public float[] step(int[] features, int[] references) {
            conditions = Arrays.copyOf(features, language.conditions() + 1);
            float[] logits = new float[language.vocabulary().size()];
            if (references[0] >= 0) {
                logits[references[0] + 1] = 4;
            }
            return logits;
        }
    };

    @Test
    void draft_isAsLongAsPlanned_andEveryVoiceKeepsItsPlace() {
        ChoraleGrid grid = new DecoderDrafter(model).draft(PLAN, Optional.empty(), new Seed(1), () -> false);
        assertThat(grid.steps()).isEqualTo(48);
        assertThat(conditions).as("mode, tonic, length known, steps left").containsExactly(2, 5, 1, 1);
        for (int step = 0; step < grid.steps(); step++) {
            for (Voice voice : Voice.values()) {
                int above = voice == Voice.SOPRANO ? 127 : grid.pitch(step, voice.ordinal() - 1);
                assertThat(grid.pitch(step, voice.ordinal()))
                        .isBetween(voice.lowest(), Math.min(voice.highest(), above));
            }
        }
    }

    @Test
    void beginning_isGoneOnFrom() {
        ChoraleGrid begun = new ChoraleGrid(new int[][] {{72, -1, 60, 48}, {72, 76, 60, 48}});
        ChoraleGrid grid = new DecoderDrafter(model).draft(PLAN, Optional.of(begun), new Seed(1), () -> false);
        assertThat(grid.first(2)).isEqualTo(begun);
        assertThat(grid.steps()).isEqualTo(48);
        assertThat(new DecoderDrafter(model).draft(PLAN, Optional.of(begun), new Seed(1), () -> false))
                .isEqualTo(grid);
        assertThatThrownBy(() -> new DecoderDrafter(model).draft(PLAN, Optional.of(begun), new Seed(1), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
