package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final int C = 14;
    private static final int D = 16;

    private final LineEncoding letters = MelodyRnnPresets.config("basic").lines();

    @Test
    void pitchesOutside_areForbidden_andSilenceIsNot() {
        boolean[] allowed = allowed(new Limits(60, 67, 0), 60);
        assertThat(allowed[0]).isTrue();
        assertThat(allowed[1]).isTrue();
        assertThat(allowed[59 - 48 + 2]).isFalse();
        assertThat(allowed[60 - 48 + 2]).isTrue();
        assertThat(allowed[67 - 48 + 2]).isTrue();
        assertThat(allowed[68 - 48 + 2]).isFalse();
    }

    @Test
    void figure_thatSoundedAsOftenAsItMay_doesNotBeginAgain() {
        assertThat(allowed(new Limits(0, 127, 3), 60, 62, 60, 62)[C]).isTrue();
        boolean[] allowed = allowed(new Limits(0, 127, 3), 60, 62, 60, 62, 60, 62);
        assertThat(allowed[C]).isFalse();
        assertThat(allowed[D]).isTrue();
    }

    @Test
    void figure_withSomethingBetween_mayBeginAgain() {
        assertThat(allowed(new Limits(0, 127, 3), 60, 62, 60, 62, 64, 60, 62)[C])
                .isTrue();
    }

    @Test
    void onePitch_isNoFigure() {
        assertThat(allowed(new Limits(0, 127, 2), 60, 60, 60, 60, 60, 60)[C]).isTrue();
    }

    @Test
    void label_thatNamesAForbiddenEventAsARepeat_isForbiddenToo() {
        LineEncoding lookback = MelodyRnnPresets.config("lookback").lines();
        List<Integer> bars = new ArrayList<>();
        for (int step = 0; step < 32; step++) {
            bars.add(step % 16 == 0 ? 60 : step % 16 == 8 ? 62 : EventLine.NO_EVENT);
        }
        EventLine line = new EventLine(bars.stream().mapToInt(Integer::intValue).toArray(), 16);
        boolean[] allowed = new boolean[lookback.classes()];
        new Limits(0, 127, 2).allow(line, lookback, allowed);
        assertThat(allowed[38]).isFalse();
        assertThat(allowed[39]).isFalse();
        assertThat(allowed[D]).isTrue();
    }

    private boolean[] allowed(Limits limits, int... events) {
        boolean[] allowed = new boolean[letters.classes()];
        limits.allow(new EventLine(events, 16), letters, allowed);
        return allowed;
    }
}
