package org.cadenza.learning.songwriting;

import java.util.HashSet;
import java.util.List;
import org.cadenza.learning.representation.song.Slot;

/** Says how well a phrase is made, in nats: what a listener gains or loses against the model's mean surprise. */
public final class MelodyJudge {

    private static final int LEAP = 5;

    /**
     * @param pitches of the phrase, with the note before it where there is one
     * @param slots of the phrase's notes
     * @param notes of the phrase
     */
    public double judge(List<Integer> pitches, List<Slot> slots, int notes) {
        if (notes < 2) {
            return 0;
        }
        List<Integer> own = pitches.subList(pitches.size() - notes, pitches.size());
        return -span(own) - leaps(pitches) - monotony(own) - dissonance(own, slots);
    }

    /** A phrase should cover a sixth to a tenth. */
    private static double span(List<Integer> pitches) {
        int low = pitches.stream().mapToInt(pitch -> pitch).min().orElseThrow();
        int high = pitches.stream().mapToInt(pitch -> pitch).max().orElseThrow();
        int span = high - low;
        return 0.25 * Math.max(0, 8 - span) + 0.3 * Math.max(0, span - 15);
    }

    /** A leap should be followed by a step back. */
    private static double leaps(List<Integer> pitches) {
        double open = 0;
        for (int i = 2; i < pitches.size(); i++) {
            int leap = pitches.get(i - 1) - pitches.get(i - 2);
            int next = pitches.get(i) - pitches.get(i - 1);
            boolean resolved = Integer.signum(next) == -Integer.signum(leap) && Math.abs(next) <= LEAP;
            open += Math.abs(leap) > LEAP && !resolved ? 1 : 0;
        }
        return 3 * open / pitches.size();
    }

    /** Neither one note over and over, nor a see-saw, nor a handful of pitches. */
    private static double monotony(List<Integer> pitches) {
        double repeated = 0;
        double turns = 0;
        for (int i = 1; i < pitches.size(); i++) {
            int interval = pitches.get(i) - pitches.get(i - 1);
            repeated += interval == 0 ? 1 : 0;
            if (i > 1) {
                int last = pitches.get(i - 1) - pitches.get(i - 2);
                turns += interval * last < 0 ? 1 : 0;
            }
        }
        double few = Math.max(0, 4 - new HashSet<>(pitches).size());
        return Math.max(0, repeated / pitches.size() - 0.25) * 4
                + Math.max(0, turns / pitches.size() - 0.6) * 3
                + (pitches.size() > 6 ? 0.4 * few : 0);
    }

    private static double dissonance(List<Integer> pitches, List<Slot> slots) {
        double wrong = 0;
        for (int i = 0; i < pitches.size(); i++) {
            Slot slot = slots.get(slots.size() - pitches.size() + i);
            wrong += slot.chord() != null && slot.strength() > 1 && !slot.chordTone(pitches.get(i)) ? 1 : 0;
        }
        return 1.2 * wrong / pitches.size();
    }
}
