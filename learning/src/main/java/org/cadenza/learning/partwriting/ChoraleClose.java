package org.cadenza.learning.partwriting;

import java.util.Arrays;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/**
 * The last bar of a chorale that did not find home: the dominant for two beats, then the tonic. Of all ways to sing a
 * chord with its root in the bass the one is taken in which the voices move least, all tones are there, the leading tone
 * rises, and no two voices move in parallel fifths or octaves.
 */
final class ChoraleClose {

    private static final int BEAT = ChoraleGrid.STEPS_PER_QUARTER;
    private static final int DOMINANT_FROM = 4 * BEAT;
    private static final int TONIC_FROM = 2 * BEAT;
    private static final int BASS = Voice.BASS.ordinal();
    private static final int TENOR = Voice.TENOR.ordinal();
    private static final int OCTAVE = 12;
    private static final int TWELFTH = 19;
    private static final double PARALLEL = 100;
    private static final double INCOMPLETE = 30;
    private static final double LEADING_TONE_LOST = 15;

    private final int[][] steps;
    private final Key key;

    private ChoraleClose(ChoraleGrid grid, Key key) {
        this.steps = grid.toArray();
        this.key = key;
    }

    /**
     * {@code grid} with a close in {@code key}; a chorale that closes already stays as it is.
     *
     * @param from the first step that may be changed
     */
    static ChoraleGrid on(ChoraleGrid grid, Key key, int from) {
        if (ChoraleJudge.closes(grid, key)) {
            return grid;
        }
        ChoraleClose close = new ChoraleClose(grid, key);
        int third = key.mode() == Mode.MINOR ? 3 : 4;
        close.fill(from, DOMINANT_FROM, 7, 11, 2);
        close.fill(from, TONIC_FROM, 0, third, 7);
        return new ChoraleGrid(close.steps);
    }

    /** Sings a chord from {@code before} steps before the end up to the end. */
    private void fill(int earliest, int before, int root, int third, int fifth) {
        int begin = Math.max(earliest, steps.length - before);
        int[] previous = begin > 0 ? steps[begin - 1] : steps[begin];
        int[] chord = {key.tonic() + root, key.tonic() + third, key.tonic() + fifth};
        int[] best = new Search(previous, chord).best();
        for (int step = begin; step < steps.length; step++) {
            steps[step] = best.clone();
        }
    }

    /** All ways to sing a chord after another. */
    private final class Search {

        private final int[] previous;
        private final int[] chord;
        private final int[] now = new int[ChoraleGrid.VOICES];
        private int[] best;
        private double least = Double.POSITIVE_INFINITY;

        Search(int[] previous, int[] chord) {
            this.previous = previous;
            this.chord = chord;
        }

        int[] best() {
            place(BASS);
            return best;
        }

        /** Places {@code voice} and those above it. */
        private void place(int voice) {
            if (voice < 0) {
                double cost = cost();
                if (cost < least) {
                    least = cost;
                    best = now.clone();
                }
                return;
            }
            Voice range = Voice.values()[voice];
            int floor = voice == BASS ? range.lowest() : Math.max(range.lowest(), now[voice + 1]);
            int ceiling = voice == BASS
                    ? range.highest()
                    : Math.min(range.highest(), now[voice + 1] + (voice == TENOR ? TWELFTH : OCTAVE));
            for (int pitch = floor; pitch <= ceiling; pitch++) {
                boolean tone = Math.floorMod(pitch - chord[0], 12) == 0;
                for (int i = 1; i < chord.length && voice != BASS; i++) {
                    tone |= Math.floorMod(pitch - chord[i], 12) == 0;
                }
                if (tone) {
                    now[voice] = pitch;
                    place(voice - 1);
                }
            }
        }

        private double cost() {
            double cost = 0;
            for (int tone : chord) {
                cost += Arrays.stream(now).anyMatch(pitch -> Math.floorMod(pitch - tone, 12) == 0) ? 0 : INCOMPLETE;
            }
            for (int voice = 0; voice < now.length; voice++) {
                cost += previous[voice] == ChoraleGrid.REST ? 0 : motion(voice);
                for (int below = voice + 1; below < now.length; below++) {
                    cost += parallel(voice, below) ? PARALLEL : 0;
                }
            }
            return cost;
        }

        /** Steps cost little, leaps much; the leading tone wants to go up, in the soprano above all. */
        private double motion(int voice) {
            int distance = Math.abs(now[voice] - previous[voice]);
            boolean leading = Math.floorMod(previous[voice] - key.tonic(), 12) == 11
                    && Math.floorMod(chord[0] - key.tonic(), 12) == 0;
            double lost = leading && voice == 0 && now[voice] != previous[voice] + 1 ? LEADING_TONE_LOST : 0;
            return lost + (voice == BASS ? distance * 0.5 : distance + distance * distance / 8.0);
        }

        private boolean parallel(int above, int below) {
            if (previous[above] == ChoraleGrid.REST
                    || previous[below] == ChoraleGrid.REST
                    || now[above] == previous[above]
                    || now[below] == previous[below]) {
                return false;
            }
            int interval = Math.floorMod(now[above] - now[below], 12);
            return (interval == 0 || interval == 7) && interval == Math.floorMod(previous[above] - previous[below], 12);
        }
    }
}
