package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Note;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Songs that the band makes of a tune that was given. */
class SongOfATuneTest {

    private static final String TUNE =
            "R:3 G4 C5 E5 D5 C5 A4:2 G4:2 A4:0.5 B4:0.5 C5 D5 E5 D5:3 G4 C5 E5 D5 C5 A4:2 F4:2" + " G4 A4 B4 D5 C5:3";

    private static Song song(Genre genre, String tune) {
        SongOrder order = SongOrder.open()
                .with(Wish.GENRE, genre.label())
                .with(Wish.MOOD, "happy")
                .with(Wish.TEMPO, "100")
                .with(Wish.SEED, "4")
                .with(Wish.TUNE, tune);
        try (Songwriter songwriter = new Songwriter(new Library(List.of()))) {
            return songwriter.write(order, Progress.none());
        }
    }

    /** Notes of whoever has the lead: the singer, a soloist, whoever doubles them. */
    private static List<Note> lead(Song song) {
        return song.piece().tracks().stream()
                .filter(track -> track.name().startsWith("Lead"))
                .flatMap(track -> track.notes().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void song_inAnyGenre_singsEveryNoteWhereItStands(Genre genre) {
        Song song = song(genre, TUNE);
        List<Note> lead = lead(song);
        List<Note> given = song.sheet().orElseThrow().melody();
        assertThat(given).hasSize(2 * GivenTune.parse(TUNE).notes().size());
        for (Note note : given) {
            // Swing takes an eighth as far as a triplet, an ornament its main note later, hands are never quite exact.
            assertThat(lead)
                    .as("%s at %d", note.pitch(), note.onset())
                    .anyMatch(sung -> Math.floorMod(sung.pitch() - note.pitch(), 12) == 0
                            && Math.abs(sung.onset() - note.onset()) <= 130);
        }
    }

    @ParameterizedTest
    @EnumSource
    void song_inAnyGenre_beginsWithTheBandAndLastsAboutAMinute(Genre genre) {
        Song song = song(genre, TUNE);
        assertThat(song.piece().seconds()).isBetween(45.0, 80.0);
        assertThat(song.piece().tracks())
                .as("who plays in the opening")
                .anyMatch(track -> track.notes().stream()
                                .filter(note -> note.onset() < 2 * 1920)
                                .count()
                        >= 2);
        assertThat(song.recipe().model()).isEqualTo("tune/tune");
        assertThat(song.recipe().controls().values()).containsEntry("tune", TUNE);
        assertThat(song.notices()).isEmpty();
    }

    @Test
    void song_orderedTwice_isTheSameToTheByte() {
        byte[] first = MidiWriter.write(song(Genre.JAZZ, TUNE).piece());
        assertThat(MidiWriter.write(song(Genre.JAZZ, TUNE).piece())).isEqualTo(first);
        assertThat(MidiWriter.write(song(Genre.JAZZ, TUNE.replace("E5", "F5")).piece()))
                .isNotEqualTo(first);
    }

    @Test
    void order_withAModelBesideTheTune_isRefused() {
        assertThatThrownBy(() -> SongOrder.open().with(Wish.TUNE, "C4").with(Wish.MODEL, "composer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leaves it nothing to compose");
    }

    @Test
    void order_withWhatIsNoTune_isRefused() {
        assertThatThrownBy(() -> SongOrder.open().with(Wish.TUNE, "C4 H4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'H4' is no note");
        assertThatThrownBy(() -> SongOrder.open().with(Wish.TUNE, "R:4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the tune has no notes");
    }
}
