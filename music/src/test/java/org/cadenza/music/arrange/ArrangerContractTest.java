package org.cadenza.music.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every style promises, over every mood and many meters and lengths. */
class ArrangerContractTest {

    private static final List<String> METERS = List.of("4/4", "3/4", "6/8", "2/4", "5/4", "7/8", "12/8", "2/2", "9/8");
    private static final int[] LENGTHS = {19, 28, 7, 1, 2, 12, 40};

    private interface Law {
        void holds(LeadSheet sheet, Piece piece);
    }

    private record Song(LeadSheet sheet, Piece piece) {}

    private static final Map<Genre, List<Song>> SONGS = new EnumMap<>(Genre.class);

    private static void forEachSong(Genre genre, Law law) {
        SONGS.computeIfAbsent(genre, ArrangerContractTest::songs).forEach(song -> law.holds(song.sheet, song.piece));
    }

    private static List<Song> songs(Genre genre) {
        Style style = Styles.of(genre);
        List<Song> songs = new ArrayList<>();
        for (Mood mood : Mood.named()) {
            for (String text : METERS) {
                Meter meter = Meter.parse(text);
                int seed = songs.size();
                LeadSheet sheet = sheet(style, mood, meter, LENGTHS[seed % LENGTHS.length], seed);
                songs.add(new Song(sheet, Arranger.arrange(sheet, style, mood, seed)));
            }
        }
        return songs;
    }

    private static LeadSheet sheet(Style style, Mood mood, Meter meter, int bars, int seed) {
        Speed speed = Speed.values()[seed % 3];
        return Tunes.invented(
                style.form(bars, meter, seed), style.key(mood.mode(), seed), meter, style.bpm(mood, speed), seed);
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_anySheet_lastsExactlyItsBars(Genre genre) {
        forEachSong(genre, (sheet, piece) -> {
            assertThat(piece.ticksPerQuarter()).isEqualTo(480);
            assertThat(piece.end()).isEqualTo(sheet.bars() * sheet.barTicks());
        });
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_anySheet_neverFallsSilentForABar(Genre genre) {
        forEachSong(genre, (sheet, piece) -> {
            for (int bar = 0; bar < sheet.bars(); bar++) {
                long from = bar * sheet.barTicks();
                long to = from + sheet.barTicks();
                assertThat(pitched(piece)).as("bar %d", bar).anyMatch(note -> note.onset() < to && note.end() > from);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_anySheet_staysInInstrumentRangesAndDrumsOnTheirChannel(Genre genre) {
        Map<String, Instrument> known = instruments();
        forEachSong(genre, (sheet, piece) -> {
            for (Track track : piece.tracks()) {
                Instrument instrument =
                        known.get(track.name().substring(track.name().indexOf(' ') + 1));
                assertThat(track.drums()).as(track.name()).isEqualTo(instrument == null);
                if (instrument != null) {
                    assertThat(track.notes())
                            .as(track.name())
                            .allMatch(note -> note.pitch() >= instrument.low() && note.pitch() <= instrument.high());
                }
            }
            List<Integer> channels = piece.tracks().stream()
                    .filter(track -> !track.drums())
                    .map(Track::channel)
                    .toList();
            assertThat(channels).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_anySheet_strikesNoPitchThatStillSounds(Genre genre) {
        forEachSong(genre, (sheet, piece) -> {
            for (Track track : piece.tracks()) {
                Map<Integer, Long> until = new HashMap<>();
                for (Note note : track.notes()) {
                    assertThat(note.onset())
                            .as(track.name())
                            .isGreaterThanOrEqualTo(until.getOrDefault(note.pitch(), 0L));
                    assertThat(note.duration()).isPositive();
                    until.put(note.pitch(), note.end());
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_anySheet_endsOnTheTonicOfItsMode(Genre genre) {
        forEachSong(genre, (sheet, piece) -> {
            List<Note> last = pitched(piece).stream()
                    .filter(note -> note.end() == piece.end())
                    .toList();
            Key key = sheet.key();
            assertThat(last).isNotEmpty();
            int lowest = last.stream().mapToInt(Note::pitch).min().orElseThrow();
            assertThat(lowest % 12).isEqualTo(key.tonic());
            int otherThird = key.mode() == Mode.MAJOR ? 3 : 4;
            assertThat(last).noneMatch(note -> Math.floorMod(note.pitch() - key.tonic(), 12) == otherThird);
        });
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_anySheet_keepsASaneTempo(Genre genre) {
        forEachSong(genre, (sheet, piece) -> {
            assertThat(piece.tempo().bpm())
                    .isCloseTo(sheet.bpm(), org.assertj.core.data.Percentage.withPercentage(0.01));
            for (TempoMap.Change change : piece.tempo().changes()) {
                assertThat(change.bpm()).isBetween(sheet.bpm() * 0.6, sheet.bpm() * 1.04);
                assertThat(change.tick()).isLessThan(piece.end());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_sameSeed_isTheSameAndAnotherSeedIsNot(Genre genre) {
        Style style = Styles.of(genre);
        LeadSheet sheet = sheet(style, Mood.HAPPY, Meter.FOUR_FOUR, 24, 5);

        assertThat(Arranger.arrange(sheet, style, Mood.HAPPY, 1))
                .isEqualTo(Arranger.arrange(sheet, style, Mood.HAPPY, 1));
        assertThat(Arranger.arrange(sheet, style, Mood.HAPPY, 1))
                .isNotEqualTo(Arranger.arrange(sheet, style, Mood.HAPPY, 2));
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_moods_allDiffer(Genre genre) {
        Style style = Styles.of(genre);
        LeadSheet sheet = sheet(style, Mood.HAPPY, Meter.FOUR_FOUR, 24, 5);
        List<List<Track>> heard = new ArrayList<>();
        for (Mood mood : Mood.named()) {
            heard.add(Arranger.arrange(sheet, style, mood, 1).tracks());
        }

        assertThat(heard).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_partsLeftOut_leavesTheOthersAsTheyWere(Genre genre) {
        Style style = Styles.of(genre);
        LeadSheet sheet = sheet(style, Mood.HAPPY, Meter.FOUR_FOUR, 24, 5);
        Piece whole = Arranger.arrange(sheet, style, Mood.HAPPY, 1);
        Piece few = Arranger.arrange(sheet, style, Mood.HAPPY, 1, EnumSet.of(Part.LEAD, Part.BASS));

        assertThat(few.tracks())
                .allMatch(
                        track -> track.name().startsWith("Lead") || track.name().startsWith("Bass"));
        assertThat(whole.tracks().stream().map(Track::notes).toList())
                .containsAll(few.tracks().stream().map(Track::notes).toList());
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_leads_areHeardAndInFront(Genre genre) {
        forEachSong(genre, (sheet, piece) -> {
            if (sheet.melody().size() > 8) {
                Track lead = piece.tracks().get(0);
                assertThat(lead.name()).startsWith("Lead");
                assertThat(lead.notes().stream()
                                .mapToInt(Note::velocity)
                                .average()
                                .orElse(0))
                        .isBetween(70.0, 112.0);
            }
        });
    }

    /** Drums aside, the sheet's key is what a key finder hears: at least 38 of 40 songs under each of two profiles. */
    @ParameterizedTest
    @EnumSource(Genre.class)
    void arrange_wholeBand_letsTheKeyBeHeard(Genre genre) {
        Style style = Styles.of(genre);
        int[] found = new int[2];
        for (int seed = 0; seed < 40; seed++) {
            Mood mood = Mood.named().get(seed % 8);
            LeadSheet sheet = sheet(style, mood, style.meters().get(0), 24, seed);
            String changes = style.changes(sheet.key(), seed).orElse(null);
            LeadSheet song = changes == null ? sheet : Tunes.withChanges(sheet, changes);
            Piece piece = Arranger.arrange(song, style, mood, seed);
            found[0] += new KeyFinder(KeyProfile.TEMPERLEY_CBMS).find(piece).equals(song.key()) ? 1 : 0;
            found[1] += new KeyFinder(KeyProfile.KOSTKA_PAYNE).find(piece).equals(song.key()) ? 1 : 0;
        }
        assertThat(found[0]).isGreaterThanOrEqualTo(38);
        assertThat(found[1]).isGreaterThanOrEqualTo(38);
    }

    @Test
    void arrange_oldTunes_workInEveryStyle() {
        for (Style style : Styles.all()) {
            for (LeadSheet sheet : List.of(Tunes.odeToJoy(), Tunes.greensleeves())) {
                Piece piece = Arranger.arrange(sheet, style, Mood.HAPPY, 3);
                assertThat(piece.end()).isEqualTo(sheet.bars() * sheet.barTicks());
                assertThat(piece.tracks().get(0).notes().size())
                        .isGreaterThanOrEqualTo(sheet.melody().size() / 2);
            }
        }
    }

    @Test
    void arrange_bareTuneAndBareChart_areBothPlayed() {
        LeadSheet tune = Tunes.odeToJoy();
        LeadSheet bare = new LeadSheet("", tune.key(), tune.meter(), 100, tune.melody(), List.of(), tune.form());
        LeadSheet chart = new LeadSheet("", tune.key(), tune.meter(), 100, List.of(), tune.chords(), tune.form());
        for (Style style : Styles.all()) {
            assertThat(Arranger.arrange(bare, style, Mood.CALM, 1).end()).isEqualTo(tune.bars() * tune.barTicks());
            assertThat(Arranger.arrange(chart, style, Mood.EPIC, 1).end()).isEqualTo(tune.bars() * tune.barTicks());
        }
    }

    private static List<Note> pitched(Piece piece) {
        return piece.tracks().stream()
                .filter(track -> !track.drums())
                .flatMap(track -> track.notes().stream())
                .toList();
    }

    private static Map<String, Instrument> instruments() {
        Map<String, Instrument> known = new HashMap<>();
        for (Field field : Instrument.class.getFields()) {
            try {
                Instrument instrument = (Instrument) field.get(null);
                known.put(instrument.name(), instrument);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return known;
    }
}
