package org.cadenza.music.arrange.harmony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.music.score.Chord;

/**
 * Lays chords out for a hand or a section: of all placements inside its range it takes the one that moves least from
 * the last, keeps clear of mud (no close interval in the depth) and stays near its middle. Remembers the last
 * placement, so one voicer serves one player.
 */
public final class Voicer {

    private final Layout layout;
    private final int voices;
    private final int low;
    private final int high;
    private int[] last = {};

    /**
     * @param voices notes at once, 1 to 6
     * @param low lowest pitch, at least an octave below {@code high}
     */
    public Voicer(Layout layout, int voices, int low, int high) {
        if (high - low < 12) {
            throw new IllegalArgumentException("range " + low + " to " + high + " is narrower than an octave");
        }
        this.layout = layout;
        this.voices = voices;
        this.low = low;
        this.high = high;
    }

    /** The pitches for {@code chord}, ascending. */
    public int[] voice(Chord chord) {
        return voice(chord, 127);
    }

    /** The pitches for {@code chord}, ascending, rather not above {@code ceiling}. */
    public int[] voice(Chord chord, int ceiling) {
        List<int[]> found = new ArrayList<>();
        for (int count = voices; found.isEmpty(); count--) {
            place(wanted(chord, count), 0, new int[count], found);
        }
        int[] best = null;
        double least = Double.MAX_VALUE;
        for (int[] candidate : found) {
            double cost = cost(candidate, ceiling);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        last = best;
        return last.clone();
    }

    /** Pitch classes for {@code count} voices: of few tones in a narrow range fewer voices can be placed than wished. */
    private int[] wanted(Chord chord, int count) {
        List<Integer> tones = layout.intervals(chord).stream().distinct().toList();
        int[] wanted = new int[count];
        for (int i = 0; i < count; i++) {
            // Voices left over when every tone is taken double from the root or the most needed tone on.
            wanted[i] = (chord.root() + (i < tones.size() ? tones.get(i) : doubled(tones, i))) % 12;
        }
        return wanted;
    }

    private static int doubled(List<Integer> tones, int voice) {
        int again = voice - tones.size();
        return tones.contains(0) && again == 0 ? 0 : tones.get(again % tones.size());
    }

    private void place(int[] wanted, int voice, int[] pitches, List<int[]> found) {
        if (voice == wanted.length) {
            int[] sorted = pitches.clone();
            Arrays.sort(sorted);
            found.add(sorted);
            return;
        }
        int first = low + Math.floorMod(wanted[voice] - low, 12);
        for (int pitch = first; pitch <= high; pitch += 12) {
            pitches[voice] = pitch;
            if (free(pitches, voice)) {
                place(wanted, voice + 1, pitches, found);
            }
        }
    }

    private static boolean free(int[] pitches, int voice) {
        for (int i = 0; i < voice; i++) {
            if (pitches[i] == pitches[voice]) {
                return false;
            }
        }
        return true;
    }

    private double cost(int[] pitches, int ceiling) {
        double cost = Math.abs(mean(pitches) - (low + high) / 2.0) * 0.4;
        for (int i = 1; i < pitches.length; i++) {
            cost += spacing(pitches[i - 1], pitches[i] - pitches[i - 1]);
        }
        cost += Math.max(0, pitches[pitches.length - 1] - ceiling) * 2;
        if (last.length == pitches.length) {
            for (int i = 0; i < pitches.length; i++) {
                cost += Math.abs(pitches[i] - last[i]);
            }
        }
        return cost;
    }

    /** Low interval limits: fifths below C3, thirds below F3; nowhere a cluster or a hole. */
    private static double spacing(int lower, int interval) {
        double cost = 0;
        if (lower < 48 && interval < 7) {
            cost += 8;
        } else if (lower < 53 && interval < 3) {
            cost += 6;
        }
        if (interval == 1) {
            cost += 4;
        }
        return cost + Math.max(0, interval - 9);
    }

    private static double mean(int[] pitches) {
        return Arrays.stream(pitches).average().orElse(0);
    }
}
