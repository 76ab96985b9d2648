package org.cadenza.music.arrange.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class HarmonyTest {

    private static final int BAR = 1920;
    private static final Key C = Key.major(0);
    private static final Dressing SEVENTHS = Dressing.of(
            List.of(Quality.MAJOR_SEVENTH, Quality.SIXTH),
            List.of(),
            List.of(Quality.THIRTEENTH, Quality.DOMINANT_SEVENTH),
            List.of(),
            List.of(Quality.MINOR_NINTH, Quality.MINOR_SEVENTH));

    @Test
    void of_gapsInTheSheet_holdTheChordBefore() {
        Harmony harmony = Harmony.of(sheet(4, List.of(span(1, 1, 5, Quality.MAJOR)), List.of()));

        assertThat(harmony.spans())
                .extracting(ChordSpan::chord)
                .containsExactly(chord(0, Quality.MAJOR), chord(5, Quality.MAJOR), chord(0, Quality.MAJOR));
        assertThat(harmony.spans().get(1).duration()).isEqualTo(2L * BAR);
    }

    @Test
    void of_lastChordForeign_closesOnTonicInLastBar() {
        Harmony harmony = Harmony.of(sheet(2, List.of(span(0, 2, 7, Quality.MAJOR)), List.of()));

        assertThat(harmony.close()).isEqualTo(BAR);
        assertThat(harmony.at(BAR).chord()).isEqualTo(chord(0, Quality.MAJOR));
    }

    @Test
    void dressed_rootInTheTune_takesSixthInsteadOfMajorSeventh() {
        Chord plain = chord(0, Quality.MAJOR);

        assertThat(SEVENTHS.dress(plain, plain, C, Set.of()).quality()).isEqualTo(Quality.MAJOR_SEVENTH);
        assertThat(SEVENTHS.dress(plain, plain, C, Set.of(0)).quality()).isEqualTo(Quality.SIXTH);
    }

    @Test
    void dressed_thirdDegree_staysInKey() {
        Chord plain = chord(4, Quality.MINOR);

        assertThat(SEVENTHS.dress(plain, chord(9, Quality.MINOR), C, Set.of()).quality())
                .isEqualTo(Quality.MINOR_SEVENTH);
    }

    @Test
    void withTwoFives_barOfDominant_isPreparedBySecondDegree() {
        LeadSheet sheet = sheet(3, List.of(span(0, 1, 0, Quality.MAJOR), span(1, 1, 7, Quality.MAJOR)), List.of());

        assertThat(Harmony.of(sheet).withTwoFives(sheet).spans())
                .extracting(ChordSpan::chord)
                .containsExactly(
                        chord(0, Quality.MAJOR),
                        chord(2, Quality.MINOR_SEVENTH),
                        chord(7, Quality.DOMINANT_SEVENTH),
                        chord(0, Quality.MAJOR));
    }

    @Test
    void withTwoFives_tuneThatRubs_keepsDominant() {
        List<Note> tune = List.of(new Note(BAR, BAR / 2, 66, 80));
        LeadSheet sheet = sheet(3, List.of(span(0, 1, 0, Quality.MAJOR), span(1, 1, 7, Quality.MAJOR)), tune);

        assertThat(Harmony.of(sheet).withTwoFives(sheet).spans())
                .extracting(ChordSpan::chord)
                .doesNotContain(chord(2, Quality.MINOR_SEVENTH));
    }

    @Test
    void withAmen_lastBarOnTonicNote_precededByFourth() {
        LeadSheet sheet = sheet(2, List.of(span(0, 2, 0, Quality.MAJOR)), List.of(new Note(BAR, BAR, 72, 80)));

        assertThat(Harmony.of(sheet).withAmen(sheet).spans())
                .extracting(ChordSpan::chord)
                .endsWith(chord(5, Quality.MAJOR), chord(0, Quality.MAJOR));
    }

    private static Chord chord(int root, Quality quality) {
        return new Chord(root, quality);
    }

    private static ChordSpan span(int bar, int bars, int root, Quality quality) {
        return new ChordSpan((long) bar * BAR, (long) bars * BAR, new Chord(root, quality));
    }

    private static LeadSheet sheet(int bars, List<ChordSpan> chords, List<Note> melody) {
        return new LeadSheet("", C, Meter.FOUR_FOUR, 120, melody, chords, Form.single(bars));
    }
}
