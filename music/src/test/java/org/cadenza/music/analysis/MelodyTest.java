package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class MelodyTest {

    @Test
    void skyline_ofSeveralVoices_isTheHighest() {
        List<Note> soprano = Tunes.line("G4 A4 B4:2 C5 B4:.5 A4:.5 G4:2");
        List<Note> all = new ArrayList<>(soprano);
        all.addAll(Tunes.line("E4 E4 G4:2 G4 G4:.5 F4:.5 E4:2"));
        all.addAll(Tunes.line("C3:2 G3:2 E3:.5 G3:1.5 C3:2"));
        assertThat(Melody.skyline(all)).isEqualTo(soprano);
    }

    @Test
    void skyline_ofALegatoLine_cutsTheOverlap() {
        List<Note> legato = List.of(new Note(0, 500, 67, 90), new Note(480, 500, 64, 90), new Note(960, 480, 60, 90));
        assertThat(Melody.skyline(legato)).isEqualTo(Tunes.line("G4 E4 C4"));
    }

    @Test
    void skyline_underAHeldNote_isTheHeldNote() {
        List<Note> held = List.of(new Note(0, 1920, 72, 90), new Note(480, 480, 60, 90), new Note(960, 480, 62, 90));
        assertThat(Melody.skyline(held)).containsExactly(new Note(0, 1920, 72, 90));
    }

    @Test
    void skyline_ofAnything_soundsOneNoteAtATime() {
        SplittableRandom random = new SplittableRandom(4);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            notes.add(new Note(random.nextLong(5000), random.nextLong(300), random.nextInt(128), 90));
        }
        List<Note> line = Melody.skyline(notes);
        for (int i = 1; i < line.size(); i++) {
            assertThat(line.get(i).onset())
                    .isGreaterThanOrEqualTo(line.get(i - 1).end());
        }
        assertThat(line).isNotEmpty().allMatch(note -> note.duration() > 0);
        assertThat(Melody.skyline(line)).isEqualTo(line);
    }
}
