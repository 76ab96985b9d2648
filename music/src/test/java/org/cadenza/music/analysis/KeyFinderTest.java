package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFinderTest {

    private static final KeyFinder FINDER = KeyFinder.standard();

    /** Well-known beginnings, written from memory of the printed tunes; their keys are in every edition. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ode to Joy | D major | F#4 F#4 G4 A4 A4 G4 F#4 E4 D4 D4 E4 F#4 F#4:1.5 E4:.5 E4:2"
                        + " F#4 F#4 G4 A4 A4 G4 F#4 E4 D4 D4 E4 F#4 E4:1.5 D4:.5 D4:2",
                "Twinkle | C major | C4 C4 G4 G4 A4 A4 G4:2 F4 F4 E4 E4 D4 D4 C4:2",
                "Amazing Grace | G major | D4 G4:2 B4:.5 G4:.5 B4:2 A4 G4:2 E4 D4:2 D4 G4:2 B4:.5 G4:.5 B4:2 A4 D5:5"
                        + " B4 D5:1.5 B4:.5 D5:.5 B4:.5 G4:2 D4 E4:1.5 G4:.5 G4:.5 E4:.5 D4:2 D4 G4:2 B4:.5 G4:.5 B4:2 A4 G4:5",
                "Greensleeves | A minor | A4 C5:2 D5 E5:1.5 F5:.5 E5 D5:2 B4 G4:1.5 A4:.5 B4 C5:2 A4 A4:1.5 G#4:.5 A4 B4:2"
                        + " G#4 E4:2 A4 C5:2 D5 E5:1.5 F5:.5 E5 D5:2 B4 G4:1.5 A4:.5 B4 C5:1.5 B4:.5 A4 G#4:1.5 F#4:.5 G#4 A4:3",
                "God Rest Ye Merry | E minor | E4 E4 B4 B4 A4 G4 F#4 D4 E4 F#4 G4 A4 B4:3 E4 E4 B4 B4 A4 G4 F#4 D4 E4 F#4 G4"
                        + " A4 B4:3 B4 C5 A4 B4 C5 D5 E5 B4 A4 G4 E4 F#4 G4 A4:2 G4 A4 B4:2 C5 B4 B4 A4 G4 F#4 E4:2",
                "Fuer Elise | A minor | E5:.5 D#5:.5 E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 A4 r:.5 C4:.5 E4:.5 A4:.5 B4 r:.5"
                        + " E4:.5 G#4:.5 B4:.5 C5 r:.5 E4:.5 E5:.5 D#5:.5 E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 A4",
                "Auld Lang Syne | F major | C4 F4:1.5 F4:.5 F4 A4 G4:1.5 F4:.5 G4 A4 F4:1.5 F4:.5 A4 C5 D5:3 D5 C5:1.5 A4:.5"
                        + " A4 F4 G4:1.5 F4:.5 G4 A4 F4:1.5 D4:.5 D4 C4 F4:3",
                "Silent Night | Bb major | F4:1.5 G4:.5 F4 D4:3 F4:1.5 G4:.5 F4 D4:3 C5:2 C5 A4:3 Bb4:2 Bb4 F4:3 G4:2 G4"
                        + " Bb4:1.5 A4:.5 G4 F4:1.5 G4:.5 F4 D4:3 C5:2 C5 Eb5:1.5 C5:.5 A4 Bb4:3 D5:3 Bb4 F4 D4 F4:1.5 Eb4:.5 C4 Bb3:3",
            })
    void find_inWellKnownTunes_agreesWithThePrintedKey(String title, String key, String notes) {
        assertThat(FINDER.find(Tunes.piece(Tunes.line(notes)))).hasToString(key);
    }

    /** The scale with its leading tone, where the tonic triad sounds longer than the rest. */
    @ParameterizedTest
    @EnumSource(KeyProfile.class)
    void scaleOverItsTriad_isThatKey_inEveryProfile(KeyProfile profile) {
        KeyFinder finder = new KeyFinder(profile);
        for (Mode mode : Mode.values()) {
            for (int tonic = 0; tonic < 12; tonic++) {
                double[] weights = new double[12];
                for (int degree = 0; degree < 7; degree++) {
                    int raised = mode == Mode.MINOR && degree == 6 ? 1 : 0;
                    weights[(tonic + mode.semitones(degree) + raised) % 12] +=
                            degree == 0 ? 3 : degree == 2 || degree == 4 ? 2 : 1;
                }
                assertThat(finder.rank(weights).get(0).key()).isEqualTo(new Key(tonic, mode));
            }
        }
    }

    /** What is true in one key is true in all: the ranking moves with the music. */
    @Test
    void rank_ofTransposedMusic_isTransposed() {
        SplittableRandom random = new SplittableRandom(11);
        List<Note> notes = IntStream.range(0, 60)
                .mapToObj(i -> new Note(i * 240L, 60 + random.nextInt(600), 48 + random.nextInt(30), 90))
                .toList();
        Piece piece = Tunes.piece(notes);
        List<KeyFinder.Candidate> ranked = FINDER.rank(piece);
        for (int by = 1; by < 12; by++) {
            List<KeyFinder.Candidate> moved = FINDER.rank(Transposer.transpose(piece, by));
            for (int i = 0; i < 24; i++) {
                assertThat(moved.get(i).key()).isEqualTo(ranked.get(i).key().transposed(by));
                assertThat(moved.get(i).score()).isCloseTo(ranked.get(i).score(), within(1e-9));
            }
        }
    }

    /** Pearson's correlation by its textbook formula, on the profile as printed. */
    @Test
    void score_isPearsonsCorrelation() {
        double[] weights = {5, 0, 2, 0, 4, 1, 0, 6, 0, 2, 0, 1};
        double[] profile = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
        double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < 12; i++) {
            x += weights[i];
            y += profile[i];
            xx += weights[i] * weights[i];
            yy += profile[i] * profile[i];
            xy += weights[i] * profile[i];
        }
        double expected = (12 * xy - x * y) / Math.sqrt((12 * xx - x * x) * (12 * yy - y * y));
        KeyFinder.Candidate best =
                new KeyFinder(KeyProfile.KRUMHANSL_KESSLER).rank(weights).get(0);
        assertThat(best.key()).isEqualTo(Key.major(0));
        assertThat(best.score()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void drums_doNotCount() {
        List<Note> tune = Tunes.line("C4 C4 G4 G4 A4 A4 G4:2 F4 F4 E4 E4 D4 D4 C4:2");
        List<Note> beating = IntStream.range(0, 64)
                .mapToObj(i -> new Note(i * 120L, 120, 42, 90))
                .toList();
        Piece drummed =
                Tunes.piece(Meter.FOUR_FOUR, new Track("", 0, 0, tune), new Track("", Track.DRUM_CHANNEL, 0, beating));
        assertThat(FINDER.rank(drummed)).isEqualTo(FINDER.rank(Tunes.piece(tune)));
    }

    @Test
    void find_inChordsWithoutMelody_goesByTheirTones() {
        List<ChordSpan> chords = new ArrayList<>();
        for (String symbol : "Em Am B7 Em C Am B7 Em".split(" ")) {
            chords.add(new ChordSpan(
                    chords.size() * 1920L, 1920, ChordSymbol.parse(symbol).orElseThrow()));
        }
        LeadSheet sheet = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 100, List.of(), chords, Form.single(8));
        assertThat(FINDER.find(sheet)).hasToString("E minor");
    }

    @Test
    void changes_inMusicThatModulates_areFoundWhereItDoes() {
        String inC = "C4 E4 G4 E4 F4 A4 G4 B3 C4 D4 E4 F4 G4 B4 C5 C4 ";
        String inE = "E4 G#4 B4 G#4 A4 C#5 B4 D#4 E4 F#4 G#4 A4 B4 D#5 E5 E4 ";
        List<Key.Change> changes = FINDER.changes(Tunes.piece(Tunes.line(inC.repeat(2) + inE.repeat(2))), 4);
        assertThat(changes).containsExactly(new Key.Change(0, Key.major(0)), new Key.Change(32 * 480, Key.major(4)));
    }

    @Test
    void silence_hasNoBetterKeyThanAnother() {
        assertThat(FINDER.rank(Tunes.piece(List.of()))).hasSize(24).allMatch(candidate -> candidate.score() == 0);
    }
}
