package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Worked out by hand: letters of 38; behind the event those 1, 2, 4 and 8 bars before the next (from 38, 76, 114 and 152),
 * seven bits of the place in eight bars (190), four repeats (197), the bar's length (201), then four traits of two numbers.
 */
class RepriseEncodingTest {

    private static final int N = EventLine.NO_EVENT;
    private static final int REPEATS = 38;
    private static final int TRAITS = 202;

    private final LineEncoding reprise = MelodyRnnPresets.config("reprise").lines();

    /** Nine bars of 4/4; C4 begins the first and the ninth, E4 the second. */
    private static EventLine tune() {
        int[] events = new int[144];
        Arrays.fill(events, N);
        events[0] = 60;
        events[16] = 64;
        events[128] = 60;
        return new EventLine(events, 16);
    }

    @Test
    void sizes_haveRoomForFourLookbacksAndTheTraits() {
        assertThat(reprise.inputs()).isEqualTo(5 * 38 + 7 + 4 + 1 + 8);
        assertThat(reprise.classes()).isEqualTo(42);
    }

    @Test
    void input_beforeTheNinthBar_seesWhatBeganTheFirst() {
        float[] input = input(Traits.OPEN, 127);
        // Of the bars before the ninth, at one, two and four bars' distance nothing began: letter 0.
        assertThat(input[38]).isEqualTo(1);
        assertThat(input[76]).isEqualTo(1);
        assertThat(input[114]).isEqualTo(1);
        assertThat(input[152 + 60 - 48 + 2]).isEqualTo(1);
        // The ninth bar begins a new round of eight: all bits are down.
        assertThat(Arrays.copyOfRange(input, 190, 197)).containsOnly(-1);
        assertThat(input[201]).isEqualTo(1);
    }

    @Test
    void label_ofAnEventOfEightBarsAgo_isTheFurthestRepeat() {
        assertThat(reprise.label(tune(), 128)).isEqualTo(REPEATS + 3);
        assertThat(reprise.event(REPEATS + 3, tune().first(128))).isEqualTo(60);
        // E4 stands nowhere else.
        assertThat(reprise.label(tune(), 16)).isEqualTo(64 - 48 + 2);
    }

    @Test
    void traits_thatAreOpen_areNotTold() {
        assertThat(Arrays.copyOfRange(input(Traits.OPEN, 5), TRAITS, TRAITS + 8))
                .containsOnly(0);
    }

    @Test
    void traits_areScaledToTheRegister() {
        // The middle of 48 to 83 is 65.5 and the register 36 wide: 2 (60 - 65.5) / 36, 2 (71 - 65.5) / 36.
        float[] input = input(new Traits(1.5, 1, 60, 71), 5);
        assertThat(Arrays.copyOfRange(input, TRAITS, TRAITS + 8))
                .containsExactly(0.5f, 1, 1, 1, -11 / 36f, 1, 11 / 36f, 1);
    }

    @Test
    void traitsOfALine_areItsDensityModeAndRange() {
        int[] events = new int[16];
        Arrays.fill(events, N);
        // A4 C5 B4 G#4 A4: all but G sharp in C major, at rest on its sixth step. Five notes in four quarters.
        int[] pitches = {69, 72, 71, 68, 69};
        for (int i = 0; i < pitches.length; i++) {
            events[3 * i] = pitches[i];
        }
        assertThat(Traits.of(new EventLine(events, 16))).isEqualTo(new Traits(1.25, 1, 68, 72));
        assertThat(Traits.of(new EventLine(new int[] {N, N}, 16))).isEqualTo(Traits.OPEN);
    }

    private float[] input(Traits known, int position) {
        float[] input = new float[reprise.inputs()];
        reprise.told(known).input(tune(), position, input);
        return input;
    }
}
