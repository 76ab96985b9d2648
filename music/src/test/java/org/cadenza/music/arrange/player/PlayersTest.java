package org.cadenza.music.arrange.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.harmony.Harmony;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class PlayersTest {

    private static final int BAR = 1920;
    private static final String WHOLE = "verse 4/4\n hand x---";

    @Test
    void bass_approach_stepsIntoTheNextRoot() {
        Line line = new Line();
        new BassPlayer(Instrument.FINGER_BASS, "verse 4/4\n bass 1--a").play(bars(song(List.of())), line);

        // The line lies above the F to come and steps into it from there; B leads back up to C.
        assertThat(line.notes()).extracting(note -> note.pitch() % 12).startsWith(0, 7, 5, 11, 0);
    }

    @Test
    void bass_holdOverTheBarLine_lengthensTheNoteBefore() {
        Line line = new Line();
        new BassPlayer(Instrument.FINGER_BASS, "verse 4/4\n bass ...1 | --.1")
                .length(1)
                .play(bars(song(List.of())).subList(0, 2), line);

        assertThat(line.notes().get(0).duration()).isGreaterThan(BAR / 2);
    }

    @Test
    void chords_toneUnderAMelodyNoteASemitoneAbove_isLeftOut() {
        Song song = song(List.of(new Note(0, BAR, 77, 80)));
        Line line = new Line();
        new ChordPlayer(new Voicer(Layout.TRIAD, 3, 52, 72), WHOLE)
                .play(bars(song).subList(0, 1), line);

        assertThat(line.notes()).extracting(note -> note.pitch() % 12).containsExactlyInAnyOrder(0, 7);
    }

    @Test
    void chords_pushing_playTheNextChordInTheLastEighth() {
        Line line = new Line();
        new ChordPlayer(new Voicer(Layout.TRIAD, 3, 52, 72), "verse 4/4\n hand .......x")
                .pushing()
                .play(bars(song(List.of())).subList(0, 1), line);

        assertThat(line.notes()).extracting(note -> note.pitch() % 12).containsExactlyInAnyOrder(5, 9, 0);
    }

    @Test
    void pad_commonTone_isTied() {
        Line line = new Line();
        new PadPlayer(new Voicer(Layout.TRIAD, 3, 55, 72), 60, 0)
                .play(bars(song(List.of())).subList(0, 2), line);

        // C to F keeps C.
        assertThat(line.notes()).filteredOn(note -> note.pitch() % 12 == 0).hasSize(1);
        assertThat(line.notes()).hasSize(5);
    }

    @Test
    void gap_answers_fallWhereTheTuneRests() {
        Song song = song(List.of(new Note(0, BAR, 72, 80)));
        Line line = new Line();
        new GapPlayer(new ChordPlayer(new Voicer(Layout.TRIAD, 3, 52, 72), "verse 4/4\n hand xxxx"))
                .play(bars(song), line);

        assertThat(line.notes()).isNotEmpty().allMatch(note -> note.onset() >= BAR);
    }

    @Test
    void drums_unknownLane_listsTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrumPlayer("verse 4/4\n gong x...", new SplittableRandom(1)))
                .withMessageContaining("'gong'")
                .withMessageContaining("snare");
    }

    @Test
    void drums_fill_replacesTheGrooveFromItsFirstMarkOn() {
        Line line = new Line();
        new DrumPlayer("verse 4/4\n hat xxxx", new SplittableRandom(1))
                .fills("verse 4/4\n snare ..xx")
                .play(bars(song(List.of())).subList(3, 4), line);

        assertThat(line.notes())
                .extracting(Note::pitch)
                .containsExactly(
                        Drum.CLOSED_HAT.pitch(), Drum.CLOSED_HAT.pitch(), Drum.SNARE.pitch(), Drum.SNARE.pitch());
    }

    @Test
    void lead_lastNoteOutsideTheChord_comesHomeAndIsHeld() {
        Song song = song(List.of(new Note(7L * BAR, BAR / 2, 74, 80)));
        Line line = new Line();
        Finale finale = new Finale(song, 7L * BAR, song.end(), new Chord(0, Quality.MAJOR), 0.5, new double[] {0});
        new LeadPlayer(Instrument.FLUTE, Manner.of(1, 0), new SplittableRandom(1)).close(finale, line);

        assertThat(line.notes()).singleElement().satisfies(note -> {
            assertThat(note.pitch()).isEqualTo(72);
            assertThat(note.end()).isEqualTo(song.end());
        });
    }

    private static List<Bar> bars(Song song) {
        return song.scenes().get(0).bars();
    }

    /** Two sections of four bars in C major: C and F by turns. */
    private static Song song(List<Note> melody) {
        List<ChordSpan> chords = new ArrayList<>();
        for (int bar = 0; bar < 8; bar++) {
            chords.add(new ChordSpan((long) bar * BAR, BAR, new Chord(bar % 2 == 0 ? 0 : 5, Quality.MAJOR)));
        }
        Form form = Form.parse("verse:A4 verse:B4");
        LeadSheet sheet = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 120, melody, chords, form);
        return new Song(sheet, Mood.HAPPY, Harmony.of(sheet));
    }
}
