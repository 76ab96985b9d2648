package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Golden, worked out by hand from the layout of Magenta's {@code KeyMelodyEncoderDecoder(48, 84)}: [0..35] the pitch that
 * sounds; 36 one sounds; 37 none does; 38 just struck; 39 rising or falling; 40, 41 the event repeats what was 16, 32 steps
 * ago; [42..48] bits of the next position; 49 a bar begins next; [50..61] likeliest keys of the tune; [62..73] those of the
 * last three different notes. Labels: pitch - 48; 36 no event; 37 note off; 38, 39 repeats.
 */
class KeyEncodingTest {

    private static final int N = EventLine.NO_EVENT;
    private static final int OFF = EventLine.NOTE_OFF;

    private final LineEncoding keys = MelodyRnnPresets.config("attention").lines();

    /**
     * C, D, an off, F sharp, C and then C again; then, from 16 on, C, no event for D, the off, F sharp; and from 32 on C, no
     * event, G.
     */
    private static EventLine tune() {
        int[] events = new int[48];
        Arrays.fill(events, N);
        events[0] = 60;
        events[2] = 62;
        events[3] = OFF;
        events[8] = 66;
        events[10] = 60;
        events[12] = 60;
        events[16] = 60;
        events[19] = OFF;
        events[24] = 66;
        events[32] = 60;
        events[34] = 67;
        return new EventLine(events, 16);
    }

    @Test
    void sizes_areThePublishedOnes() {
        assertThat(List.of(keys.inputs(), keys.classes())).containsExactly(74, 40);
        assertThat(MelodyRnnPresets.config("attention-meter").lines().inputs()).isEqualTo(75);
    }

    @Test
    void input_ofTheFirstNote_knowsNoDirection() {
        // C is 60 - 48 = 12. The keys with C are those on C, D flat, E flat, F, G, A flat and B flat: 0 1 3 5 7 8 10.
        // 1 = 1000000.
        assertInput(0, 12, true, 0, 0, 0, "+------", false, "0 1 3 5 7 8 10", "0 1 3 5 7 8 10");
    }

    @Test
    void input_ofAHeldNote_isNotStruck() {
        assertInput(1, 12, false, 0, 0, 0, "-+-----", false, "0 1 3 5 7 8 10", "0 1 3 5 7 8 10");
    }

    @Test
    void input_ofAHigherNote_rises() {
        // C and D stand together in the keys on C, E flat, F, G and B flat. 3 = 1100000.
        assertInput(2, 14, true, 1, 0, 0, "++-----", false, "0 3 5 7 10", "0 3 5 7 10");
    }

    @Test
    void input_ofAnEnd_isSilentAndStillCountsAsStruck() {
        // The original forgets to take the attack back at a note off; what rose before has not fallen. 4 = 0010000.
        assertInput(3, -1, true, 1, 0, 0, "--+----", false, "0 3 5 7 10", "0 3 5 7 10");
        // One step on it is taken back. 5 = 1010000.
        assertInput(4, -1, false, 1, 0, 0, "+-+----", false, "0 3 5 7 10", "0 3 5 7 10");
    }

    @Test
    void input_afterThreeNotes_weighsThemAll() {
        // F sharp (18) is in D flat, D, E, F sharp, G, A and B. Of C, D and F sharp, G has all three; no other has. 9 =
        // 1001000.
        assertInput(8, 18, true, 1, 0, 0, "+--+---", false, "7", "7");
    }

    @Test
    void input_ofANoteThatCameBefore_countsOnceAmongTheLastThree() {
        // Falls to C. The tune has C twice, D, F sharp: G has four. The last three different notes are D, F sharp, C:
        // G.
        // 11 = 1101000.
        assertInput(10, 12, true, -1, 0, 0, "++-+---", false, "7", "7");
        // C once more neither rises nor falls. 13 = 1011000.
        assertInput(12, 12, true, -1, 0, 0, "+-++---", false, "7", "7");
    }

    @Test
    void input_beforeABarLine_saysSo() {
        // 16 = 0000100. No event at 15.
        assertInput(15, 12, false, -1, 0, 0, "----+--", true, "7", "7");
        // 32 = 0000010. No event at 31 as at 15, which is 16 before; 31 is before 32. F sharp sounds since 24, rose
        // from C.
        // Notes: C C C C, D, F sharp twice: all seven in G.
        assertInput(31, 18, false, 1, 1, 0, "-----+-", true, "7", "7");
    }

    @Test
    void input_whereBarsRepeat_saysSo() {
        // C at 16 as at 0. 17 = 1000100. Notes: C four times, D, F sharp: all in G.
        assertInput(16, 12, true, -1, 1, 0, "+---+--", false, "7", "7");
        // No event at 18 where D was at 2: no repeat. 19 = 1100100.
        assertInput(18, 12, false, -1, 0, 0, "++--+--", false, "7", "7");
        // C at 32 as at 16 and at 0; falls from F sharp. 33 = 1000010.
        assertInput(32, 12, true, -1, 1, 1, "+----+-", false, "7", "7");
    }

    @Test
    void input_whenANoteLeavesTheLastThree_forgetsIt() {
        // G (19) at 34: notes C five times, D, F sharp twice, G: all in G. The last three different are F sharp, C, G;
        // D is gone.
        // F sharp, C and G stand together in G alone. 35 = 1100010. Neither 18 (no event) nor 2 (D) repeats.
        assertInput(34, 19, true, 1, 0, 0, "++---+-", false, "7", "7");
    }

    @Test
    void labels_areRepeatsBeforeEvents() {
        assertThat(label(0)).as("C").isEqualTo(12);
        assertThat(label(1)).as("no event, early").isEqualTo(39);
        assertThat(label(2)).as("D").isEqualTo(14);
        assertThat(label(3)).as("off").isEqualTo(37);
        assertThat(label(16)).as("C as 16 ago").isEqualTo(38);
        assertThat(label(18)).as("no event where D was, still early").isEqualTo(39);
        assertThat(label(19)).as("off as 16 ago").isEqualTo(38);
        assertThat(label(32)).as("C as 16 and 32 ago").isEqualTo(39);
        assertThat(label(33)).as("no event as 32 ago").isEqualTo(39);
        assertThat(label(34)).as("G").isEqualTo(19);
        assertThat(label(35)).as("no event where an off was 16 and 32 ago").isEqualTo(36);
        assertThat(label(42)).as("no event as 16 ago, not as 32 ago").isEqualTo(38);
    }

    @Test
    void events_ofAllLabels_areThoseThatTheyName() {
        EventLine before = tune().first(34);
        for (int label = 0; label < 36; label++) {
            assertThat(keys.event(label, before)).isEqualTo(48 + label);
        }
        assertThat(keys.event(36, before)).isEqualTo(N);
        assertThat(keys.event(37, before)).isEqualTo(OFF);
        assertThat(keys.event(38, before)).as("no event at 18").isEqualTo(N);
        assertThat(keys.event(39, before)).as("D at 2").isEqualTo(62);
        assertThat(keys.event(39, tune().first(31))).as("before the start").isEqualTo(N);
    }

    @Test
    void labels_andEvents_agreeEverywhere() {
        for (String preset : List.of("attention", "attention-meter")) {
            LineEncoding encoding = MelodyRnnPresets.config(preset).lines();
            for (int position = 1; position < 48; position++) {
                int label = encoding.label(tune(), position);
                assertThat(encoding.event(label, tune().first(position))).isEqualTo(tune().at(position));
            }
        }
    }

    private int label(int position) {
        return keys.label(tune(), position);
    }

    /** @param pitch above 48, or -1 for silence */
    private void assertInput(
            int position,
            int pitch,
            boolean struck,
            int contour,
            int repeats16,
            int repeats32,
            String bits,
            boolean bar,
            String tuneKeys,
            String recentKeys) {
        float[] expected = new float[74];
        if (pitch >= 0) {
            expected[pitch] = 1;
        }
        expected[pitch >= 0 ? 36 : 37] = 1;
        expected[38] = struck ? 1 : 0;
        expected[39] = contour;
        expected[40] = repeats16;
        expected[41] = repeats32;
        for (int bit = 0; bit < 7; bit++) {
            expected[42 + bit] = bits.charAt(bit) == '+' ? 1 : -1;
        }
        expected[49] = bar ? 1 : 0;
        for (String key : tuneKeys.split(" ")) {
            expected[50 + Integer.parseInt(key)] = 1;
        }
        for (String key : recentKeys.split(" ")) {
            expected[62 + Integer.parseInt(key)] = 1;
        }
        float[] input = new float[74];
        keys.input(tune(), position, input);
        assertThat(input).containsExactly(expected);
    }
}
