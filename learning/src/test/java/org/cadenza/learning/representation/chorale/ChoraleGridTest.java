package org.cadenza.learning.representation.chorale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class ChoraleGridTest {

    /** Whatever is struck again, nothing else may change: rests at both ends, crossings, a voice that never sings. */
    @Test
    void grid_asPieceAndBack_isTheSame() throws UnsuitableException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            ChoraleGrid grid = random(random, 1 + random.nextInt(70), i % 5 == 0);
            Meter meter = i % 2 == 0 ? Meter.FOUR_FOUR : Meter.THREE_FOUR;
            Piece piece = ChoraleScore.piece("", grid, Key.major(0), meter, 90);
            assertThat(ChoraleGrid.of(piece)).isEqualTo(grid);
        }
    }

    private static ChoraleGrid random(SplittableRandom random, int length, boolean silentAlto) {
        int[][] steps = new int[length][];
        int[] pitches = {ChoraleGrid.REST, ChoraleGrid.REST, ChoraleGrid.REST, 50};
        for (int step = 0; step < length; step++) {
            for (int voice = 0; voice < ChoraleGrid.VOICES; voice++) {
                if (random.nextInt(4) == 0) {
                    pitches[voice] = random.nextInt(6) == 0 ? ChoraleGrid.REST : 40 + random.nextInt(40);
                }
            }
            if (silentAlto) {
                pitches[1] = ChoraleGrid.REST;
            }
            if (step == length - 1) {
                pitches[3] = 48;
            }
            steps[step] = pitches.clone();
        }
        return new ChoraleGrid(steps);
    }

    @Test
    void tracksWithoutNames_areVoicesByHeight() throws UnsuitableException {
        List<Track> tracks = new ArrayList<>();
        int[] pitches = {48, 55, 64, 72};
        for (int i = 0; i < pitches.length; i++) {
            tracks.add(new Track("", i, 0, List.of(new Note(0, 96, pitches[i], 80))));
        }
        Collections.swap(tracks, 0, 2);
        tracks.add(new Track("kit", Track.DRUM_CHANNEL, 0, List.of(new Note(0, 10, 36, 80))));
        ChoraleGrid grid = ChoraleGrid.of(piece(96, tracks));
        assertThat(grid.steps()).isEqualTo(4);
        assertThat(grid.toArray()[3]).containsExactly(72, 64, 55, 48);
    }

    @Test
    void piece_ofOtherThanFourParts_isUnsuitable() {
        List<Track> one = List.of(new Track("", 0, 0, List.of(new Note(0, 480, 60, 80))));
        assertThatThrownBy(() -> ChoraleGrid.of(piece(480, one)))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("1 parts");
    }

    private static Piece piece(int ticksPerQuarter, List<Track> tracks) {
        return new Piece("", TempoMap.constant(ticksPerQuarter, 90), List.of(), List.of(), tracks);
    }

    /** A syllable a beat: the alto repeats under a moving soprano; the tied suspension and the last chord do not. */
    @Test
    void repeatedPitch_isStruckAgainWhereAnotherVoiceMovesOnTheBeat() {
        int[][] steps = new int[24][];
        for (int step = 0; step < steps.length; step++) {
            int soprano = step < 4 ? 72 : step < 8 ? 74 : 76;
            int tenor = step < 2 ? 62 : step < 10 ? 60 : 59;
            steps[step] = new int[] {soprano, 67, tenor, 48};
        }
        Piece piece = ChoraleScore.piece("", new ChoraleGrid(steps), null, Meter.FOUR_FOUR, 90);
        assertThat(piece.tracks().get(1).notes()).extracting(Note::onset).containsExactly(0L, 480L, 960L);
        assertThat(piece.tracks().get(2).notes()).extracting(Note::onset).containsExactly(0L, 240L, 1200L);
    }

    @Test
    void transposition_keepsEveryVoiceInItsRange() {
        ChoraleGrid grid = new ChoraleGrid(new int[][] {{72, 60, 55, 40}, {79, 60, 55, 43}});
        assertThat(Transposition.of(grid)).isEqualTo(new Transposition(4, 2));
        ChoraleGrid deep = new ChoraleGrid(new int[][] {{72, 60, 55, 30}});
        assertThat(Transposition.of(deep).down()).isZero();
    }

    @Test
    void senselessSteps_areRefused() {
        assertThatThrownBy(() -> new ChoraleGrid(new int[0][])).hasMessageContaining("no steps");
        assertThatThrownBy(() -> new ChoraleGrid(new int[][] {{60, 60, 60}})).hasMessageContaining("four pitches");
        assertThatThrownBy(() -> new ChoraleGrid(new int[][] {{60, 60, 60, 128}}))
                .hasMessageContaining("128");
    }
}
