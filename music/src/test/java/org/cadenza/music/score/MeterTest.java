package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeterTest {

    @ParameterizedTest
    @CsvSource({
        "4/4, 4, 480, 1920",
        "3/4, 3, 480, 1440",
        "2/2, 2, 960, 1920",
        "6/8, 2, 720, 1440",
        "9/8, 3, 720, 2160",
        "12/8, 4, 720, 2880",
        "3/8, 3, 240, 720",
        "5/8, 5, 240, 1200",
        "6/4, 6, 480, 2880",
    })
    void beats_ofUsualMeters_areTheFeltOnes(String text, int beats, long beatTicks, long barTicks) {
        Meter meter = Meter.parse(text);
        assertThat(meter.beats()).isEqualTo(beats);
        assertThat(meter.beatTicks(480)).isEqualTo(beatTicks);
        assertThat(meter.barTicks(480)).isEqualTo(barTicks);
        assertThat(meter).hasToString(text);
    }

    @Test
    void bar_isItsBeats_inEveryMeter() {
        for (int numerator = 1; numerator <= 255; numerator++) {
            for (int denominator = 1; denominator <= 64; denominator *= 2) {
                Meter meter = new Meter(numerator, denominator);
                assertThat(meter.beats() * meter.beatTicks(480)).isEqualTo(meter.barTicks(480));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4/", "4/3", "0/4", "256/4", "4/128", "x/4", "4-4"})
    void text_thatIsNoMeter_isRefusedByName(String text) {
        assertThatThrownBy(() -> Meter.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
