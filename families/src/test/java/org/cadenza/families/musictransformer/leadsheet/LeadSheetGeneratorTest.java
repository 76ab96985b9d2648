package org.cadenza.families.musictransformer.leadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.cadenza.families.Tunes;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadSheetGeneratorTest {

    private static final int WHOLE_SONG = 8192;
    private static final String FORM = "intro:I4 verse:A8 verse:A8 bridge:B8 solo:A8 outro:O4";

    private static LeadSheet compose(Settings settings, LeadSheet primer, long seed) {
        return compose(new HabitModel(WHOLE_SONG), settings, primer, seed, Generator.Listener.none());
    }

    private static LeadSheet compose(
            HabitModel model,
            Settings settings,
            LeadSheet primer,
            long seed,
            Generator.Listener<? super LeadSheet> listener) {
        return new LeadSheetGenerator(model, Set.of())
                .generate(new Generator.Request<>(settings, Optional.ofNullable(primer), new Seed(seed)), listener);
    }

    private static Settings mood(Mood mood) {
        return Settings.none()
                .with(SongControls.VALENCE, mood.valence())
                .with(SongControls.AROUSAL, mood.arousal())
                .with(SongControls.TENSION, mood.tension());
    }

    /** By a key finder that has no part in composing: with other weights. */
    @Test
    void key_thatIsAskedFor_isHeard() {
        int heard = 0;
        for (int tonic = 0; tonic < 12; tonic++) {
            for (Mode mode : Mode.values()) {
                Key key = new Key(tonic, mode);
                Settings settings =
                        Settings.none().with(SongControls.KEY, key).with(SongControls.FORM, "verse:A8 verse:B8");
                LeadSheet song = compose(settings, null, tonic);
                assertThat(song.key()).isEqualTo(key);
                heard += new KeyFinder(KeyProfile.TEMPERLEY_CBMS).find(song).equals(key) ? 1 : 0;
            }
        }
        assertThat(heard).isGreaterThanOrEqualTo(23);
    }

    @Test
    void valence_withoutAKey_choosesTheMode() {
        for (int seed = 0; seed < 10; seed++) {
            assertThat(compose(mood(Mood.SAD).with(SongControls.FORM, "verse:A4"), null, seed)
                            .key()
                            .mode())
                    .isEqualTo(Mode.MINOR);
            assertThat(compose(mood(Mood.HAPPY).with(SongControls.FORM, "verse:A4"), null, seed)
                            .key()
                            .mode())
                    .isEqualTo(Mode.MAJOR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/4", "3/4", "4/4", "2/2", "5/4", "7/8", "6/8", "12/8", "3/8"})
    void meter_thatIsAskedFor_isFilledToItsBars(String meter) {
        LeadSheet song = compose(
                Settings.none().with(SongControls.METER, meter).with(SongControls.FORM, "verse:A7 outro:A2"), null, 1);
        assertThat(song.meter()).hasToString(meter);
        assertThat(song.chords().get(0).onset()).isZero();
        assertThat(song.chords().get(song.chords().size() - 1).end()).isEqualTo(9 * song.barTicks());
        assertThat(song.melody()).allMatch(note -> note.end() <= 9 * song.barTicks());
        assertThat(song.melody()).hasSizeGreaterThan(9);
    }

    @Test
    void song_ofAnyGenre_isSingableAndComesHome() {
        for (Genre genre : Genre.values()) {
            LeadSheet song = compose(
                    Settings.none().with(SongControls.GENRE, genre.label()).with(SongControls.FORM, FORM), null, 3);
            List<Note> melody = song.melody();
            assertThat(melody.get(melody.size() - 1).pitch() % 12)
                    .isEqualTo(song.key().tonic());
            assertThat(song.chords().get(song.chords().size() - 1).chord().root())
                    .isEqualTo(song.key().tonic());
            assertThat(melody).allMatch(note -> note.pitch() >= 53 && note.pitch() <= 88);
            assertThat(melody.get(0).onset()).isGreaterThanOrEqualTo(4 * song.barTicks());
            for (int bar = 4; bar < 40; bar++) {
                long start = bar * song.barTicks();
                assertThat(melody).anyMatch(note -> note.onset() < start + song.barTicks() && note.end() > start);
            }
        }
    }

    @Test
    void changes_thatAreGiven_areCycledOverTheTheme() {
        Settings settings = Settings.none()
                .with(SongControls.CHANGES, "G7 | C7/E | G7 Dm7 | D7")
                .with(SongControls.KEY, Key.major(7))
                .with(SongControls.METER, "4/4")
                .with(SongControls.FORM, "verse:A8 verse:A6");
        LeadSheet song = compose(settings, null, 2);
        List<String> bars = new ArrayList<>();
        for (int bar = 0; bar < 14; bar++) {
            long start = bar * song.barTicks();
            bars.add(String.join(
                    " ",
                    song.chords().stream()
                            .filter(span -> span.onset() >= start && span.onset() < start + song.barTicks())
                            .map(span -> span.chord().toString())
                            .toList()));
        }
        assertThat(bars)
                .containsExactly(
                        "G7", "C7/E", "G7 Dm7", "D7", "G7", "C7/E", "G7 Dm7", "D7", "G7", "C7/E", "G7 Dm7", "D7", "G7",
                        "G7");
    }

    @Test
    void primer_isKeptAndWhatItLacksIsWritten() {
        LeadSheet whole = Tunes.tune(Key.major(2), Meter.FOUR_FOUR, 4);
        LeadSheet tune = sheet(whole, first(whole.melody(), 4 * 1920), List.of());
        LeadSheet chart = sheet(
                whole,
                List.of(),
                whole.chords().stream().filter(span -> span.onset() < 4 * 1920).toList());
        Settings settings = Settings.none().with(SongControls.FORM, "verse:A8 verse:A8");
        LeadSheet sung = compose(settings, tune, 5);
        assertThat(first(sung.melody(), 4 * 1920)).isEqualTo(tune.melody());
        assertThat(sung.chords().get(0).onset()).isZero();
        assertThat(sung.melody()).hasSizeGreaterThan(2 * tune.melody().size());
        LeadSheet harmonised = compose(settings, chart, 5);
        assertThat(harmonised.chords().stream()
                        .filter(span -> span.onset() < 4 * 1920)
                        .map(ChordSpan::chord))
                .containsExactlyElementsOf(
                        chart.chords().stream().map(ChordSpan::chord).toList());
        assertThat(first(harmonised.melody(), 4 * 1920)).isNotEmpty();
    }

    private static LeadSheet sheet(LeadSheet of, List<Note> melody, List<ChordSpan> chords) {
        return new LeadSheet("", of.key(), of.meter(), of.bpm(), melody, chords, of.form());
    }

    private static List<Note> first(List<Note> melody, long until) {
        return melody.stream().filter(note -> note.onset() < until).toList();
    }

    @Test
    void request_ofTheSameSeed_givesTheSameSongAndOfAnotherAnother() {
        Settings settings = Settings.none().with(SongControls.FORM, FORM);
        assertThat(compose(settings, null, 7)).isEqualTo(compose(settings, null, 7));
        assertThat(compose(settings, null, 8).melody())
                .isNotEqualTo(compose(settings, null, 7).melody());
    }

    /** Phrases are chosen among as many drafts, and each continues the song where it stands. */
    @ParameterizedTest
    @ValueSource(ints = {16, 64, 101})
    void song_thatOutgrowsTheContextOfAModelWithoutMemory_isTheSame(int context) {
        Settings settings = Settings.none().with(SongControls.FORM, FORM);
        assertThat(compose(new HabitModel(context), settings, null, 7, Generator.Listener.none()))
                .isEqualTo(compose(settings, null, 7));
    }

    @Test
    void partials_areBeginningsOfTheSong() {
        List<LeadSheet> partials = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        Settings settings = Settings.none().with(SongControls.FORM, "verse:A8 verse:A8 chorus:B8");
        LeadSheet song = compose(new HabitModel(WHOLE_SONG), settings, null, 9, new Generator.Listener<LeadSheet>() {
            @Override
            public void progress(double fraction) {
                fractions.add(fraction);
            }

            @Override
            public void partial(LeadSheet beginning) {
                partials.add(beginning);
            }
        });
        assertThat(partials.stream().map(LeadSheet::bars)).containsExactly(4, 16, 20);
        for (LeadSheet partial : partials) {
            int notes = partial.melody().size();
            assertThat(onsets(partial.melody())).isEqualTo(onsets(song.melody().subList(0, notes)));
        }
        assertThat(fractions).isSorted().last().isEqualTo(1.0);
    }

    private static List<String> onsets(List<Note> notes) {
        return notes.stream().map(note -> note.onset() + ":" + note.pitch()).toList();
    }

    @Test
    void composing_thatIsCancelled_stops() {
        Generator.Listener<LeadSheet> impatient = new Generator.Listener<>() {
            private int asked;

            @Override
            public void progress(double fraction) {}

            @Override
            public boolean cancelled() {
                return ++asked > 50;
            }
        };
        assertThatThrownBy(() -> compose(new HabitModel(WHOLE_SONG), Settings.none(), null, 1, impatient))
                .isInstanceOf(CancellationException.class);
    }
}
