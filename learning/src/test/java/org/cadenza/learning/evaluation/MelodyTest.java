package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class MelodyTest {

    /** Quarters at 120 bpm, of the given pitches, over C major; 0 is a rest. */
    private static LeadSheet quarters(Meter meter, int... pitches) {
        List<Note> melody = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            if (pitches[i] > 0) {
                melody.add(new Note(480L * i, 480, pitches[i], 80));
            }
        }
        List<ChordSpan> chords = List.of(new ChordSpan(0, 480L * pitches.length, new Chord(0, Quality.MAJOR)));
        return new LeadSheet("", Key.major(0), meter, 120, melody, chords, Form.single(4));
    }

    /** In 4/4 beats one and three are strong: C and F, then E and A; two of four are in C major. */
    @Test
    void strongBeatChordTones_fourFour_looksAtOneAndThree() {
        LeadSheet sheet = quarters(Meter.FOUR_FOUR, 60, 62, 65, 67, 64, 65, 69, 71);
        assertThat(Melody.strongBeatChordTones(sheet)).isEqualTo(0.5);
    }

    @Test
    void strongBeatChordTones_threeFour_looksAtOneOnly() {
        assertThat(Melody.strongBeatChordTones(quarters(Meter.THREE_FOUR, 60, 62, 65, 67, 64, 65)))
                .isEqualTo(1.0);
    }

    @Test
    void strongBeatChordTones_withoutChords_isUndefined() {
        LeadSheet bare = new LeadSheet(
                "", Key.major(0), Meter.FOUR_FOUR, 120, List.of(new Note(0, 1, 60, 1)), List.of(), Form.single(1));
        assertThat(Melody.strongBeatChordTones(bare)).isNaN();
    }

    /** Bar rhythms: full, full, on one and three, full: two different ones in four bars. */
    @Test
    void rhythmVariety_handCount_agrees() {
        LeadSheet sheet = quarters(Meter.FOUR_FOUR, 60, 62, 64, 65, 67, 65, 64, 62, 60, 0, 64, 0, 60, 60, 60, 60);
        assertThat(Melody.rhythmVariety(sheet)).isEqualTo(0.5);
    }

    /** The second bar is the first a tone higher; the third has the rhythm but other intervals; the fourth is alone. */
    @Test
    void repetition_sequence_counts() {
        LeadSheet sheet = quarters(Meter.FOUR_FOUR, 60, 62, 64, 60, 62, 64, 66, 62, 60, 67, 60, 67, 60, 0, 60, 0);
        assertThat(Melody.repetition(sheet)).isEqualTo(0.5);
    }

    /** Two notes a minor third and a fifth: (3 + 7) / 2; quarters at 120 are half a second apart. */
    @Test
    void intervalsAndOnsets_handCount_agree() {
        LeadSheet sheet = quarters(Meter.FOUR_FOUR, 60, 63, 56);
        assertThat(Melody.meanInterval(sheet.melody())).isEqualTo(5.0);
        assertThat(Melody.meanInterOnset(sheet)).isCloseTo(0.5, within(1e-12));
        assertThat(Melody.interOnsetEntropy(sheet)).isZero();
    }

    /** Gaps of one, one, two and two quarters. */
    @Test
    void interOnsetEntropy_twoGapsEvenly_isOneBit() {
        assertThat(Melody.interOnsetEntropy(quarters(Meter.FOUR_FOUR, 60, 60, 60, 0, 60, 0, 60)))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void lengthHistogram_quartersAndTriplets_fallInTheirPlaces() {
        List<Note> melody = List.of(
                new Note(0, 480, 60, 80),
                new Note(480, 160, 60, 80),
                new Note(640, 160, 60, 80),
                new Note(800, 160, 60, 80));
        LeadSheet sheet = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 120, melody, List.of(), Form.single(1));
        double[] histogram = Melody.lengthHistogram(sheet);
        assertThat(histogram[2]).isEqualTo(0.25);
        assertThat(histogram[11]).isEqualTo(0.75);
    }

    /** The measures speak of windows, so playing the whole twice over must not raise variety's denominator. */
    @Test
    void rhythmVariety_longerPieceOfTheSameKind_staysTheSame() {
        int[] loop = new int[32 * 4];
        int[] twice = new int[64 * 4];
        for (int i = 0; i < twice.length; i++) {
            int pitch = i % 8 == 3 ? 0 : 60 + i % 5;
            twice[i] = pitch;
            loop[i % loop.length] = i < loop.length ? pitch : loop[i % loop.length];
        }
        assertThat(Melody.rhythmVariety(quarters(Meter.FOUR_FOUR, twice)))
                .isEqualTo(Melody.rhythmVariety(quarters(Meter.FOUR_FOUR, loop)));
    }
}
