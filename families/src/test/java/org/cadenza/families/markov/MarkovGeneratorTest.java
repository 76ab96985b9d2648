package org.cadenza.families.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.families.Tunes;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Generator;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.training.Training;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkovGeneratorTest {

    private static final Generator<LeadSheet> GENERATOR = learnedFrom(Tunes.labelled(60));
    private static final String FORM = "intro:I4 verse:A8 verse:A8 bridge:B8 verse:A8 outro:O4";

    private static Generator<LeadSheet> learnedFrom(List<LabelledItem<LeadSheet>> tunes) {
        return new MarkovFamily().generator(train(tunes));
    }

    private static Checkpoint train(List<LabelledItem<LeadSheet>> tunes) {
        MarkovFamily family = new MarkovFamily();
        return new Training<>(
                        new Training.Task<>(
                                family,
                                family.presets().named(Presets.TINY),
                                new Seed(1),
                                "0.1.0",
                                Optional.empty(),
                                1000),
                        new Training.Material<>(tunes, tunes.subList(0, 3), List.of()),
                        (step, steps, metrics) -> {})
                .run(Optional.empty())
                .checkpoint();
    }

    private static LeadSheet compose(Settings settings, long seed) {
        return compose(GENERATOR, settings, null, seed);
    }

    private static LeadSheet compose(Generator<LeadSheet> generator, Settings settings, LeadSheet primer, long seed) {
        return generator.generate(
                new Generator.Request<>(settings, Optional.ofNullable(primer), new Seed(seed)),
                Generator.Listener.none());
    }

    private static Settings mood(Mood mood) {
        return Settings.none()
                .with(SongControls.VALENCE, mood.valence())
                .with(SongControls.AROUSAL, mood.arousal())
                .with(SongControls.TENSION, mood.tension());
    }

    /** By a key finder that knows nothing of how the song was made. */
    @Test
    void key_thatIsAskedFor_isHeard() {
        int heard = 0;
        int songs = 0;
        for (Mood mood : Mood.named()) {
            for (int tonic = 0; tonic < 12; tonic++) {
                Key key = new Key(tonic, mood.mode());
                Settings settings = mood(mood).with(SongControls.KEY, key).with(SongControls.FORM, FORM);
                LeadSheet song = compose(settings, 100 + tonic);
                assertThat(song.key()).isEqualTo(key);
                heard += KeyFinder.standard().find(song).equals(key) ? 1 : 0;
                songs++;
            }
        }
        assertThat(heard).isGreaterThanOrEqualTo(songs * 95 / 100);
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void song_ofAnyGenre_isSingableAndComesHome(Genre genre) {
        for (int seed = 0; seed < 5; seed++) {
            LeadSheet song = compose(
                    Settings.none()
                            .with(SongControls.GENRE, genre.label())
                            .with(SongControls.FORM, FORM)
                            .with(SongControls.METER, "4/4"),
                    seed);
            List<Note> melody = song.melody();
            Note last = melody.get(melody.size() - 1);
            assertThat(last.pitch() % 12).isEqualTo(song.key().tonic());
            assertThat(last.duration()).isGreaterThanOrEqualTo(song.barTicks() / 4);
            assertThat(song.chords().get(song.chords().size() - 1).chord().root())
                    .isEqualTo(song.key().tonic());
            assertThat(melody).allMatch(note -> note.pitch() >= 53 && note.pitch() <= 88);
            for (int i = 1; i < melody.size(); i++) {
                assertThat(melody.get(i).onset())
                        .isGreaterThanOrEqualTo(melody.get(i - 1).end());
                assertThat(Math.abs(melody.get(i).pitch() - melody.get(i - 1).pitch()))
                        .isLessThanOrEqualTo(19);
            }
        }
    }

    @Test
    void notes_onStrongBeats_areMostlyChordTones() {
        double strong = 0;
        double inside = 0;
        for (int seed = 0; seed < 20; seed++) {
            LeadSheet song = compose(Settings.none().with(SongControls.FORM, FORM), seed);
            Grid grid = Grid.of(song.meter());
            for (Note note : song.melody()) {
                if (grid.strength((int) (note.onset() / Grid.UNIT_TICKS % grid.units())) >= 2) {
                    strong++;
                    inside += song.chordAt(note.onset()).contains(note.pitch()) ? 1 : 0;
                }
            }
        }
        assertThat(inside / strong).isGreaterThan(0.9);
    }

    @Test
    void theme_thatReturns_hasTheSameChordsAndNearlyTheSameMelody() {
        LeadSheet song = compose(Settings.none().with(SongControls.FORM, FORM), 3);
        long bar = song.barTicks();
        List<Note> first = between(song, 4 * bar, 12 * bar);
        List<Note> second = between(song, 12 * bar, 20 * bar);
        long same = second.stream()
                .filter(note -> first.stream()
                        .anyMatch(other -> other.onset() == note.onset() && other.pitch() == note.pitch()))
                .count();
        assertThat(same).isGreaterThanOrEqualTo(first.size() * 7L / 10);
        for (long tick = 0; tick < 8 * bar; tick += 480) {
            assertThat(song.chordAt(12 * bar + tick)).isEqualTo(song.chordAt(4 * bar + tick));
        }
    }

    private static List<Note> between(LeadSheet song, long from, long until) {
        return song.melody().stream()
                .filter(note -> note.onset() >= from && note.onset() < until)
                .map(note -> note.withOnset(note.onset() - from))
                .toList();
    }

    @Test
    void introduction_hasChordsOnly() {
        LeadSheet song = compose(Settings.none().with(SongControls.FORM, FORM), 3);
        assertThat(song.melody().get(0).onset()).isGreaterThanOrEqualTo(4 * song.barTicks());
        assertThat(song.chords().get(0).onset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/4", "3/4", "4/4", "2/2", "5/4", "7/8", "6/8", "9/8", "12/8", "3/8"})
    void meter_thatIsAskedFor_isFilledToItsBars(String meter) {
        for (int seed = 0; seed < 4; seed++) {
            LeadSheet song = compose(
                    Settings.none().with(SongControls.METER, meter).with(SongControls.FORM, "verse:A7 outro:A2"), seed);
            assertThat(song.meter()).hasToString(meter);
            assertThat(song.chords().get(song.chords().size() - 1).end()).isEqualTo(9 * song.barTicks());
            assertThat(song.melody()).allMatch(note -> note.end() <= 9 * song.barTicks());
        }
    }

    @Test
    void changes_thatAreGiven_areCycledOverTheTheme() {
        Settings settings = Settings.none()
                .with(SongControls.CHANGES, "G7 | C7 | G7 Dm7 | D7")
                .with(SongControls.KEY, Key.major(7))
                .with(SongControls.METER, "4/4")
                .with(SongControls.FORM, "verse:A8 verse:A6");
        LeadSheet song = compose(settings, 2);
        assertThat(chords(song, 0, 14))
                .containsExactly(
                        "G7", "C7", "G7 Dm7", "D7", "G7", "C7", "G7 Dm7", "D7", "G7", "C7", "G7 Dm7", "D7", "G7", "G7");
        assertThat(compose(Settings.none().with(SongControls.CHANGES, "Am | F | G | Am"), 2)
                        .key())
                .isEqualTo(Key.minor(9));
    }

    private static List<String> chords(LeadSheet song, int from, int until) {
        List<String> bars = new ArrayList<>();
        for (int bar = from; bar < until; bar++) {
            long start = bar * song.barTicks();
            List<String> own = new ArrayList<>();
            for (ChordSpan span : song.chords()) {
                if (span.onset() >= start && span.onset() < start + song.barTicks()) {
                    own.add(span.chord().toString());
                }
            }
            bars.add(String.join(" ", own));
        }
        return bars;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "changes;C | H7;H7",
                "changes;C D E F G | C;at most one for each",
                "key;X sharp;X sharp",
                "meter;4-4;4-4",
                "meter;33/4;33/4",
                "form;verse;verse:A8",
                "form;verse:A9000;at most 2000"
            })
    void control_thatMakesNoSense_isRefusedByName(String control, String text, String named) {
        Map<String, String> values = new HashMap<>(Map.of("meter", "4/4"));
        values.put(control, text);
        Settings settings = new Settings(values);
        assertThatThrownBy(() -> compose(settings, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void primer_inAnotherKeyThanAskedFor_isRefused() {
        LeadSheet primer = Tunes.tune(Key.major(2), Meter.FOUR_FOUR, 5);
        Settings settings = Settings.none().with(SongControls.KEY, Key.major(3));
        assertThatThrownBy(() -> compose(GENERATOR, settings, primer, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("D major");
    }

    /** A layer that the primer lacks is composed to it. */
    @Test
    void primer_withoutChords_getsSome() {
        LeadSheet tune = Tunes.tune(Key.major(2), Meter.FOUR_FOUR, 5);
        LeadSheet bare = new LeadSheet("", tune.key(), tune.meter(), 100, tune.melody(), List.of(), Form.single(8));
        LeadSheet song = compose(GENERATOR, Settings.none().with(SongControls.FORM, "verse:A16"), bare, 1);
        assertThat(song.melody()).startsWith(tune.melody().toArray(new Note[0]));
        assertThat(song.chords().get(0).onset()).isZero();
    }

    /** Excitement is more notes and higher ones. */
    @Test
    void arousal_raisesDensityAndRegister() {
        double[] calm = new double[2];
        double[] excited = new double[2];
        for (int seed = 0; seed < 12; seed++) {
            measure(compose(inC(Mood.CALM), seed), calm);
            measure(compose(inC(Mood.ENERGETIC), seed), excited);
        }
        assertThat(excited[0]).isGreaterThan(calm[0] * 1.1);
        assertThat(excited[1] / excited[0]).isGreaterThan(calm[1] / calm[0] + 1);
    }

    private static Settings inC(Mood mood) {
        return mood(mood)
                .with(SongControls.FORM, FORM)
                .with(SongControls.KEY, Key.major(0))
                .with(SongControls.METER, Meter.FOUR_FOUR);
    }

    private static void measure(LeadSheet song, double[] sums) {
        sums[0] += song.melody().size();
        sums[1] += song.melody().stream().mapToInt(Note::pitch).sum();
    }

    @Test
    void valence_withoutAKey_choosesTheMode() {
        int minor = 0;
        int major = 0;
        for (int seed = 0; seed < 20; seed++) {
            minor += compose(mood(Mood.SAD), seed).key().mode() == Mode.MINOR ? 1 : 0;
            major += compose(mood(Mood.HAPPY), seed).key().mode() == Mode.MAJOR ? 1 : 0;
        }
        assertThat(minor).isGreaterThan(14);
        assertThat(major).isGreaterThan(14);
    }

    @Test
    void model_ofChartsAlone_stillSings() {
        List<LabelledItem<LeadSheet>> charts = Tunes.labelled(20).stream()
                .map(item -> new LabelledItem<>(item.name(), withoutMelody(item.item()), item.labels()))
                .toList();
        LeadSheet song = compose(learnedFrom(charts), Settings.none().with(SongControls.METER, "4/4"), null, 1);
        assertThat(song.melody()).hasSizeGreaterThan(song.bars());
    }

    @Test
    void model_ofBareTunesAlone_stillHarmonises() {
        List<LabelledItem<LeadSheet>> tunes = Tunes.labelled(20).stream()
                .map(item -> new LabelledItem<>(item.name(), withoutChords(item.item()), item.labels()))
                .toList();
        LeadSheet song = compose(learnedFrom(tunes), Settings.none().with(SongControls.METER, "4/4"), null, 1);
        assertThat(song.chords().get(0).chord()).isEqualTo(tonic(song.key()));
    }

    private static Chord tonic(Key key) {
        return new Chord(key.tonic(), key.mode() == Mode.MAJOR ? Chord.Quality.MAJOR : Chord.Quality.MINOR);
    }

    private static LeadSheet withoutMelody(LeadSheet sheet) {
        return new LeadSheet("", sheet.key(), sheet.meter(), sheet.bpm(), List.of(), sheet.chords(), sheet.form());
    }

    private static LeadSheet withoutChords(LeadSheet sheet) {
        return new LeadSheet("", sheet.key(), sheet.meter(), sheet.bpm(), sheet.melody(), List.of(), sheet.form());
    }

    @Test
    void card_saysWhoBorrowsAndHowMuchItIsSurprised() {
        Checkpoint checkpoint = train(Tunes.labelled(60));
        assertThat(checkpoint.card().notes()).anyMatch(note -> note.contains("blues") && note.contains("borrowed"));
        Map<String, Double> held = checkpoint.card().heldOut();
        for (String what : List.of("pitch", "rhythm", "chord")) {
            assertThat(held.get("bits per " + what)).isLessThan(held.get("bits per " + what + ", order 0"));
            assertThat(held.get("bits per " + what + ", order 0"))
                    .isLessThan(held.get("bits per " + what + ", uniform"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0:m,x:m", "4/4:0 12,4/4:x 12", "3/4,3/5"})
    void vocabulary_thatIsDamaged_isRefused(String word, String instead) {
        Checkpoint whole = train(Tunes.labelled(60));
        Map<String, String> documents = new HashMap<>(whole.documents());
        assertThat(documents.get("vocabulary")).contains('"' + word);
        documents.merge("vocabulary", "", (text, none) -> text.replace('"' + word, '"' + instead));
        Checkpoint damaged = new Checkpoint(whole.card(), documents, whole.weights(), whole.training());
        assertThatThrownBy(() -> new MarkovFamily().generator(damaged))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("vocabulary is damaged");
    }

    /** Going on from a finished model's counts knows more than starting from nothing. */
    @Test
    void training_onAFoundation_startsFromItsCounts() throws Exception {
        MarkovFamily family = new MarkovFamily();
        MarkovConfig config = family.presets().named(Presets.TINY).config();
        Checkpoint foundation = train(Tunes.labelled(60)).published();
        assertThat(firstLoss(family, config, Optional.of(foundation)))
                .isLessThan(firstLoss(family, config, Optional.empty()) / 2);
    }

    @SuppressWarnings("unchecked")
    private static double firstLoss(MarkovFamily family, MarkovConfig config, Optional<Checkpoint> foundation)
            throws Exception {
        try (Trainee<LeadSheet, Song> trainee =
                (Trainee<LeadSheet, Song>) family.trainee(config, new Seed(1), foundation)) {
            List<Song> batch = trainee.encode(Tunes.labelled(3).get(2));
            Metrics metrics = trainee.step(batch, new Seed(1));
            return metrics.values().get("loss");
        }
    }
}
