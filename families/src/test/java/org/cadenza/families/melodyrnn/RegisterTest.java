package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Register THREE_OCTAVES = new Register(48, 84, 0);

    @Test
    void tune_inItsKeyAndRegister_stays() {
        // C major from C4 to G4: the middle is 63.5, that of 48 to 83 is 65.5, less than half an octave away.
        assertThat(THREE_OCTAVES.shift(line(60, 62, 64, 65, 67, 71))).isZero();
    }

    @Test
    void tune_inAnotherKey_isMovedToC_andByOctavesToTheMiddle() {
        // D major, D2 to A2: 38 to 45, down to C is -2, the middle is then 39.5; 65.5 - 39.5 = 26 is two octaves and a
        // bit.
        assertThat(THREE_OCTAVES.shift(line(38, 40, 42, 43, 45, 49))).isEqualTo(-2 + 24);
    }

    @Test
    void tune_thatFitsSeveralKeys_isInTheLowest() {
        // C and D alone fit C, E flat, F, G and B flat: C.
        assertThat(MajorKeys.of(60, 62).first()).isZero();
        // D and E fit C, D, F, G and A, C first; E and F sharp fit D, E, G, A and B.
        assertThat(MajorKeys.of(64, 66).first()).isEqualTo(2);
    }

    @Test
    void halfAnOctaveAway_isRoundedToTheEven_asPythonDoes() {
        // One note, C3 = 48 in C: 65.5 - 48 = 17.5, an octave and 5.5. B2 = 47 alone fits C too (B is its seventh).
        assertThat(THREE_OCTAVES.shift(line(48))).isEqualTo(12);
        // 59 and 60: the middle 59.5 is half an octave below 65.5: 0.5 goes to 0; 47 and 48: 1.5 goes to 2.
        assertThat(THREE_OCTAVES.shift(line(59, 60))).isZero();
        assertThat(THREE_OCTAVES.shift(line(47, 48))).isEqualTo(24);
    }

    @Test
    void notes_outside_areFoldedByOctaves() {
        assertThat(THREE_OCTAVES.folded(47)).isEqualTo(59);
        assertThat(THREE_OCTAVES.folded(36)).isEqualTo(48);
        assertThat(THREE_OCTAVES.folded(84)).isEqualTo(72);
        assertThat(THREE_OCTAVES.folded(107)).isEqualTo(83);
        assertThat(THREE_OCTAVES.folded(83)).isEqualTo(83);
    }

    @Test
    void mono_leavesTunesWhereTheyAre() {
        assertThat(new Register(0, 128, -1).shift(line(38, 40, 42))).isZero();
    }

    private static EventLine line(int... pitches) {
        return new EventLine(pitches, 16);
    }
}
