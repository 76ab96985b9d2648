package org.cadenza.learning.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cadenza.learning.evaluation.measures.HandMade.drums;
import static org.cadenza.learning.evaluation.measures.HandMade.notes;
import static org.cadenza.learning.evaluation.measures.HandMade.part;
import static org.cadenza.learning.evaluation.measures.HandMade.piece;
import static org.cadenza.learning.evaluation.measures.HandMade.quarters;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static Measure measure(Source source, String name) {
        return Measures.all().stream()
                .filter(measure -> measure.source() == source && measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double muspy(String name, MeasuredPiece piece) {
        return measure(Source.MUSPY, name).of(piece).orElseThrow()[0];
    }

    private static double[] mgeval(String name, MeasuredPiece piece) {
        return measure(Source.MGEVAL, name).of(piece).orElseThrow();
    }

    @Test
    void all_titles_areDifferent() {
        assertThat(Measures.all()).extracting(Measure::title).doesNotHaveDuplicates();
    }

    /** Whatever is played: a measure is as many finite numbers as it says, or undefined. */
    @Test
    void all_anyPiece_isFiniteOrUndefined() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 300; run++) {
            List<Track> tracks = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                List<Note> notes = new ArrayList<>();
                for (int j = 0; j < random.nextInt(9); j++) {
                    notes.add(new Note(
                            random.nextInt(300), random.nextInt(100), random.nextInt(128), random.nextInt(1, 128)));
                }
                tracks.add(random.nextBoolean() ? drums(notes) : part(notes));
            }
            MeasuredPiece piece = piece(tracks.toArray(Track[]::new));
            for (Measure measure : Measures.all()) {
                measure.of(piece)
                        .ifPresent(numbers ->
                                assertThat(numbers).as(measure.title()).hasSize(measure.size()));
            }
        }
    }

    @Test
    void all_noNotes_areUndefined() {
        assertThat(Measures.all()).allMatch(measure -> measure.of(piece()).isEmpty());
        assertThat(Measures.all())
                .allMatch(measure -> measure.of(piece(part(List.of()))).isEmpty());
    }

    /** Nothing that speaks of pitches has a number, and what speaks of drums or of time has. */
    @Test
    void all_drumsAlone_haveNoTones() {
        MeasuredPiece piece = piece(drums(notes(0, 6, 36, 24, 6, 38, 96, 6, 36)));
        assertThat(Measures.all())
                .filteredOn(measure -> measure.of(piece).isPresent())
                .extracting(Measure::name)
                .doesNotContain(
                        "polyphony", "pitch_range", "n_pitches_used", "UPC", "TD", "total_used_note", "tone span")
                .contains("empty_beat_rate", "drum_pattern_consistency", "DP", "EB", "tone span" + Measure.PUBLISHED);
    }

    @Test
    void all_oneNote_hasNoIntervals() {
        MeasuredPiece piece = piece(part(notes(0, 24, 60)));
        assertThat(Measures.all())
                .filteredOn(measure -> measure.of(piece).isEmpty())
                .extracting(Measure::name)
                .contains("avg_pitch_shift", "avg_IOI", "pitch_class_transition_matrix", "3-tone repetitions", "TD")
                .doesNotContain("pitch_range", "polyphony");
    }

    /** muspy's threshold is strict: two pitches at once are not yet polyphonic. Ticks 0 to 24 of three, to 48 of two. */
    @Test
    void polyphonyRate_twoPitches_areNotMoreThanTwo() {
        MeasuredPiece piece = piece(part(notes(0, 48, 60, 0, 48, 64, 0, 24, 67)));
        assertThat(muspy("polyphony_rate", piece)).isEqualTo(0.5);
        assertThat(muspy("polyphony", piece)).isEqualTo(2.5);
    }

    /** muspy's beats end inclusively: the note up to 24 fills the second quarter too, and there are 24 / 24 + 1 = 2 of them. */
    @Test
    void emptyRates_endOnABeat_fillIt() {
        assertThat(muspy("empty_beat_rate", piece(part(notes(0, 24, 60))))).isZero();
        assertThat(muspy("empty_beat_rate", piece(part(notes(0, 23, 60, 72, 10, 60)))))
                .isEqualTo(0.5);
        assertThat(muspy("empty_measure_rate", piece(part(notes(0, 96, 60, 288, 10, 60)))))
                .isEqualTo(0.25);
    }

    /** Four strokes: at 0 and 12 on sixteenths and at 0 and 8 on thirds, 7 on neither. */
    @Test
    void drumRates_grid_agreeWithHandCount() {
        MeasuredPiece piece = piece(drums(notes(0, 3, 36, 12, 3, 36, 8, 3, 38, 7, 3, 38)));
        assertThat(muspy("drum_in_pattern_rate, duple", piece)).isEqualTo(0.5);
        assertThat(muspy("drum_in_pattern_rate, triple", piece)).isEqualTo(0.5);
        MeasuredPiece straight = piece(drums(notes(0, 3, 36, 12, 3, 36, 8, 3, 38, 18, 3, 38)));
        assertThat(muspy("drum_pattern_consistency", straight)).isEqualTo(0.75);
    }

    /** C twice, D, E: entropy 0.5 * 1 + 2 * 0.25 * 2 = 1.5 bits; C and C an octave up are two pitches, one class. */
    @Test
    void entropies_handCount_agree() {
        MeasuredPiece piece = piece(part(quarters(60, 72, 62, 64)));
        assertThat(muspy("pitch_entropy", piece)).isCloseTo(2, within(1e-12));
        assertThat(muspy("pitch_class_entropy", piece)).isCloseTo(1.5, within(1e-12));
        assertThat(muspy("n_pitches_used", piece)).isEqualTo(4);
        assertThat(muspy("n_pitch_classes_used", piece)).isEqualTo(3);
        assertThat(muspy("pitch_range", piece)).isEqualTo(12);
    }

    /** A scale up and down in G with one C sharp: 14 of 15 notes. */
    @Test
    void pitchInScale_ownKey_isHeard() {
        MeasuredPiece piece = piece(part(quarters(67, 69, 71, 72, 74, 76, 78, 79, 78, 76, 74, 73, 71, 69, 67)));
        assertThat(muspy("pitch_in_scale_rate", piece)).isCloseTo(14 / 15.0, within(1e-12));
    }

    /** Two bars, five notes of three and two pitches; the sixth begins in a third bar that is not half full and does not count. */
    @Test
    void bars_rounded_asInMgeval() {
        MeasuredPiece piece =
                piece(part(notes(0, 24, 60, 24, 24, 62, 48, 24, 64, 96, 24, 60, 120, 24, 62, 192, 24, 72)));
        assertThat(mgeval("bar_used_note", piece)).containsExactly(2.5);
        assertThat(mgeval("bar_used_pitch", piece)).containsExactly(2.5);
        assertThat(mgeval("total_used_note", piece)).containsExactly(6);
        assertThat(mgeval("total_used_pitch", piece)).containsExactly(4);
    }

    /** C4 E4 D4 in quarters at 120: steps of 4 and 2 semitones, half a second each. */
    @Test
    void intervals_ofPitchAndTime_areMeans() {
        MeasuredPiece piece = piece(part(quarters(60, 64, 62)));
        assertThat(mgeval("avg_pitch_shift", piece)).containsExactly(3);
        assertThat(mgeval("avg_IOI", piece)[0]).isCloseTo(0.5, within(1e-9));
        assertThat(mgeval("pitch_class_transition_matrix", piece)[4]).isEqualTo(0.5);
        assertThat(mgeval("pitch_class_transition_matrix", piece)[4 * 12 + 2]).isEqualTo(0.5);
    }

    /** Bars of C alone and of C and D evenly: 0.75 and 0.25 by bar; of 4 quarters, 3 are C. An empty bar counts nothing. */
    @Test
    void histograms_ofPitchClasses_wholeAndByBar() {
        MeasuredPiece piece = piece(part(notes(0, 24, 60, 96, 24, 60, 120, 24, 62, 288, 24, 60, 312, 72, 61)));
        assertThat(mgeval("total_pitch_class_histogram", piece)[0]).isCloseTo(72 / 168.0, within(1e-12));
        // Bars: C; C and D; none; C for 1 and C sharp for 3 of 4: C is 1 + 1/2 + 1/4 of 3.
        assertThat(mgeval("bar_pitch_class_histogram", piece)[0]).isCloseTo(1.75 / 3, within(1e-12));
    }

    /** A quarter, a quarter, an eighth triplet (8 of 24), and 28 of 24 that is no length. */
    @Test
    void lengths_quarterAndTriplet_fallInTheirPlaces() {
        MeasuredPiece piece = piece(part(notes(0, 24, 60, 24, 24, 60, 48, 8, 60, 56, 28, 60)));
        double[] lengths = mgeval("note_length_hist", piece);
        assertThat(lengths[2]).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(lengths[11]).isCloseTo(1 / 3.0, within(1e-12));
        double[] transitions = mgeval("note_length_transition_matrix", piece);
        assertThat(transitions[2 * 12 + 2]).isEqualTo(0.5);
        assertThat(transitions[2 * 12 + 11]).isEqualTo(0.5);
    }

    @Test
    void piece_ofDays_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> piece(part(notes(24 * 200_000, 24, 60))))
                .withMessageContaining("200001 quarters")
                .withMessageContaining("100000");
    }
}
