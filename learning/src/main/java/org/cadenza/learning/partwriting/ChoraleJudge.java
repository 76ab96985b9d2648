package org.cadenza.learning.partwriting;

import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.ChoraleScore;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;

/** How well a draft keeps its key, its ranges and the manners of a choir. Less is better; 0 is without fault. */
final class ChoraleJudge {

    private static final KeyFinder KEYS = KeyFinder.standard();
    private static final double OTHER_KEY = 3;
    private static final double FARTHER_KEY = 10;

    /** A close can still be written. */
    private static final double NO_CLOSE = 0.4;

    private static final double OUT_OF_RANGE = 20;
    private static final double SILENCE = 5;
    private static final double CROSSING = 5;
    private static final double STANDSTILL = 0.5;
    private static final int LONGEST_CHORD = 16;
    private static final int SHORTEST_CLOSE = 4;
    private static final int RULER = 90;

    private ChoraleJudge() {}

    static double faults(ChoraleGrid grid, Key key) {
        double lead = lead(grid, key);
        double faults = lead > 0 ? OTHER_KEY + FARTHER_KEY * lead : 0;
        faults += closes(grid, key) ? 0 : NO_CLOSE;
        faults += (OUT_OF_RANGE * outOfRange(grid) + SILENCE * rests(grid) + CROSSING * crossings(grid))
                / (grid.steps() * ChoraleGrid.VOICES);
        return faults + STANDSTILL * standstills(grid);
    }

    /** By how much the key that fits best fits better than {@code key}; 0 if that is the one. */
    private static double lead(ChoraleGrid grid, Key key) {
        List<KeyFinder.Candidate> ranking = ranking(grid);
        double own = ranking.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow()
                .score();
        return ranking.get(0).score() - own;
    }

    /** The key of that mode that fits best. */
    static Key key(ChoraleGrid grid, Mode mode) {
        return ranking(grid).stream()
                .map(KeyFinder.Candidate::key)
                .filter(key -> key.mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    private static List<KeyFinder.Candidate> ranking(ChoraleGrid grid) {
        return KEYS.rank(ChoraleScore.piece("", grid, null, Meter.FOUR_FOUR, RULER));
    }

    /** Whether it ends on a chord of the tonic, complete or without its fifth, of at least a quarter. */
    static boolean closes(ChoraleGrid grid, Key key) {
        int[] last = grid.toArray()[grid.steps() - 1];
        boolean third = false;
        for (int pitch : last) {
            int interval = pitch == ChoraleGrid.REST ? -1 : Math.floorMod(pitch - key.tonic(), 12);
            boolean own = interval == 4 || interval == 3 && key.mode() == Mode.MINOR;
            if (interval != 0 && interval != 7 && !own) {
                return false;
            }
            third |= own;
        }
        return third
                && Math.floorMod(last[ChoraleGrid.VOICES - 1] - key.tonic(), 12) == 0
                && grid.lastHeld() >= SHORTEST_CLOSE;
    }

    private static int outOfRange(ChoraleGrid grid) {
        int count = 0;
        for (int[] step : grid.toArray()) {
            for (Voice voice : Voice.values()) {
                int pitch = step[voice.ordinal()];
                boolean outside = pitch < voice.lowest() || pitch > voice.highest();
                count += pitch != ChoraleGrid.REST && outside ? 1 : 0;
            }
        }
        return count;
    }

    private static long rests(ChoraleGrid grid) {
        return Arrays.stream(grid.toArray())
                .flatMapToInt(Arrays::stream)
                .filter(pitch -> pitch == ChoraleGrid.REST)
                .count();
    }

    /** Voices that sing below the next lower one. */
    private static int crossings(ChoraleGrid grid) {
        int count = 0;
        for (int[] step : grid.toArray()) {
            for (int voice = 1; voice < step.length; voice++) {
                count += step[voice - 1] != ChoraleGrid.REST && step[voice - 1] < step[voice] ? 1 : 0;
            }
        }
        return count;
    }

    /** Chords other than the last that stand for longer than a bar. */
    private static int standstills(ChoraleGrid grid) {
        int[][] steps = grid.toArray();
        int count = 0;
        int held = 1;
        for (int step = 1; step < steps.length; step++) {
            held = Arrays.equals(steps[step], steps[step - 1]) ? held + 1 : 1;
            count += held == LONGEST_CHORD + 1 ? 1 : 0;
        }
        return count;
    }
}
