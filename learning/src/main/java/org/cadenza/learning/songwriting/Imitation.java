package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.music.score.Mode;

/**
 * A bar repeated over other chords: moved along the scale to where it fits best, then mended where a note on a beat
 * would rub.
 */
public final class Imitation {

    private static final int FARTHEST = 4;

    private Imitation() {}

    /**
     * @param shape pitches to imitate
     * @param slots the notes they are for, as many
     * @param history the pitches so far
     * @param centre of the register
     * @param wanted steps of the scale by which it would like to be moved
     */
    public static List<Integer> of(
            List<Integer> shape, List<Slot> slots, List<Integer> history, SongPlan plan, double centre, int wanted) {
        List<Integer> best = shape;
        double least = Double.POSITIVE_INFINITY;
        for (int steps = -FARTHEST; steps <= FARTHEST; steps++) {
            List<Integer> moved = new ArrayList<>();
            for (int pitch : shape) {
                moved.add(move(pitch, steps, plan.key().mode()));
            }
            double cost = cost(moved, slots, history, centre) + 0.7 * Math.abs(steps - wanted);
            if (cost < least) {
                least = cost;
                best = moved;
            }
        }
        return mended(best, slots, plan.key().mode());
    }

    /** {@code pitch} moved by steps of the scale; what lies between two degrees keeps its distance to the lower. */
    public static int move(int pitch, int steps, Mode mode) {
        int octave = Math.floorDiv(pitch, 12);
        int above = Math.floorMod(pitch, 12);
        int degree = 6;
        while (mode.semitones(degree) > above) {
            degree--;
        }
        int rest = above - mode.semitones(degree);
        return mode.semitones(octave * 7 + degree + steps) + rest;
    }

    private static double cost(List<Integer> pitches, List<Slot> slots, List<Integer> history, double centre) {
        double cost = 0;
        for (int i = 0; i < pitches.size(); i++) {
            Slot slot = slots.get(i);
            boolean rubs = slot.chord() != null && !slot.chordTone(pitches.get(i));
            cost += rubs ? slot.strength() + 0.5 * slot.length() : 0;
            cost += Math.max(0, Math.abs(pitches.get(i) - centre) - 8);
        }
        if (!history.isEmpty() && !pitches.isEmpty()) {
            int join = Math.abs(pitches.get(0) - history.get(history.size() - 1));
            cost += join > 7 ? 0.5 * (join - 7) : 0;
        }
        return cost;
    }

    private static List<Integer> mended(List<Integer> pitches, List<Slot> slots, Mode mode) {
        List<Integer> mended = new ArrayList<>();
        for (int i = 0; i < pitches.size(); i++) {
            int pitch = pitches.get(i);
            Slot slot = slots.get(i);
            boolean rubs = slot.chord() != null
                    && !slot.chordTone(pitch)
                    && (slot.strength() > 1 || slot.length() > 0 || !ChordSense.fits(pitch, slot.chord(), mode));
            mended.add(rubs ? nearest(pitch, slot, mode, slot.strength() > 0 || slot.length() > 0) : pitch);
        }
        return mended;
    }

    private static int nearest(int pitch, Slot slot, Mode mode, boolean chordTone) {
        for (int distance = 1; distance <= 6; distance++) {
            for (int candidate : new int[] {pitch - distance, pitch + distance}) {
                boolean fits = chordTone ? slot.chordTone(candidate) : ChordSense.fits(candidate, slot.chord(), mode);
                if (fits) {
                    return candidate;
                }
            }
        }
        return pitch;
    }
}
