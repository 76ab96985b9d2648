package org.cadenza.families.musictransformer.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final PerformanceLanguage language = new PerformanceLanguage();

    private Hands hands(int moments) {
        return new Hands(language, moments, done -> {}, () -> false);
    }

    private boolean[] narrowed(Hands hands) {
        boolean[] allowed = new boolean[language.vocabulary().size()];
        Arrays.fill(allowed, true);
        hands.narrow(allowed);
        return allowed;
    }

    private void strike(Hands hands, int... pitches) {
        for (int pitch : pitches) {
            hands.token(language.timeShifts().token(20));
            hands.token(language.noteOns().token(pitch));
        }
    }

    @Test
    void narrow_afterAFigurePlayedManyTimes_takesItsNextPitchAway() {
        Hands hands = hands(100_000);
        for (int time = 0; time < 4; time++) {
            strike(hands, 60, 64, 67, 64);
        }
        assertThat(narrowed(hands)[language.noteOns().token(60)]).isTrue();
        for (int time = 0; time < 2; time++) {
            strike(hands, 60, 64, 67, 64);
        }
        boolean[] allowed = narrowed(hands);
        assertThat(allowed[language.noteOns().token(60)]).isFalse();
        assertThat(allowed[language.noteOns().token(62)]).isTrue();
    }

    @Test
    void narrow_afterThreeSecondsOfNothing_takesTimeAway_butNotAtTheEnd() {
        Hands hands = hands(2000);
        strike(hands, 60);
        for (int i = 0; i < 3; i++) {
            assertThat(narrowed(hands)[language.timeShifts().token(1)]).isTrue();
            hands.token(language.timeShifts().token(100));
        }
        boolean[] allowed = narrowed(hands);
        assertThat(allowed[language.timeShifts().token(1)]).isFalse();
        assertThat(allowed[language.noteOns().token(72)]).isTrue();
        Hands closing = hands(400);
        strike(closing, 60);
        for (int i = 0; i < 3; i++) {
            closing.token(language.timeShifts().token(100));
        }
        assertThat(narrowed(closing)[language.timeShifts().token(1)]).isTrue();
    }

    @Test
    void narrow_inTheLastMoments_takesStrokesAway() {
        Hands hands = hands(100);
        strike(hands, 60, 62);
        boolean[] allowed = narrowed(hands);
        assertThat(allowed[language.noteOns().token(64)]).isFalse();
        assertThat(allowed[language.noteOffs().token(60)]).isTrue();
    }
}
