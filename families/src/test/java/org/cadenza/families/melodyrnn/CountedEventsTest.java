package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountedEventsTest {

    private static final Alphabet ALPHABET = Alphabet.of(new Register(48, 84, 0));

    private final EventLine tune = new EventLine(new int[] {60, -2, 62, -2, 64, -2, 60, -1}, 4);

    @Test
    void chances_ofAllEvents_areOneTogether() {
        CountedEvents counted = new CountedEvents(ALPHABET);
        counted.count(tune);
        for (int position = 1; position < tune.length(); position++) {
            assertThat(Arrays.stream(counted.chances(tune, position)).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void chances_beforeAnythingWasCounted_areEqual() {
        assertThat(new CountedEvents(ALPHABET).chances(tune, 3)).containsOnly(1.0 / 38);
    }

    @Test
    void event_thatFollowedOnce_hasWittenAndBellsChance() {
        CountedEvents counted = new CountedEvents(ALPHABET);
        counted.count(new EventLine(new int[] {60, 62}, 4));
        // One event seen once in each of five contexts: each leaves half to the next coarser one, the last to 38 equal
        // chances.
        double others = Math.pow(0.5, 5) / 38;
        double[] chances = counted.chances(new EventLine(new int[] {60, 65}, 4), 1);
        assertThat(chances[ALPHABET.letter(62)]).isCloseTo(1 - Math.pow(0.5, 5) + others, within(1e-12));
        assertThat(chances[ALPHABET.letter(65)]).isCloseTo(others, within(1e-12));
    }
}
