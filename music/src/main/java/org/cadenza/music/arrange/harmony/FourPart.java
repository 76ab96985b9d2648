package org.cadenza.music.arrange.harmony;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Key;

/**
 * Sets a tune for soprano, alto, tenor and bass: of all ways through the chords the one with the least cost is found
 * (Viterbi), where cost is what the textbooks forbid (parallel fifths and octaves, crossing, gaps above an octave,
 * doubled leading tones, chords without a third) and what singers dislike (leaps).
 */
public final class FourPart {

    /**
     * A moment at which the voices sing together.
     *
     * @param soprano the tune's pitch, or -1 where the soprano is free
     */
    public record Slot(long onset, long duration, Chord chord, int soprano) {}

    private static final int[] LOW = {60, 53, 48, 38};
    private static final int[] HIGH = {81, 74, 67, 60};
    private static final double PARALLEL = 80;

    private final Key key;

    public FourPart(Key key) {
        this.key = key;
    }

    /** For each slot the pitches of soprano, alto, tenor and bass. */
    public List<int[]> set(List<Slot> slots) {
        List<List<int[]>> choices = new ArrayList<>();
        List<double[]> costs = new ArrayList<>();
        List<int[]> origins = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            boolean repeated =
                    i > 0 && slots.get(i - 1).chord().equals(slots.get(i).chord());
            List<int[]> here = candidates(slots.get(i), i == slots.size() - 1);
            double[] cost = new double[here.size()];
            int[] origin = new int[here.size()];
            for (int k = 0; k < cost.length; k++) {
                cost[k] = standing(here.get(k), slots.get(i), repeated);
                if (i > 0) {
                    origin[k] = cheapest(choices.get(i - 1), costs.get(i - 1), here.get(k));
                    cost[k] += costs.get(i - 1)[origin[k]]
                            + moving(choices.get(i - 1).get(origin[k]), here.get(k));
                }
            }
            choices.add(here);
            costs.add(cost);
            origins.add(origin);
        }
        return path(choices, costs, origins);
    }

    private static int cheapest(List<int[]> before, double[] costs, int[] here) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int k = 0; k < costs.length; k++) {
            // The standing costs alone may already be more than the best way in.
            if (costs[k] < least) {
                double cost = costs[k] + moving(before.get(k), here);
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
        }
        return best;
    }

    private static List<int[]> path(List<List<int[]>> choices, List<double[]> costs, List<int[]> origins) {
        List<int[]> path = new ArrayList<>();
        int at = 0;
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (i == choices.size() - 1) {
                for (int k = 1; k < costs.get(i).length; k++) {
                    at = costs.get(i)[k] < costs.get(i)[at] ? k : at;
                }
            }
            path.add(0, choices.get(i).get(at));
            at = origins.get(i)[at];
        }
        return path;
    }

    private static List<int[]> candidates(Slot slot, boolean last) {
        List<int[]> found = new ArrayList<>();
        int low = slot.soprano() >= 0 ? slot.soprano() : 64;
        int high = slot.soprano() >= 0 ? slot.soprano() : 74;
        for (int soprano = low; soprano <= high; soprano++) {
            if (slot.soprano() >= 0 || slot.chord().contains(soprano)) {
                below(slot.chord(), !last, soprano, found);
            }
        }
        if (found.isEmpty()) {
            found.add(stacked(slot.chord(), low));
        }
        return found;
    }

    private static void below(Chord chord, boolean invertible, int soprano, List<int[]> found) {
        for (int alto = Math.min(soprano, HIGH[1]); alto >= Math.max(soprano - 12, LOW[1] - 5); alto--) {
            for (int tenor = Math.min(alto, HIGH[2]); tenor >= Math.max(alto - 12, LOW[2] - 5); tenor--) {
                if (!chord.contains(alto) || !chord.contains(tenor)) {
                    continue;
                }
                for (int bass = Math.min(tenor, HIGH[3]); bass >= LOW[3]; bass--) {
                    int interval = Math.floorMod(bass - chord.root(), 12);
                    boolean inverted = invertible && (interval == 3 || interval == 4) && chord.contains(bass);
                    if (Math.floorMod(bass - chord.bass(), 12) == 0 || inverted) {
                        found.add(new int[] {soprano, alto, tenor, bass});
                    }
                }
            }
        }
    }

    /** Where no rule can be kept (a very low tune): chord tones downwards from it. */
    private static int[] stacked(Chord chord, int soprano) {
        int[] voices = {soprano, soprano, soprano, soprano};
        for (int voice = 1; voice < 4; voice++) {
            int pitch = voices[voice - 1] - 1;
            while (!chord.contains(pitch) || voice == 3 && Math.floorMod(pitch - chord.root(), 12) != 0) {
                pitch--;
            }
            voices[voice] = pitch;
        }
        return voices;
    }

    private double standing(int[] voices, Slot slot, boolean repeated) {
        Chord chord = slot.chord();
        int[] count = new int[12];
        for (int voice : voices) {
            count[Math.floorMod(voice - chord.root(), 12)]++;
        }
        int thirds = count[3] + count[4];
        double cost = thirds == 0 && (chord.quality().has(3) || chord.quality().has(4)) ? 24 : 0;
        cost += count[0] == 0 ? 12 : 0;
        cost += count[7] + count[6] + count[8] == 0 ? 3 : 0;
        cost += chord.quality().has(10) && count[10] == 0 ? 5 : 0;
        cost += thirds > 1 ? 4 * (thirds - 1) : 0;
        cost += count[10] > 1 && chord.quality().has(10) ? 8 : 0;
        int leading = Math.floorMod(key.tonic() - 1 - chord.root(), 12);
        cost += count[leading] > 1 ? 20 : 0;
        for (int voice = 0; voice < 4; voice++) {
            cost += 2.0 * Math.max(0, LOW[voice] - voices[voice]) + 2.0 * Math.max(0, voices[voice] - HIGH[voice]);
            cost += voice > 0 && voices[voice] == voices[voice - 1] ? 3 : 0;
            cost += voice > 0 && Math.floorMod(voices[0] - voices[voice], 12) == 1 ? 14 : 0;
        }
        boolean inverted = Math.floorMod(voices[3] - chord.bass(), 12) != 0;
        return cost + (inverted ? repeated ? 2.5 : 6 : 0) + 0.08 * Math.abs(voices[3] - 48);
    }

    private static double moving(int[] from, int[] to) {
        double cost = 0;
        for (int voice = 1; voice < 4; voice++) {
            int leap = Math.abs(to[voice] - from[voice]);
            cost += (voice == 3 ? 0.35 : 1) * leap + (leap > 7 && leap != 12 ? 6 : 0) + (leap == 6 ? 3 : 0);
        }
        cost += 0.3 * Math.abs(to[0] - from[0]);
        for (int upper = 0; upper < 3; upper++) {
            cost += to[upper + 1] > from[upper] || to[upper] < from[upper + 1] ? 6 : 0;
            for (int lower = upper + 1; lower < 4; lower++) {
                cost += parallel(from, to, upper, lower) ? PARALLEL : 0;
            }
        }
        return cost + (hidden(from, to) ? 5 : 0);
    }

    /** Whether two voices move from one perfect fifth or octave to another. */
    static boolean parallel(int[] from, int[] to, int upper, int lower) {
        int before = from[upper] - from[lower];
        int after = to[upper] - to[lower];
        boolean perfect = after % 12 == 0 || after % 12 == 7;
        return perfect && before % 12 == after % 12 && from[upper] != to[upper] && from[lower] != to[lower];
    }

    /** Whether the outer voices leap in one direction into a fifth or octave. */
    private static boolean hidden(int[] from, int[] to) {
        int interval = (to[0] - to[3]) % 12;
        int up = to[0] - from[0];
        int down = to[3] - from[3];
        return (interval == 0 || interval == 7) && Integer.signum(up) * Integer.signum(down) > 0 && Math.abs(up) > 2;
    }
}
