package org.cadenza.corpus.jsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;

class PitchGridTest {

    @Test
    void equalNeighbours_areOneHeldNote() {
        int[][] steps = {{74, 70, 65, 58}, {74, 70, 65, 58}, {75, 70, -1, 55}, {75, 70, 65, 55}};
        Piece piece = PitchGrid.piece("", steps, 4);
        assertThat(piece.tracks())
                .extracting(track -> track.name())
                .containsExactly("Soprano", "Alto", "Tenor", "Bass");
        assertThat(piece.tracks().get(0).notes()).containsExactly(new Note(0, 240, 74, 80), new Note(240, 240, 75, 80));
        assertThat(piece.tracks().get(1).notes()).containsExactly(new Note(0, 480, 70, 80));
        assertThat(piece.tracks().get(2).notes()).containsExactly(new Note(0, 240, 65, 80), new Note(360, 120, 65, 80));
    }

    /** One of the 229 training chorales has a bass above its soprano. */
    @Test
    void voicesThatCross_stayApart() {
        int[][] steps = {{62, 66, 57, 50}, {62, 69, 66, 64}, {62, 69, 64, 60}};
        Piece piece = PitchGrid.piece("", steps, 4);
        assertThat(piece.tracks().get(0).notes()).containsExactly(new Note(0, 360, 62, 80));
        assertThat(piece.tracks().get(3).notes())
                .containsExactly(new Note(0, 120, 50, 80), new Note(120, 120, 64, 80), new Note(240, 120, 60, 80));
    }

    @Test
    void pitchSets_fillTheVoicesFromTheTop() {
        Piece piece = PitchGrid.piece("", new int[][] {{60, 72, 79, 88}, {67}}, 1);
        assertThat(piece.tracks().get(0).notes()).containsExactly(new Note(0, 480, 88, 80), new Note(480, 480, 67, 80));
        assertThat(piece.tracks().get(3).notes()).containsExactly(new Note(0, 480, 60, 80));
    }

    @Test
    void senselessGrids_areRefused() {
        assertThatThrownBy(() -> PitchGrid.piece("", new int[][] {{-1, -1, -1, -1}}, 4))
                .hasMessageContaining("no notes");
        assertThatThrownBy(() -> PitchGrid.piece("", new int[0][], 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PitchGrid.piece("", new int[][] {{500}}, 4)).hasMessageContaining("500");
    }
}
