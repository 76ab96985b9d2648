package org.cadenza.families.musictransformer.leadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cadenza.families.Tunes;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.representation.song.SongRepresentation;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadSheetLanguageTest {

    private static final int[] UNKNOWN = new int[Feature.CONDITIONS];
    private static final TokenLanguage STANDARD = LeadSheetLanguage.standard();
    private static final int[] SIZES = STANDARD.featureSizes();

    private static Frame frame(String meter, int bars, boolean melody, boolean chords) {
        return new Frame(
                Key.minor(10), Grid.of(Meter.parse(meter)), Collections.nCopies(bars, Phase.SECOND), melody, chords);
    }

    /** A stream that takes any way that the grammar leaves open; every token is checked against the features' sizes. */
    private static int[] walk(Frame frame, SplittableRandom random) {
        TokenReader reader = LeadSheetLanguage.within(frame).reader(UNKNOWN);
        boolean[] mask = new boolean[STANDARD.vocabulary().size()];
        List<Integer> tokens = new ArrayList<>();
        while (!reader.complete()) {
            checkRows(reader);
            reader.allowed(mask);
            int[] open =
                    IntStream.range(0, mask.length).filter(token -> mask[token]).toArray();
            // Half of the time one of the first three, lest all be pitches.
            int token = open[random.nextInt(random.nextBoolean() ? open.length : Math.min(3, open.length))];
            reader.accept(token);
            tokens.add(token);
        }
        return tokens.stream().mapToInt(token -> token).toArray();
    }

    private static void checkRows(TokenReader reader) {
        int[] row = new int[SIZES.length];
        reader.features(row);
        for (int i = 0; i < row.length; i++) {
            if (row[i] < 0 || row[i] >= SIZES[i]) {
                throw new AssertionError(Feature.values()[i] + " is " + row[i] + " of " + SIZES[i]);
            }
        }
        int[] references = new int[STANDARD.references()];
        reader.references(references);
        for (int pitch : references) {
            if (pitch < -1 || pitch >= Tokens.PITCH.size()) {
                throw new AssertionError("reference " + pitch);
            }
        }
    }

    /** Whatever the grammar permits is a song of the length asked for, and is written with the same tokens again. */
    @ParameterizedTest
    @CsvSource({
        "4/4,true,true",
        "3/4,true,false",
        "6/8,false,true",
        "7/8,true,true",
        "31/16,true,true",
        "2/2,true,true",
        "8/4,false,true",
        "5/4,true,false"
    })
    void walk_throughTheGrammar_isASongAndBack(String meter, boolean melody, boolean chords) {
        Frame frame = frame(meter, 20, melody, chords);
        for (int seed = 0; seed < 15; seed++) {
            int[] tokens = walk(frame, new SplittableRandom(seed));
            List<Bar> bars = SongTokens.bars(frame, tokens);
            assertThat(bars).hasSize(20);
            int[] again =
                    bars.stream().flatMapToInt(bar -> SongTokens.of(bar, frame)).toArray();
            assertThat(again).isEqualTo(tokens);
            assertThat(bars).allMatch(bar -> bar.pitches().stream().allMatch(frame::playable));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4/4", "3/4", "6/8", "12/8", "5/4"})
    void song_asTokensAndBack_isTheSame(String meter) throws UnsuitableException {
        for (int seed = 0; seed < 12; seed++) {
            LeadSheet tune = Tunes.tune(new Key(seed, Key.major(0).mode()), Meter.parse(meter), seed);
            LeadSheet bare = new LeadSheet("", tune.key(), tune.meter(), 90, tune.melody(), List.of(), tune.form());
            LeadSheet chart = new LeadSheet("", tune.key(), tune.meter(), 90, List.of(), tune.chords(), tune.form());
            LeadSheet late = new LeadSheet(
                    "", tune.key(), tune.meter(), 90, syncopated(tune.melody()), tune.chords(), tune.form());
            for (LeadSheet sheet : List.of(tune, bare, chart, late)) {
                Song song = SongRepresentation.encode(sheet, null);
                int[] tokens = SongTokens.of(song);
                read(Frame.of(song), tokens);
                assertThat(SongTokens.bars(Frame.of(song), tokens)).isEqualTo(song.bars());
            }
        }
    }

    /** A pick-up, notes over bar lines and triplets. */
    private static List<Note> syncopated(List<Note> melody) {
        List<Note> late = new ArrayList<>();
        late.add(new Note(720, 240, 62, 80));
        for (int i = 0; i < melody.size() - 4; i += 3) {
            long onset = melody.get(i).onset() + 1080;
            late.add(new Note(onset, 160, melody.get(i).pitch(), 80));
            late.add(new Note(onset + 160, 160, melody.get(i).pitch() + 2, 80));
        }
        return late;
    }

    private static TokenReader read(Frame frame, int[] tokens) {
        TokenReader reader = LeadSheetLanguage.within(frame).reader(UNKNOWN);
        for (int token : tokens) {
            checkRows(reader);
            reader.accept(token);
        }
        assertThat(reader.complete()).isTrue();
        return reader;
    }

    @Test
    void note_overTheBarLine_isHeldAndNothingElseMayBe() {
        Frame frame = frame("2/4", 3, true, false);
        TokenReader reader = LeadSheetLanguage.within(frame).reader(UNKNOWN);
        accept(reader, pitch(0), duration(12), Tokens.REST.first());
        assertThatThrownBy(() -> reader.accept(duration(13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration 13")
                .hasMessageContaining("bar 0");
        reader.accept(duration(6));
        assertThatThrownBy(() -> reader.accept(Tokens.REST.first())).hasMessageContaining("rest");
        assertThatThrownBy(() -> reader.accept(Tokens.HELD.first())).hasMessageContaining("held");
        accept(reader, pitch(2), duration(6), Tokens.HELD.first(), duration(24));
        accept(reader, Tokens.REST.first(), duration(24));
        assertThat(reader.complete()).isTrue();
        assertThat(SongTokens.bars(frame, new int[] {pitch(0), duration(24)}))
                .containsExactly(new Bar(Cell.whole(), List.of(0), List.of()));
    }

    private static void accept(TokenReader reader, int... tokens) {
        Arrays.stream(tokens).forEach(reader::accept);
    }

    private static int pitch(int value) {
        return Tokens.PITCH.token(value);
    }

    private static int duration(int value) {
        return Tokens.DURATION.token(value);
    }

    private static int know(TokenReader reader, Feature feature) {
        int[] row = new int[STANDARD.featureSizes().length];
        reader.features(row);
        return row[feature.ordinal()];
    }

    @Test
    void harmony_beforeANote_isTheOneUnderItAndTheNext() {
        TokenReader reader =
                LeadSheetLanguage.within(frame("4/4", 2, true, true)).reader(UNKNOWN);
        Bar.Change tonic = new Bar.Change(0, new Chord(0, Chord.Quality.MINOR));
        Bar.Change dominant = new Bar.Change(2, new Chord(7, Chord.Quality.DOMINANT_SEVENTH));
        accept(reader, SongTokens.harmony(tonic).toArray());
        accept(reader, SongTokens.harmony(dominant).toArray());
        accept(reader, pitch(3), duration(12));
        assertThat(know(reader, Feature.ROOT)).isEqualTo(1);
        assertThat(know(reader, Feature.QUALITY)).isEqualTo(1 + Chord.Quality.MINOR.ordinal());
        assertThat(know(reader, Feature.NEXT_ROOT)).isEqualTo(8);
        assertThat(know(reader, Feature.UNITS_TO_NEXT_CHORD)).isEqualTo(12);
        assertThat(know(reader, Feature.LAST_DEGREE)).isEqualTo(4);
        accept(reader, pitch(5), duration(24));
        assertThat(know(reader, Feature.ROOT)).isEqualTo(8);
        assertThat(know(reader, Feature.NEXT_ROOT)).isZero();
        assertThat(know(reader, Feature.LAST_DEGREE)).isEqualTo(11);
        accept(reader, pitch(0), duration(12));
        assertThat(know(reader, Feature.EXPECTED)).isEqualTo(1 + SongReader.Expected.HARMONY.ordinal());
        assertThat(know(reader, Feature.CHORD_AGE)).isEqualTo(2);
        assertThat(know(reader, Feature.CHORD_ECHO_1)).isEqualTo(2);
        assertThat(know(reader, Feature.BARS_LEFT)).isEqualTo(1);
    }

    /** Two bars, then the same a third higher: the moved echo foretells each pitch, and the echo each duration. */
    @Test
    void echo_ofASequence_foretellsIt() {
        int[] pitches = {0, 4, 2, 7};
        int[] durations = {12, 6, 18, 12};
        TokenReader reader =
                LeadSheetLanguage.within(frame("4/4", 2, true, false)).reader(UNKNOWN);
        for (int i = 0; i < 4; i++) {
            accept(reader, pitch(pitches[i]), duration(durations[i]));
        }
        int[] references = new int[LeadSheetLanguage.standard().references()];
        for (int i = 0; i < 4; i++) {
            reader.references(references);
            assertThat(references[1]).isEqualTo(pitches[i] - Tokens.PITCH.min());
            assertThat(know(reader, Feature.ECHO_1)).isEqualTo(1 + pitch(pitches[i]));
            if (i > 0) {
                assertThat(references[2]).isEqualTo(pitches[i] + 3 - Tokens.PITCH.min());
            }
            reader.accept(pitch(pitches[i] + 3));
            assertThat(know(reader, Feature.ECHO_1)).isEqualTo(1 + duration(durations[i]));
            assertThat(know(reader, Feature.RUN_1)).isEqualTo(1);
            reader.accept(duration(durations[i]));
            assertThat(know(reader, Feature.RUN_1)).isEqualTo(i < 3 ? 2 : 0);
        }
    }

    /** In another key the same tokens stand for the same music. */
    @Test
    void song_transposed_hasTheSameTokens() throws UnsuitableException {
        LabelledItem<LeadSheet> item = Tunes.labelled(1).get(0);
        int[] tokens = SongTokens.of(SongRepresentation.encode(item.item(), null));
        LeadSheet up = item.item().transposed(5);
        Song moved = SongRepresentation.encode(up, null);
        assertThat(SongTokens.of(moved)).isEqualTo(tokens);
        assertThat(SongRepresentation.decode("", moved, Form.single(8), 80).key())
                .isEqualTo(item.item().key().transposed(5));
    }
}
