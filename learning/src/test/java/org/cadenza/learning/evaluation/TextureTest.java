package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class TextureTest {

    private static Piece piece(int ticksPerQuarter, List<Note> notes) {
        return new Piece(
                "", TempoMap.constant(ticksPerQuarter, 120), List.of(), List.of(), List.of(new Track("", 0, 0, notes)));
    }

    /** Ten ticks of one pitch, ten of two, five of none, ten of three: (10 + 20 + 30) over 30. */
    @Test
    void polyphony_handCount_agrees() {
        List<Note> notes = List.of(
                new Note(0, 20, 60, 80),
                new Note(10, 10, 64, 80),
                new Note(25, 10, 60, 80),
                new Note(25, 10, 64, 80),
                new Note(25, 10, 67, 80));
        assertThat(Texture.polyphony(notes)).isEqualTo(2.0);
        assertThat(Texture.polyphonyRate(notes)).isCloseTo(10 / 35.0, within(1e-12));
    }

    @Test
    void polyphony_samePitchTwice_countsOnce() {
        assertThat(Texture.polyphony(List.of(new Note(0, 30, 60, 80), new Note(10, 10, 60, 80))))
                .isEqualTo(1.0);
    }

    /** Independent computation: the binary roll, tick by tick, as muspy lays it out. */
    @Test
    void polyphony_randomNotes_agreesWithPianoRoll() {
        SplittableRandom random = new SplittableRandom(5);
        List<Note> notes = new ArrayList<>();
        boolean[][] roll = new boolean[220][128];
        int end = 0;
        for (int i = 0; i < 60; i++) {
            int onset = random.nextInt(180);
            int duration = random.nextInt(1, 40);
            int pitch = random.nextInt(60, 70);
            notes.add(new Note(onset, duration, pitch, 80));
            end = Math.max(end, onset + duration);
            for (int tick = onset; tick < onset + duration; tick++) {
                roll[tick][pitch] = true;
            }
        }
        int sum = 0;
        int sounding = 0;
        int thick = 0;
        for (boolean[] tick : roll) {
            int count = 0;
            for (boolean pitch : tick) {
                count += pitch ? 1 : 0;
            }
            sum += count;
            sounding += count > 0 ? 1 : 0;
            thick += count > 2 ? 1 : 0;
        }
        assertThat(Texture.polyphony(notes)).isCloseTo((double) sum / sounding, within(1e-12));
        assertThat(Texture.polyphonyRate(notes)).isCloseTo((double) thick / end, within(1e-12));
    }

    /** The first note fills quarters 0 and 1 (where it ends), the second 4 and 5; 2 and 3 of six stay empty. */
    @Test
    void emptyBeatRate_endOnABeat_fillsThatBeat() {
        Piece piece = piece(10, List.of(new Note(0, 10, 60, 80), new Note(42, 10, 60, 80)));
        assertThat(Texture.emptyBeatRate(piece)).isCloseTo(2 / 6.0, within(1e-12));
    }

    /** Bars of 96 steps: onsets {0, 24} against {0, 48} differ in two places, {0, 48} against itself in none. */
    @Test
    void grooveConsistency_handCount_agrees() {
        List<Note> notes = new ArrayList<>();
        for (long onset : new long[] {0, 24, 96, 144, 192, 240}) {
            notes.add(new Note(onset, 12, 60, 80));
        }
        assertThat(Texture.grooveConsistency(piece(24, notes))).isCloseTo(1 - 2 / 192.0, within(1e-12));
    }

    @Test
    void grooveConsistency_oneBar_isUndefined() {
        assertThat(Texture.grooveConsistency(piece(24, List.of(new Note(0, 24, 60, 80)))))
                .isNaN();
    }
}
