package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class MoodEstimatorTest {

    private static final String MAJOR = "C4 E4 G4 E4 F4 A4 G4:2 E4 F4 D4 B3 C4:4";
    private static final String MINOR = "C4 Eb4 G4 Eb4 F4 Ab4 G4:2 Eb4 F4 D4 B3 C4:4";

    private static Piece piece(String tune, double bpm) {
        return new Piece(
                "", TempoMap.constant(480, bpm), List.of(), List.of(), List.of(new Track("", 0, 0, Tunes.line(tune))));
    }

    private static Piece with(Piece piece, UnaryOperator<Note> change) {
        Track track = piece.tracks().get(0);
        return piece.withTracks(
                List.of(track.withNotes(track.notes().stream().map(change).toList())));
    }

    @Test
    void faster_isMoreAroused() {
        double last = -1;
        for (double bpm = 40; bpm <= 240; bpm += 20) {
            double arousal = MoodEstimator.estimate(piece(MAJOR, bpm)).arousal();
            assertThat(arousal).isGreaterThan(last);
            last = arousal;
        }
    }

    @Test
    void minor_isLessPleasant_andMoreTense() {
        Mood major = MoodEstimator.estimate(piece(MAJOR, 100));
        Mood minor = MoodEstimator.estimate(piece(MINOR, 100));
        assertThat(minor.valence()).isNegative().isLessThan(major.valence() - 0.5);
        assertThat(minor.tension()).isGreaterThan(major.tension());
        assertThat(major.valence()).isPositive();
    }

    @Test
    void louder_andMoreDetached_isMoreAroused() {
        Piece piece = piece(MAJOR, 100);
        double arousal = MoodEstimator.estimate(piece).arousal();
        assertThat(MoodEstimator.estimate(with(piece, note -> note.withVelocity(120)))
                        .arousal())
                .isGreaterThan(arousal);
        assertThat(MoodEstimator.estimate(with(piece, note -> note.withDuration(note.duration() / 4)))
                        .arousal())
                .isGreaterThan(arousal);
    }

    @Test
    void higher_isMorePleasant() {
        Piece piece = piece(MAJOR, 100);
        assertThat(MoodEstimator.estimate(Transposer.transpose(piece, 12)).valence())
                .isGreaterThan(MoodEstimator.estimate(piece).valence());
    }

    @Test
    void dissonance_isMoreTense_andLessPleasant() {
        Piece consonant = withSecondVoice(4);
        Piece dissonant = withSecondVoice(1);
        assertThat(MoodEstimator.features(consonant).dissonance()).isZero();
        assertThat(MoodEstimator.features(dissonant).dissonance()).isEqualTo(1);
        MoodFeatures mild = MoodEstimator.features(consonant);
        MoodFeatures rough = new MoodFeatures(
                mild.majorness(), mild.beatsPerMinute(), mild.register(), mild.onsetsPerSecond(), 1, 90, 0.4);
        Mood mildMood = MoodEstimator.estimate(mild);
        assertThat(MoodEstimator.estimate(rough).tension()).isGreaterThan(mildMood.tension());
        assertThat(MoodEstimator.estimate(rough).valence()).isLessThan(mildMood.valence());
    }

    private static Piece withSecondVoice(int semitonesBelow) {
        List<Note> notes = new ArrayList<>(Tunes.line("C5 D5 E5 F5"));
        Tunes.line("C5 D5 E5 F5").forEach(note -> notes.add(note.withPitch(note.pitch() - semitonesBelow)));
        return Tunes.piece(notes);
    }

    @Test
    void features_ofAPiece_areWhatOneCounts() {
        MoodFeatures features = MoodEstimator.features(piece("C4 E4:.5 r:.5 G4 C5", 120));
        assertThat(features.beatsPerMinute()).isEqualTo(120, within(1e-3));
        assertThat(features.onsetsPerSecond()).isEqualTo(2, within(1e-3));
        assertThat(features.articulation()).isEqualTo((1 + 0.5 + 1) / 3, within(1e-9));
        assertThat(features.dynamics()).isEqualTo(90);
        assertThat(features.register()).isEqualTo((60 + 64 * 0.5 + 67 + 72) / 3.5, within(1e-9));
        assertThat(features.dissonance()).isZero();
        assertThat(features.tempo()).isEqualTo(TempoClass.MEDIUM);
        assertThat(features.density()).isEqualTo(Density.MEDIUM);
    }

    @Test
    void compoundMeter_isFeltInDottedQuarters() {
        Piece jig = new Piece(
                "",
                TempoMap.constant(480, 180),
                List.of(new Meter.Change(0, Meter.SIX_EIGHT)),
                List.of(),
                List.of(new Track("", 0, 0, Tunes.line("C4:.5 D4:.5 E4:.5 C4:1.5"))));
        assertThat(MoodEstimator.features(jig).beatsPerMinute()).isEqualTo(120, within(1e-3));
    }

    @Test
    void happyAndSadSongs_areToldApart() {
        assertThat(MoodEstimator.estimate(sheet(MAJOR, "C F C G7 C", Key.major(0), 132))
                        .name())
                .isEqualTo("happy");
        assertThat(MoodEstimator.estimate(sheet(MINOR, "Cm Fm Cm G7 Cm", Key.minor(0), 60))
                        .name())
                .isEqualTo("sad");
    }

    private static LeadSheet sheet(String tune, String symbols, Key key, double bpm) {
        List<ChordSpan> chords = new ArrayList<>();
        for (String symbol : symbols.split(" ")) {
            chords.add(new ChordSpan(
                    chords.size() * 1920L, 1920, ChordSymbol.parse(symbol).orElseThrow()));
        }
        return new LeadSheet("", key, Meter.FOUR_FOUR, bpm, Tunes.line(tune), chords, Form.single(5));
    }

    @Test
    void tempoClasses_meetAtNinetyAndOneHundredThirty() {
        assertThat(TempoClass.of(89.9)).hasToString("slow");
        assertThat(TempoClass.of(90)).hasToString("medium");
        assertThat(TempoClass.of(130)).hasToString("medium");
        assertThat(TempoClass.of(130.1)).hasToString("fast");
    }

    @Test
    void silence_isEstimatedToo() {
        Mood mood = MoodEstimator.estimate(Tunes.piece(List.of()));
        assertThat(mood.arousal()).isNegative();
    }
}
