package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class ArrangementFeaturesTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final int BARS = 4;
    private static final long BAR = 1920;

    private static Track drums(int humanise, Drum drum, long... onsetsInBar) {
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            for (long onset : onsetsInBar) {
                notes.add(new Note(
                        Math.max(0, bar * BAR + onset + (bar % 2 == 0 ? humanise : -humanise)), 60, drum.pitch(), 90));
            }
        }
        return new Track("", Track.DRUM_CHANNEL, 0, notes);
    }

    private static Track part(int program, long length, int[] pitches, long... onsetsInBar) {
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            for (long onset : onsetsInBar) {
                for (int pitch : pitches) {
                    notes.add(new Note(bar * BAR + onset, length, pitch, 70));
                }
            }
        }
        return new Track("", program % 8, program, notes);
    }

    private static Map<String, Double> features(Track... tracks) {
        List<ChordSpan> chords = List.of(
                new ChordSpan(0, 3 * BAR, new Chord(0, Quality.DOMINANT_SEVENTH)),
                new ChordSpan(3 * BAR, BAR, new Chord(5, Quality.MINOR)));
        LeadSheet sheet = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 128, List.of(), chords, Form.single(BARS));
        TempoMap tempo = TempoMap.constant(LeadSheet.TICKS_PER_QUARTER, 128);
        return ArrangementFeatures.of(new Piece("", tempo, List.of(), List.of(), List.of(tracks)), sheet);
    }

    /** A house kit, played up to a fifteenth of a beat off the grid. */
    @Test
    void of_fourOnTheFloor_isRecognised() {
        Map<String, Double> features = features(
                drums(30, Drum.KICK, 0, 480, 960, 1440),
                drums(30, Drum.CLAP, 480, 1440),
                drums(0, Drum.CLOSED_HAT, 240, 720, 1200, 1680));
        assertThat(features.get("kick on every beat")).isEqualTo(1);
        assertThat(features.get("backbeat")).isEqualTo(1);
        assertThat(features.get("hats off beats")).isEqualTo(1);
        assertThat(features.get("kick per bar")).isEqualTo(4);
        assertThat(features.get("snare per bar")).isEqualTo(2);
        assertThat(features.get("bars with drums")).isEqualTo(1);
    }

    @Test
    void of_kickOnOneAndThree_isNotFourOnTheFloor() {
        Map<String, Double> features = features(drums(0, Drum.KICK, 0, 960), drums(0, Drum.SNARE, 480, 960));
        assertThat(features.get("kick on every beat")).isZero();
        assertThat(features.get("backbeat")).isZero();
    }

    /** The bass is the lower part, whatever its program: on the root of C7 for three bars, not of Fm for one. */
    @Test
    void of_lowPart_isTheBass() {
        Map<String, Double> features = features(part(73, 240, new int[] {72}, 0), part(0, 480, new int[] {36}, 0, 960));
        assertThat(features.get("bass notes per bar")).isEqualTo(2);
        assertThat(features.get("bass roots")).isEqualTo(0.75);
        assertThat(features.get("bass length")).isEqualTo(1);
        assertThat(features.get("parts")).isEqualTo(2);
    }

    @Test
    void of_chordsOffTheBeat_areComping() {
        Map<String, Double> features =
                features(part(33, 480, new int[] {36}, 0), part(25, 120, new int[] {60, 64, 67}, 240, 720, 960));
        assertThat(features.get("comping strokes per bar")).isEqualTo(3);
        assertThat(features.get("comping off beats")).isCloseTo(2 / 3.0, EXACT);
        assertThat(features.get("comping notes at once")).isEqualTo(3);
    }

    /** Off-beats at two thirds of the beat: the first part is twice as long as the second. */
    @Test
    void of_tripletOffbeats_swingTwoToOne() {
        assertThat(features(part(0, 160, new int[] {60}, 0, 320, 480, 800)).get("swing"))
                .isCloseTo(2, EXACT);
        assertThat(features(part(0, 160, new int[] {60}, 0, 240)).get("swing")).isCloseTo(1, EXACT);
    }

    @Test
    void of_harmony_countsByTime() {
        Map<String, Double> features = features(part(0, 480, new int[] {60}, 0));
        assertThat(features.get(ArrangementFeatures.SHEET + "dominant sevenths"))
                .isEqualTo(0.75);
        assertThat(features.get(ArrangementFeatures.SHEET + "minor chords")).isEqualTo(0.25);
        assertThat(features.get(ArrangementFeatures.SHEET + "chords per bar")).isEqualTo(0.5);
        assertThat(features.get("tempo log2")).isCloseTo(7, within(1e-5));
    }

    @Test
    void of_programs_areSharesOfNotes() {
        Map<String, Double> features =
                features(part(33, 480, new int[] {36}, 0), part(25, 120, new int[] {60, 64, 67}, 240));
        assertThat(features.get(ArrangementFeatures.INSTRUMENTS + "32-39")).isEqualTo(0.25);
        assertThat(features.get(ArrangementFeatures.INSTRUMENTS + "24-31")).isEqualTo(0.75);
    }

    /** A classifier needs a vector: every name, and a number, whatever is missing. */
    @Test
    void of_emptyPiece_hasAllNamesAndNoHoles() {
        Map<String, Double> empty = features();
        assertThat(empty.keySet())
                .containsExactlyElementsOf(features(drums(0, Drum.KICK, 0), part(0, 480, new int[] {60}, 0))
                        .keySet());
        assertThat(empty.values()).noneMatch(value -> value.isNaN() || value.isInfinite());
    }
}
