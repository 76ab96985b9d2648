package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteListTest {

    @Test
    void notes_ofATune_followEachOther() {
        assertThat(NoteList.parse("C4 c4:0.5, R:2  F#5:1.5", 480))
                .containsExactly(new Note(0, 480, 60, 100), new Note(480, 240, 60, 100), new Note(1680, 720, 78, 100));
    }

    @Test
    void accidentals_crossOctaves() {
        assertThat(NoteList.parse("Cb4 B#4 Bb3 C-1 G9", 480))
                .extracting(Note::pitch)
                .containsExactly(59, 72, 58, 0, 127);
    }

    @Test
    void nothing_isNoNotes() {
        assertThat(NoteList.parse("  ", 480)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C4", "C4 D4:0.5 Bb3:1.3333 R:0.6667 F#5:2", "R:64 R:36 C-1:64 G9:0.0625", ""})
    void written_isReadAsTheSameNotes(String text) {
        List<Note> notes = NoteList.parse(text, 480);
        assertThat(NoteList.parse(NoteList.write(notes, 480), 480)).isEqualTo(notes);
        assertThat(NoteList.write(notes, 480)).isEqualTo(text.replace("Bb", "A#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H4", "C", "C10", "4", "C4x", "A9", "Cb-1", "60", "R4"})
    void word_thatIsNoNote_isNamed(String word) {
        assertThatThrownBy(() -> NoteList.parse("C4 " + word, 480))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + word + "' is no note; write notes like C4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C4:", "C4:x", "C4:0", "C4:65", "C4:1:2", "C4:NaN"})
    void length_thatIsNone_isNamed(String word) {
        assertThatThrownBy(() -> NoteList.parse(word, 480))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("note '" + word + "' has no length");
    }
}
