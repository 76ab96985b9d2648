package org.cadenza.families.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.families.Tunes;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.representation.song.SongRepresentation;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

/** That the baseline's likelihood is one: the chances of all that might happen add up to 1, and all is paid for. */
class LikelihoodTest {

    private static final Meter EIGHTH = new Meter(1, 8);
    private static final int WIDEST_LEAP = PitchModel.WIDEST + 120;

    private static MarkovConfig config() {
        return new MarkovFamily().presets().named(Presets.TINY).config();
    }

    private static MarkovModel learned() throws UnsuitableException {
        MarkovModel model = new MarkovModel(config());
        for (LabelledItem<LeadSheet> tune : Tunes.labelled(20)) {
            model.observe(SongRepresentation.encode(tune.item(), Genre.FOLK));
        }
        return model;
    }

    /** All bars of an eighth: six units, at the first of which a note is held on, starts or rests. */
    private static List<Cell> allBars() {
        List<Cell> bars = new ArrayList<>();
        for (int code = 0; code < 729; code++) {
            List<Cell.Event> events = new ArrayList<>();
            int rest = code;
            for (int unit = 0; unit < 6; unit++, rest /= 3) {
                if (rest % 3 != 0 || unit == 0) {
                    Cell.Kind kind = rest % 3 == 1 ? Cell.Kind.NOTE : rest % 3 == 2 ? Cell.Kind.REST : Cell.Kind.HELD;
                    events.add(new Cell.Event(unit, kind));
                }
            }
            bars.add(new Cell(events));
        }
        return bars;
    }

    @Test
    void spelling_ofAllBarsThatAreNoWords_sumsToOne() {
        Vocabulary words = new Vocabulary(List.of("", "1/8:0", "4/4:0 12r 24 30h", "1/8:0h 3r", "1/8:0 2 3r 5"));
        Speller speller = new Speller(words);
        Grid grid = Grid.of(EIGHTH);
        double before = sumOfUnknown(words, speller, grid);
        words.add("1/8:0r 3");
        words.add("1/8:0 3");
        assertThat(before).isCloseTo(1, within(1e-9));
        assertThat(sumOfUnknown(words, speller, grid)).isCloseTo(1, within(1e-9));
    }

    private static double sumOfUnknown(Vocabulary words, Speller speller, Grid grid) {
        return allBars().stream()
                .filter(bar -> words.find(MarkovModel.name(EIGHTH, bar)) == Vocabulary.OTHER)
                .mapToDouble(bar -> speller.probability(grid, bar))
                .sum();
    }

    @Test
    void rhythm_ofAllBarsThereAre_sumsToOne() throws UnsuitableException {
        MarkovModel model = learned();
        int symbols = model.cellNames.size();
        int[] context = {1, 2, 3};
        double known = 0;
        for (int symbol = 1; symbol < symbols; symbol++) {
            known += model.rhythms.probability(Genre.FOLK, context, 3, symbol, symbols);
        }
        double unknown = model.rhythms.probability(Genre.FOLK, context, 3, Vocabulary.OTHER, symbols);
        double spelled = sumOfUnknown(model.cellNames, model.speller, Grid.of(EIGHTH));
        assertThat(known + unknown * spelled).isCloseTo(1, within(1e-9));
        assertThat(unknown).isBetween(0.01, 0.5);
    }

    @Test
    void pitch_ofAllPitchesThereAre_sumsToOne() {
        PitchModel model = new PitchModel(new CountTable(), 0, config());
        SplittableRandom random = new SplittableRandom(5);
        List<Integer> melody = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            model.observe(moment(melody.subList(0, i)), 60 + random.nextInt(40), new HashSet<>());
            melody.add(60 + random.nextInt(40));
        }
        double sum = 0;
        double memoryless = 0;
        for (int pitch = melody.get(9) - WIDEST_LEAP; pitch <= melody.get(9) + WIDEST_LEAP; pitch++) {
            sum += model.probability(moment(melody.subList(0, 10)), pitch);
            memoryless += model.memoryless(moment(melody.subList(0, 10)), pitch);
        }
        double first = 0;
        for (int pitch = -11; pitch <= 127; pitch++) {
            first += model.probability(moment(List.of()), pitch);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(memoryless).isCloseTo(1, within(1e-9));
        assertThat(first).isCloseTo(1, within(1e-9));
    }

    private static PitchModel.Moment moment(List<Integer> history) {
        Slot slot = new Slot(2, 12, new Chord(0, Chord.Quality.MAJOR), null, Slot.Edge.INSIDE);
        return new PitchModel.Moment(Genre.FOLK, Mode.MAJOR, history, slot, 66);
    }

    /**
     * By hand, of a model that knows nothing, where everything is as likely as everything else. Four bars of 4/4; each pays
     * for its chord rhythm, one of 256, and for its bar: the unknown word is the only one, and spelling takes one of three
     * letters for each of 48 units. The chords C and G are spelled among all roots and qualities. Of three notes the first
     * is one of 139 pitches, the second one of 33 intervals; the third is seven semitones lower, which pays as well for
     * being none of the 10 octaves that it might be lower still.
     */
    @Test
    void nats_ofAModelThatKnowsNothing_areAsByHand() throws UnsuitableException {
        List<Note> melody =
                List.of(new Note(0, 480, 60, 80), new Note(480, 480, 64, 80), new Note(3 * 1920, 1920, 57, 80));
        List<ChordSpan> chords = List.of(
                new ChordSpan(0, 3840, new Chord(0, Chord.Quality.MAJOR)),
                new ChordSpan(3840, 3840, new Chord(7, Chord.Quality.MAJOR)));
        LeadSheet sheet = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 120, melody, chords, Form.single(4));
        double nats = 4 * Math.log(256)
                + 4 * 48 * Math.log(3)
                + 2 * Math.log(12 * Chord.Quality.values().length)
                + Math.log(139)
                + Math.log(33)
                + Math.log(33 * 11);
        try (Trainee<LeadSheet, ?> trainee = new MarkovFamily().trainee(config(), new Seed(1), Optional.empty())) {
            Map<String, Double> metrics =
                    evaluated(trainee, new LabelledItem<>("by hand", sheet, Map.of("genre", "folk")));
            assertThat(metrics.get("notes")).isEqualTo(5);
            assertThat(metrics.get("nats per note")).isCloseTo(nats / 5, within(1e-9));
            assertThat(metrics.get("nats per note, folk")).isCloseTo(nats / 5, within(1e-9));
            assertThat(metrics.get("notes, folk")).isEqualTo(5);
        }
    }

    private static <E> Map<String, Double> evaluated(Trainee<LeadSheet, E> trainee, LabelledItem<LeadSheet> item)
            throws UnsuitableException {
        return trainee.evaluate(trainee.encode(item)).values();
    }

    /** A pitch must not know the notes to come: one and the same beginning costs the same whatever follows. */
    @Test
    void pitches_beforeWhatFollows_costTheSame() throws UnsuitableException {
        MarkovModel model = learned();
        Song song = SongRepresentation.encode(Tunes.tune(Key.major(0), Meter.FOUR_FOUR, 7), Genre.FOLK);
        List<Bar> bars = new ArrayList<>(song.bars());
        Bar last = bars.get(7);
        bars.set(
                7,
                last.withMelody(
                        last.cell(),
                        last.pitches().stream().map(pitch -> pitch + 24).toList()));
        Song higher = new Song(song.genre(), song.key(), song.grid(), song.bpm(), bars, song.phases());
        List<MarkovModel.PitchEvent> low = model.pitchEvents(song, false);
        List<MarkovModel.PitchEvent> high = model.pitchEvents(higher, false);
        for (int i = 0; i < low.size() - last.pitches().size(); i++) {
            assertThat(probability(model, high.get(i))).isEqualTo(probability(model, low.get(i)));
        }
    }

    private static double probability(MarkovModel model, MarkovModel.PitchEvent event) {
        return model.pitches.probability(event.moment(), event.pitch());
    }
}
