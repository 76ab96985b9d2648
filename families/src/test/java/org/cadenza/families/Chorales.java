package org.cadenza.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.ChoraleScore;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;

/** Simple chorales made by rule, for tests: four bars over a plain progression, a chord on each beat, some eighths. */
final class Chorales {

    static final int BARS = 4;

    private static final int STEPS = 16 * BARS;
    private static final int[][] PROGRESSIONS = {
        {0, 5, 7, 0, 9, 5, 7, 0}, {0, 0, 5, 0, 7, 5, 7, 0}, {0, 9, 5, 7, 0, 9, 7, 0}, {0, 7, 9, 5, 0, 5, 7, 0}
    };
    private static final int[] LOWEST = {65, 58, 51, 43};

    private Chorales() {}

    /** {@code count} chorales, the same every time. */
    static List<LabelledItem<Piece>> labelled(int count) {
        List<LabelledItem<Piece>> chorales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Key key = Key.major(i * 7 % 12);
            chorales.add(new LabelledItem<>("chorale " + i, chorale(key, i), Map.of("key", key.toString())));
        }
        return chorales;
    }

    /** A chorale of {@link #BARS} bars. */
    static Piece chorale(Key key, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] roots = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
        int[][] steps = new int[STEPS][LOWEST.length];
        for (int beat = 0; beat < STEPS / 4; beat++) {
            int root = roots[beat * roots.length / (STEPS / 4)];
            for (int voice = 0; voice < LOWEST.length; voice++) {
                int pitch = tone(root, key, voice, random.nextInt(3));
                int passing = random.nextInt(4) == 0 ? 2 : 0;
                for (int sixteenth = 0; sixteenth < 4; sixteenth++) {
                    steps[4 * beat + sixteenth][voice] = sixteenth < 2 ? pitch : pitch + passing;
                }
            }
        }
        return ChoraleScore.piece("chorale " + seed, new ChoraleGrid(steps), key, Meter.FOUR_FOUR, 80);
    }

    /** A tone of the triad over a degree, the root in the bass, at the bottom of the voice's range. */
    private static int tone(int root, Key key, int voice, int choice) {
        int third = root == 9 ? 3 : 4;
        int degree = voice == LOWEST.length - 1 ? 0 : new int[] {0, third, 7}[choice];
        int pitchClass = (root + key.tonic() + degree) % 12;
        return LOWEST[voice] + Math.floorMod(pitchClass - LOWEST[voice], 12);
    }
}
