package org.cadenza.music.arrange.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.harmony.FourPart.Slot;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of four-part writing, over tunes of chord tones on common progressions in every key. */
class FourPartTest {

    private static final int[][] ROWS = {
        {0, 5, 3, 4, 0}, {0, 3, 4, 0, 5, 3, 4, 0}, {0, 4, 5, 2, 3, 0, 3, 4, 0}, {0, 1, 4, 0, 3, 0, 4, 0}
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void set_anyKey_neverCrossesAndKeepsUpperVoicesWithinAnOctave(int tonic) {
        forEachTune(tonic, (slots, voices) -> {
            for (int[] chord : voices) {
                for (int voice = 1; voice < 4; voice++) {
                    assertThat(chord[voice]).isLessThanOrEqualTo(chord[voice - 1]);
                }
                assertThat(chord[0] - chord[1]).isLessThanOrEqualTo(12);
                assertThat(chord[1] - chord[2]).isLessThanOrEqualTo(12);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void set_anyKey_movesWithoutParallelFifthsOrOctaves(int tonic) {
        forEachTune(tonic, (slots, voices) -> {
            for (int i = 1; i < voices.size(); i++) {
                for (int upper = 0; upper < 3; upper++) {
                    for (int lower = upper + 1; lower < 4; lower++) {
                        assertThat(parallel(voices.get(i - 1), voices.get(i), upper, lower))
                                .as("slot %d, voices %d and %d", i, upper, lower)
                                .isFalse();
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 7, 10})
    void set_anyKey_everyChordHasAThirdAndStandsOnRootOrThird(int tonic) {
        forEachTune(tonic, (slots, voices) -> {
            for (int i = 0; i < voices.size(); i++) {
                Chord chord = slots.get(i).chord();
                int[] sung = voices.get(i);
                assertThat(sung[0]).isEqualTo(slots.get(i).soprano());
                boolean last = i == voices.size() - 1;
                int bass = Math.floorMod(sung[3] - chord.root(), 12);
                assertThat(bass == 0 || !last && third(chord, sung[3])).isTrue();
                assertThat(Arrays.stream(sung)).anyMatch(pitch -> third(chord, pitch));
                assertThat(Arrays.stream(sung)).allMatch(chord::contains);
            }
        });
    }

    @Test
    void set_freeSoprano_staysInItsRange() {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            slots.add(new Slot(i * 480L, 480, new Chord(i % 2 == 0 ? 0 : 7, Quality.MAJOR), -1));
        }

        assertThat(new FourPart(Key.major(0)).set(slots)).allMatch(voices -> voices[0] >= 64 && voices[0] <= 74);
    }

    private interface Law {
        void holds(List<Slot> slots, List<int[]> voices);
    }

    private static void forEachTune(int tonic, Law law) {
        Key key = Key.major(tonic);
        SplittableRandom random = new SplittableRandom(tonic);
        for (int[] row : ROWS) {
            List<Slot> slots = new ArrayList<>();
            int pitch = 67;
            for (int i = 0; i < row.length; i++) {
                Chord chord = triad(key, row[i]);
                pitch = near(chord, pitch, random);
                slots.add(new Slot(i * 480L, 480, chord, pitch));
            }
            law.holds(slots, new FourPart(key).set(slots));
        }
    }

    private static int near(Chord chord, int pitch, SplittableRandom random) {
        int found = Math.max(64, Math.min(76, pitch + random.nextInt(-3, 4)));
        int away = found > 70 ? -1 : 1;
        while (!chord.contains(found)) {
            found += away;
        }
        return found;
    }

    private static Chord triad(Key key, int degree) {
        boolean minor = degree == 1 || degree == 2 || degree == 5;
        int root = (key.tonic() + key.mode().semitones(degree)) % 12;
        return new Chord(root, minor ? Quality.MINOR : Quality.MAJOR);
    }

    private static boolean third(Chord chord, int pitch) {
        int interval = Math.floorMod(pitch - chord.root(), 12);
        return interval == 3 || interval == 4;
    }

    /** Written apart from the code under test: both voices move, and the interval is the same perfect one. */
    private static boolean parallel(int[] from, int[] to, int upper, int lower) {
        int before = Math.floorMod(from[upper] - from[lower], 12);
        int after = Math.floorMod(to[upper] - to[lower], 12);
        boolean moved = from[upper] != to[upper] && from[lower] != to[lower];
        return moved && before == after && (after == 0 || after == 7);
    }
}
