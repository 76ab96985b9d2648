package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cadenza.learning.representation.TokenSequence;
import org.junit.jupiter.api.Test;

class TokenSequenceTest {

    private final Chimes chimes = new Chimes(true);

    @Test
    void windows_ofAnyLength_scoreEveryTokenOnceWithHalfAWindowBefore() {
        for (int length : new int[] {1, 2, 7, 8, 9, 12, 16, 100}) {
            int[] tune = Chimes.tune(length, length);
            List<Integer> scored = new ArrayList<>();
            for (TokenSequence window : chimes.whole(tune, 8)) {
                assertThat(window.length()).isLessThanOrEqualTo(8);
                assertThat(scored.isEmpty() ? 0 : 4).isEqualTo(window.scoredFrom());
                for (int i = window.scoredFrom(); i < window.length(); i++) {
                    scored.add(window.tokens()[i]);
                }
            }
            assertThat(scored)
                    .containsExactlyElementsOf(Arrays.stream(tune).boxed().toList());
        }
    }

    @Test
    void rows_ofACropInTheMiddle_knowWhatCameBefore() {
        int[] tune = {0, 12, 4, 7, 9, 12, 12, 11};
        TokenSequence crop = TokenSequence.read(chimes, Chimes.CONDITIONS, tune, 5, 7);
        assertThat(crop.tokens()).containsExactly(12, 12);
        assertThat(crop.features()).containsExactly(2, 1, 10, 2, 2, 1, 13, 3);
        assertThat(crop.references()).containsExactly(9, 7, 9, 7);
    }

    @Test
    void read_ofATokenThatMayNotFollow_isRefused() {
        assertThatThrownBy(() -> TokenSequence.read(chimes, Chimes.CONDITIONS, new int[] {12}, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token 12");
    }

    @Test
    void hide_drawnOften_hidesEverySubsetAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(1);
        int[] conditions = {1, 2, 3};
        Set<String> subsets = new TreeSet<>();
        int changed = 0;
        int hidden = 0;
        for (int i = 0; i < 10_000; i++) {
            int[] shown = TokenSequence.hide(conditions, 0.4, random);
            subsets.add(Arrays.toString(shown));
            changed += Arrays.equals(shown, conditions) ? 0 : 1;
            hidden += (int) Arrays.stream(shown).filter(value -> value == 0).count();
        }
        assertThat(subsets).hasSize(8);
        assertThat(changed).isBetween(3800, 4200);
        assertThat(hidden / (double) changed).isBetween(1.95, 2.05);
        assertThat(conditions).containsExactly(1, 2, 3);
    }

    @Test
    void hideAllOrSome_drawnOften_hidesAllAndOfTheOthersHalf() {
        SplittableRandom random = new SplittableRandom(2);
        int all = 0;
        int none = 0;
        for (int i = 0; i < 10_000; i++) {
            int[] shown = TokenSequence.hideAllOrSome(new int[] {1, 2, 3, 4, 5}, 0.8, random);
            long hidden = Arrays.stream(shown).filter(value -> value == 0).count();
            all += hidden == 5 ? 1 : 0;
            none += hidden == 0 ? 1 : 0;
        }
        assertThat(all).as("8,000, and a fifth of 1,000").isBetween(8_050, 8_350);
        assertThat(none).isBetween(900, 1_100);
    }
}
