package org.cadenza.learning.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadenza.learning.evaluation.measures.HandMade.notes;
import static org.cadenza.learning.evaluation.measures.HandMade.quarters;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class CRnnGanTest {

    /** D major: all in one scale. Without the remainder, C sharp (1) lies below D (2) in no scale of D: 7 of 8 at most. */
    @Test
    void scaleConsistency_dMajor_isWholeAndWasPublishedLower() {
        List<Note> scale = quarters(62, 64, 66, 67, 69, 71, 73, 74);
        assertThat(CRnnGan.scaleConsistency(scale)).isEqualTo(1.0);
        assertThat(CRnnGan.publishedScaleConsistency(scale)).isEqualTo(7 / 8.0);
    }

    /** A, B, C, D, E, F, G sharp is A harmonic minor, which no major or natural minor scale holds. */
    @Test
    void scaleConsistency_harmonicMinor_isOneOfTheScales() {
        assertThat(CRnnGan.scaleConsistency(quarters(69, 71, 72, 74, 76, 77, 80)))
                .isEqualTo(1.0);
    }

    @Test
    void spans_twoTones_areDifferences() {
        List<Note> notes = List.of(new Note(0, 24, 50, 30), new Note(24, 24, 74, 100), new Note(48, 24, 74, 90));
        assertThat(CRnnGan.toneSpan(notes)).isEqualTo(24);
        assertThat(CRnnGan.intensitySpan(notes)).isEqualTo(70);
        assertThat(CRnnGan.uniqueTones(notes)).isEqualTo(2);
    }

    /**
     * A chord of three, a single tone, a chord of two: 5 of 6 tones begin with another. As coded, the first chord is one
     * single and two polyphonic, and one polyphonic when it closes; the tone is single twice; the last chord one single
     * and one polyphonic, and never closes: 4 polyphonic of 8.
     */
    @Test
    void polyphony_chordToneChord_agreesWithHandCount() {
        List<Note> notes = notes(0, 24, 60, 0, 24, 64, 0, 24, 67, 24, 24, 65, 48, 24, 60, 48, 24, 64);
        assertThat(CRnnGan.polyphony(notes)).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(CRnnGan.publishedPolyphony(notes)).isCloseTo(4 / 8.0, within(1e-12));
    }

    @Test
    void polyphony_oneVoice_isNone() {
        assertThat(CRnnGan.polyphony(quarters(60, 62, 64))).isZero();
        assertThat(CRnnGan.publishedPolyphony(quarters(60, 62, 64))).isZero();
    }

    /**
     * CDE CDE F: places 0 to 4 hold CDE, DEC, ECD, CDE, DEF. Pairs at least three apart: (0,3), (0,4), (1,4), of which the
     * first is alike: 1/3. As published nothing is looked at below 8 tones, since 3 is not below 7 / 2 = 3.
     */
    @Test
    void repetitions_sevenTones_agreeWithHandCount() {
        List<Note> notes = quarters(60, 62, 64, 60, 62, 64, 65);
        assertThat(CRnnGan.repetitions(notes, 3)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(CRnnGan.publishedRepetitions(notes, 3)).isZero();
    }

    /** Law: both counts are what comparing every place with every other finds, with the bounds of each. */
    @Test
    void repetitions_randomTones_agreeWithComparingAllPairs() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 6; n < 60; n++) {
            int[] tones = random.ints(n, 60, 63).toArray();
            int alike = pairs(tones, n - 2 * 3 + 1, n - 3 + 1);
            int places = n - 5;
            assertThat(CRnnGan.repetitions(quarters(tones), 3))
                    .isCloseTo(alike / (places * (places + 1) / 2.0), within(1e-12));
            assertThat(CRnnGan.publishedRepetitions(quarters(tones), 3))
                    .isEqualTo(3 < n / 2 ? pairs(tones, n - 2 * 3, n - 3) : 0);
        }
    }

    private static int pairs(int[] tones, int firsts, int seconds) {
        int pairs = 0;
        for (int i = 0; i < firsts; i++) {
            for (int j = i + 3; j < seconds; j++) {
                int from = i;
                int to = j;
                pairs += IntStream.range(0, 3).allMatch(k -> tones[from + k] == tones[to + k]) ? 1 : 0;
            }
        }
        return pairs;
    }
}
