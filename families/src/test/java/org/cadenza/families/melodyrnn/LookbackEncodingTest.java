package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Golden, worked out by hand from the layout of Magenta's {@code LookbackEventSequenceEncoderDecoder} over
 * {@code MelodyOneHotEncoding(48, 84)}: [0..37] the event; [38..75] the event 16 steps before the next; [76..113] the one 32
 * steps before; [114..118] bits of the next position; [119], [120] whether the event repeats. Labels: 0 no event, 1 note
 * off, 2 + pitch - 48, 38 and 39 repeats.
 */
class LookbackEncodingTest {

    private static final int N = EventLine.NO_EVENT;
    private static final int OFF = EventLine.NOTE_OFF;

    private final LineEncoding lookback = MelodyRnnPresets.config("lookback").lines();
    private final LineEncoding basic = MelodyRnnPresets.config("basic").lines();

    /**
     * Three bars. The first: middle C, held, off at step 4, D at 8. The second: C again at 16, then E at 20 where the first
     * bar has an off. The third: C at 32, E at 36, F at 40.
     */
    private static EventLine tune() {
        int[] events = new int[48];
        Arrays.fill(events, N);
        events[0] = 60;
        events[4] = OFF;
        events[8] = 62;
        events[16] = 60;
        events[20] = 64;
        events[32] = 60;
        events[36] = 64;
        events[40] = 65;
        return new EventLine(events, 16);
    }

    @Test
    void sizes_areThePublishedOnes() {
        assertThat(List.of(lookback.inputs(), lookback.classes())).containsExactly(121, 40);
        assertThat(List.of(basic.inputs(), basic.classes())).containsExactly(38, 38);
        LineEncoding mono = MelodyRnnPresets.config("mono").lines();
        assertThat(List.of(mono.inputs(), mono.classes())).containsExactly(130, 130);
        LineEncoding drums = MelodyRnnPresets.config("drum-kit").lines();
        assertThat(List.of(drums.inputs(), drums.classes())).containsExactly(518, 512);
    }

    @Test
    void input_atTheStart_hasNoEventsBehindIt() {
        // Pitch 60 is letter 60 - 48 + 2 = 14. Both lookbacks reach before the start: letter 0, at 38 and 76. The next
        // position is 1 = 10000 with the lowest bit first. Nothing can repeat.
        assertInput(0, List.of(14, 38, 76), "+----", 0, 0);
    }

    @Test
    void input_onTheLastStepOfTheFirstBar_seesWhatBeganTheBar() {
        // No event at 15: letter 0. 16 before the next (16) stands step 0, C: 38 + 14 = 52. 32 before it nothing: 76.
        // 16 = 00001.
        assertInput(15, List.of(0, 52, 76), "----+", 0, 0);
    }

    @Test
    void input_whereTheLastBarIsRepeated_saysSo() {
        // C at 16 as at 0: [119]. 16 before the next (17) is step 1, no event: 38. 17 = 10001.
        assertInput(16, List.of(14, 38, 76), "+---+", 1, 0);
    }

    @Test
    void input_whereTheBarDiffers_doesNot() {
        // E at 20 is letter 18; at 4 was an off. 21 - 16 = 5: no event. 21 = 10101.
        assertInput(20, List.of(18, 38, 76), "+-+-+", 0, 0);
    }

    @Test
    void input_beforeTheThirdBar_seesBothBars() {
        // 16 before the next (32) stands C at 16: 38 + 14; 32 before it C at 0: 76 + 14. No event at 31 as at 15:
        // [119]; 31 is
        // less than 32. 32 = 00000, for five bits hold it no more.
        assertInput(31, List.of(0, 52, 90), "-----", 1, 0);
    }

    @Test
    void input_inTheThirdBar_seesEndsOfNotes() {
        // 16 before the next (36) stands E at 20: 38 + 18 = 56; 32 before it the off at 4: 76 + 1. No event at 35 as at
        // 19 and
        // at 3. 36 = 00100.
        assertInput(35, List.of(0, 56, 77), "--+--", 1, 1);
        // E at 36 as at 20, but not as at 4. 37 - 16 = 21 and 37 - 32 = 5: no events. 37 = 10100.
        assertInput(36, List.of(18, 38, 76), "+-+--", 1, 0);
    }

    @Test
    void labels_early_areTheSecondRepeatForNoEvents() {
        // 39 for no event within the first 32 steps, with or without a bar behind.
        assertThat(List.of(label(1), label(3), label(15), label(17), label(31))).containsOnly(39);
    }

    @Test
    void labels_areRepeatsBeforeEvents_andTheLongerBeforeTheShorter() {
        assertThat(label(0)).as("C, nothing behind").isEqualTo(14);
        assertThat(label(4)).as("off").isEqualTo(1);
        assertThat(label(8)).as("D").isEqualTo(16);
        assertThat(label(16)).as("C as 16 ago").isEqualTo(38);
        assertThat(label(20)).as("E, an off 16 ago").isEqualTo(18);
        assertThat(label(24)).as("no event where D was 16 ago, still early").isEqualTo(39);
        assertThat(label(32)).as("C as 16 and as 32 ago").isEqualTo(39);
        assertThat(label(36)).as("E as 16 ago, not as 32 ago").isEqualTo(38);
        assertThat(label(40)).as("F").isEqualTo(19);
        assertThat(label(33)).as("no event as 16 and as 32 ago").isEqualTo(39);
    }

    @Test
    void label_ofNoEventAfterTheSecondBar_isARepeatOnlyIfItIsOne() {
        int[] events = tune().events();
        events[34] = N;
        events[2] = 67;
        events[18] = 69;
        // Neither 16 ago (A) nor 32 ago (G) was no event: letter 0.
        assertThat(lookback.label(new EventLine(events, 16), 34)).isZero();
        events[18] = N;
        assertThat(lookback.label(new EventLine(events, 16), 34)).isEqualTo(38);
    }

    @Test
    void events_ofAllLabels_areThoseThatTheyName() {
        EventLine before = tune().first(36);
        assertThat(lookback.event(0, before)).isEqualTo(N);
        assertThat(lookback.event(1, before)).isEqualTo(OFF);
        for (int pitch = 48; pitch < 84; pitch++) {
            assertThat(lookback.event(pitch - 46, before)).isEqualTo(pitch);
        }
        assertThat(lookback.event(38, before)).as("E at 20").isEqualTo(64);
        assertThat(lookback.event(39, before)).as("off at 4").isEqualTo(OFF);
        assertThat(lookback.event(38, tune().first(15))).as("before the start").isEqualTo(N);
        assertThat(lookback.event(38, tune().first(16))).as("the start").isEqualTo(60);
    }

    @Test
    void labels_andEvents_agreeEverywhere() {
        for (LineEncoding encoding : List.of(
                lookback, basic, MelodyRnnPresets.config("lookback-meter").lines())) {
            for (int position = 1; position < 48; position++) {
                int label = encoding.label(tune(), position);
                assertThat(encoding.event(label, tune().first(position))).isEqualTo(tune().at(position));
            }
        }
    }

    @Test
    void basicInput_isTheEventAlone() {
        float[] input = new float[38];
        basic.input(tune(), 4, input);
        assertThat(indicesOfOnes(input)).containsExactly(1);
        assertThat(basic.label(tune(), 8)).isEqualTo(16);
    }

    @Test
    void metricInput_inThreeFour_looksBackOneBar() {
        LineEncoding metric = MelodyRnnPresets.config("lookback-meter").lines();
        int[] events = tune().events();
        float[] input = new float[metric.inputs()];
        // 12 steps a bar: 12 before the next (20) stands D at 8, letter 16; 24 before it nothing. 20 = 00101. 12 / 16
        // of a whole note.
        metric.input(new EventLine(events, 12), 19, input);
        assertThat(metric.inputs()).isEqualTo(122);
        assertThat(indicesOfOnes(Arrays.copyOf(input, 114))).containsExactly(0, 38 + 16, 76);
        assertThat(Arrays.copyOfRange(input, 114, 122)).containsExactly(-1, -1, 1, -1, 1, 1, 0, 0.75f);
        // A new two bars begin after 24 steps: 24 counts as 0.
        input = new float[metric.inputs()];
        metric.input(new EventLine(events, 12), 23, input);
        assertThat(Arrays.copyOfRange(input, 114, 119)).containsOnly(-1);
    }

    @Test
    void drumInput_isTheSetAndSixBits() {
        LineEncoding drums = MelodyRnnPresets.config("drum-kit").lines();
        // Kick and closed hat are bits 0 and 2: set 5. The next position is 2 = 010000.
        EventLine beat = new EventLine(new int[] {0, 5}, 16);
        float[] input = new float[518];
        drums.input(beat, 1, input);
        assertThat(indicesOfOnes(Arrays.copyOf(input, 512))).containsExactly(5);
        assertThat(Arrays.copyOfRange(input, 512, 518)).containsExactly(-1, 1, -1, -1, -1, -1);
        assertThat(drums.label(beat, 1)).isEqualTo(5);
        assertThat(drums.quietLabel()).isZero();
    }

    private int label(int position) {
        return lookback.label(tune(), position);
    }

    private void assertInput(int position, List<Integer> ones, String bits, int repeats16, int repeats32) {
        float[] input = new float[121];
        lookback.input(tune(), position, input);
        float[] expected = new float[121];
        ones.forEach(index -> expected[index] = 1);
        for (int bit = 0; bit < 5; bit++) {
            expected[114 + bit] = bits.charAt(bit) == '+' ? 1 : -1;
        }
        expected[119] = repeats16;
        expected[120] = repeats32;
        assertThat(input).containsExactly(expected);
    }

    private static List<Integer> indicesOfOnes(float[] input) {
        List<Integer> ones = new ArrayList<>();
        for (int i = 0; i < input.length; i++) {
            if (input[i] == 1) {
                ones.add(i);
            }
        }
        return ones;
    }
}
