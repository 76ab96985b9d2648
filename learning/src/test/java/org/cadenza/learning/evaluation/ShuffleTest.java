package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    private static final int[] SCALE = {60, 62, 64, 65, 67, 69, 71, 72};

    private static Piece scales() {
        List<Note> tune = new ArrayList<>();
        List<Note> drums = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            tune.add(new Note(i * 240L, i % 3 == 0 ? 240 : 120, SCALE[i % SCALE.length], 80));
            drums.add(new Note(i * 240L, 60, i % 4 == 0 ? 36 : 42, 80));
        }
        return new Piece(
                "",
                TempoMap.constant(480, 120),
                List.of(),
                List.of(),
                List.of(new Track("tune", 0, 0, tune), new Track("kit", Track.DRUM_CHANNEL, 0, drums)));
    }

    @Test
    void of_piece_keepsNumbersAndLosesTheScale() {
        Piece piece = scales();
        Piece shuffled = Shuffle.of(piece, new SplittableRandom(3));
        assertThat(shuffled.noteCount()).isEqualTo(piece.noteCount());
        assertThat(Tonality.notes(shuffled)).allMatch(note -> note.pitch() >= 60 && note.pitch() <= 72);
        assertThat(Tonality.scaleConsistency(Tonality.notes(piece))).isEqualTo(1);
        assertThat(Tonality.scaleConsistency(Tonality.notes(shuffled))).isBetween(0.5, 0.75);
    }

    @Test
    void of_drums_keepsHowOftenEachIsStruck() {
        Piece shuffled = Shuffle.of(scales(), new SplittableRandom(3));
        assertThat(shuffled.tracks().get(1).notes().stream().filter(note -> note.pitch() == 36))
                .hasSize(100);
    }

    @Test
    void of_sameSeed_isTheSame() {
        assertThat(Shuffle.of(scales(), new SplittableRandom(4)))
                .isEqualTo(Shuffle.of(scales(), new SplittableRandom(4)))
                .isNotEqualTo(Shuffle.of(scales(), new SplittableRandom(5)));
    }
}
