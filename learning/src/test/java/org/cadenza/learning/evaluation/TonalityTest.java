package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class TonalityTest {

    private static List<Note> notes(int... pitches) {
        List<Note> notes = new ArrayList<>();
        for (int pitch : pitches) {
            notes.add(new Note(480L * notes.size(), 480, pitch, 80));
        }
        return notes;
    }

    @Test
    void pitchClassEntropy_twoClassesEvenly_isOneBit() {
        assertThat(Tonality.pitchClassEntropy(notes(60, 72, 67, 55))).isCloseTo(1, within(1e-12));
    }

    @Test
    void pitchClassEntropy_allTwelve_isTheirLogarithm() {
        int[] chromatic = {60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71};
        assertThat(Tonality.pitchClassEntropy(notes(chromatic))).isCloseTo(Math.log(12) / Math.log(2), within(1e-12));
    }

    /** Seven of eight notes lie in C major (or A minor); no other scale holds B, F and F sharp together. */
    @Test
    void scaleConsistency_oneForeignNote_isTheRest() {
        assertThat(Tonality.scaleConsistency(notes(60, 62, 64, 65, 66, 67, 69, 71)))
                .isEqualTo(7 / 8.0);
    }

    @Test
    void inScale_leadingToneInMinor_isOutside() {
        assertThat(Tonality.inScale(notes(69, 72, 76, 68), Key.minor(9))).isEqualTo(0.75);
    }

    @Test
    void pitchClassHistogram_unequalLengths_weighsByTime() {
        List<Note> notes = List.of(new Note(0, 300, 60, 80), new Note(300, 100, 74, 80));
        assertThat(Tonality.pitchClassHistogram(notes)).startsWith(0.75, 0, 0.25);
    }

    @Test
    void pitchClassTransitions_threeNotes_areTwoHalves() {
        double[] transitions = Tonality.pitchClassTransitions(notes(60, 64, 60));
        assertThat(transitions[4]).isEqualTo(0.5);
        assertThat(transitions[4 * 12]).isEqualTo(0.5);
    }

    @Test
    void notes_drumTrack_isLeftOut() {
        Piece piece = new Piece(
                "",
                TempoMap.constant(480, 120),
                List.of(),
                List.of(),
                List.of(new Track("kit", 9, 0, notes(36, 38)), new Track("flute", 0, 73, notes(72))));
        assertThat(Tonality.notes(piece)).extracting(Note::pitch).containsExactly(72);
    }

    @Test
    void metrics_withoutNotes_areUndefined() {
        assertThat(Tonality.pitchClassEntropy(List.of())).isNaN();
        assertThat(Tonality.scaleConsistency(List.of())).isNaN();
        assertThat(Tonality.pitchRange(List.of())).isZero();
    }

    /** Law: how firm a scale is does not depend on where it lies. */
    @Property(tries = 50, seed = "7")
    void metrics_ofTransposedMusic_areTheSame(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 20, max = 90) Integer> pitches,
            @ForAll @IntRange(min = 1, max = 11) int semitones) {
        List<Note> there = notes(pitches.stream().mapToInt(Integer::intValue).toArray());
        List<Note> moved = there.stream()
                .map(note -> note.withPitch(note.pitch() + semitones))
                .toList();
        assertThat(Tonality.pitchRange(moved)).isEqualTo(Tonality.pitchRange(there));
        assertThat(Tonality.scaleConsistency(moved)).isEqualTo(Tonality.scaleConsistency(there));
        assertThat(Tonality.pitchClassEntropy(moved)).isCloseTo(Tonality.pitchClassEntropy(there), within(1e-9));
    }
}
