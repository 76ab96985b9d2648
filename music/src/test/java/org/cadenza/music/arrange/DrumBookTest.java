package org.cadenza.music.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.arrange.harmony.Harmony;
import org.cadenza.music.arrange.player.Bar;
import org.cadenza.music.arrange.player.DrumBook;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Line;
import org.cadenza.music.arrange.player.Song;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

/** A drummer who plays from a book of grooves. */
class DrumBookTest {

    private static final LeadSheet SHEET = Tunes.odeToJoy();
    private static final Song SONG = new Song(SHEET, Mood.HAPPY, Harmony.of(SHEET));
    private static final int COWBELL = Drum.COWBELL.pitch();

    /** Cowbell where no style has any: on the first beat of the first bar, and a sixteenth late in the second. */
    private static final DrumPattern GROOVE =
            new DrumPattern(32, 4, List.of(new Hit(Drum.COWBELL, 0, 100, 0), new Hit(Drum.COWBELL, 19, 50, 0.25)));

    private static DrumBook everywhere(DrumPattern groove) {
        Map<Role, Map<Level, DrumPattern>> grooves = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            grooves.put(role, Map.of(Level.SPARSE, groove, Level.VERSE, groove, Level.FULL, groove));
        }
        return new DrumBook(grooves);
    }

    private static List<Note> played(DrumPlayer player) {
        Line line = new Line();
        List<Bar> bars = SONG.scenes().get(0).bars();
        player.play(bars, line);
        return line.notes();
    }

    private static DrumPlayer player() {
        return new DrumPlayer(PopDrums.GROOVE, new SplittableRandom(1));
    }

    private static Piece arranged(Genre genre, DrumBook book, Meter meter) {
        LeadSheet sheet =
                Tunes.invented(Form.parse("verse:A8 chorus:B8 outro:O4"), Key.parse("C major"), meter, 110, 3);
        return Arranger.arrange(sheet, Styles.of(genre), Mood.HAPPY, 4, EnumSet.allOf(Part.class), book);
    }

    private static List<Note> cowbells(Piece piece) {
        List<Note> notes = new ArrayList<>();
        piece.tracks().stream().filter(Track::drums).forEach(track -> notes.addAll(track.notes()));
        return notes.stream().filter(note -> note.pitch() == COWBELL).sorted().toList();
    }

    @Test
    void groove_isPlayedBarForBarWithItsTimingAndAccents() {
        List<Note> notes = played(player().reading(everywhere(GROOVE), 1));
        long bar = SONG.barTicks();
        assertThat(notes).extracting(Note::pitch).containsOnly(COWBELL);
        assertThat(notes.get(0).onset()).isZero();
        assertThat(notes.get(1).onset()).isEqualTo(bar + 3 * 120 + 30);
        assertThat(notes.get(2).onset()).isEqualTo(2 * bar);
        assertThat(notes.get(0).velocity())
                .isBetween(2 * notes.get(1).velocity() - 1, 2 * notes.get(1).velocity() + 1);
    }

    @Test
    void groove_withoutFeel_isOnTheGrid() {
        assertThat(played(player().reading(everywhere(GROOVE), 0))).allMatch(note -> note.onset() % 120 == 0);
    }

    @Test
    void groove_thatIsShuffled_hasTheFourthSixteenthOnTheThirdForTheBandToSwing() {
        assertThat(played(player().reading(everywhere(GROOVE), 1).shuffling())
                        .get(1)
                        .onset())
                .isEqualTo(SONG.barTicks() + 2 * 120);
    }

    @Test
    void groove_thatIsShuffled_strikesADrumOnceWhereTheThirdAndFourthSixteenthMeet() {
        DrumPattern both =
                new DrumPattern(16, 4, List.of(new Hit(Drum.COWBELL, 6, 90, 0), new Hit(Drum.COWBELL, 7, 60, 0)));
        List<Note> notes = played(player().reading(everywhere(both), 1).shuffling());
        assertThat(notes).extracting(Note::onset).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void book_withoutTheSection_leavesItToTheChart() {
        DrumBook bridges = new DrumBook(Map.of(Role.BRIDGE, Map.of(Level.VERSE, GROOVE)));
        assertThat(played(player().reading(bridges, 1))).isEqualTo(played(player()));
    }

    @Test
    void band_withABook_playsItInCommonTimeAndNothingElseChanges() {
        DrumBook none = new DrumBook(Map.of());
        Piece own = arranged(Genre.ROCK, none, Meter.FOUR_FOUR);
        Piece read = arranged(Genre.ROCK, everywhere(GROOVE), Meter.FOUR_FOUR);
        assertThat(cowbells(own)).isEmpty();
        assertThat(cowbells(read)).isNotEmpty();
        assertThat(read.tracks().stream().filter(track -> !track.drums()).toList())
                .isEqualTo(own.tracks().stream().filter(track -> !track.drums()).toList());
        assertThat(arranged(Genre.ROCK, everywhere(GROOVE), Meter.THREE_FOUR))
                .isEqualTo(arranged(Genre.ROCK, none, Meter.THREE_FOUR));
    }

    /** Blues swings its eighths to two thirds of a beat: 320 of 480 ticks, give or take a hand's looseness. */
    @Test
    void band_thatSwings_swingsTheBook() {
        DrumPattern offBeat = new DrumPattern(16, 4, List.of(new Hit(Drum.COWBELL, 7, 100, -0.3)));
        assertThat(cowbells(arranged(Genre.BLUES, everywhere(offBeat), Meter.FOUR_FOUR)))
                .isNotEmpty()
                .allMatch(note -> Math.abs(note.onset() % 480 - 317) < 20);
    }

    @Test
    void groove_thatIsNotOnSixteenthsOrNoWholeBar_isRefused() {
        for (DrumPattern odd : List.of(new DrumPattern(24, 4, List.of()), new DrumPattern(12, 3, List.of()))) {
            assertThatThrownBy(() -> everywhere(odd))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("whole bars of 16");
        }
    }
}
