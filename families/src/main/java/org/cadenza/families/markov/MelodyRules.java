package org.cadenza.families.markov;

import java.util.List;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.songwriting.ChordSense;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mode;

/** What singers and listeners expect of a next note, as a factor on the model's opinion of it. */
final class MelodyRules {

    /** Semitones around the centre of the register that a melody may use. */
    private static final int REACH = 10;

    /** How much dearer a blue note is to a blues than to the songs that the model learned from. */
    private static final double BLUE = 6;

    private final Mode mode;
    private final double tension;
    private final double arousal;
    private final boolean blues;

    MelodyRules(SongPlan plan) {
        this.mode = plan.key().mode();
        this.tension = plan.mood().tension();
        this.arousal = plan.mood().arousal();
        this.blues = plan.genre() == Genre.BLUES;
    }

    /**
     * The factor for {@code pitch}: 1 is neutral, 0 forbids.
     *
     * @param history pitches so far, and {@code before}, the slot of the last of them, or null at the beginning
     * @param wanted where the line of the phrase is at this point
     */
    double factor(int pitch, Slot slot, List<Integer> history, Slot before, double wanted, double centre) {
        if (Math.abs(pitch - centre) > REACH) {
            return 0;
        }
        double off = (pitch - wanted) / 4.5;
        double factor = StrictMath.exp(-off * off / 2) * harmony(pitch, slot);
        if (!history.isEmpty()) {
            factor *= motion(pitch, slot, history, before);
        }
        return factor;
    }

    private double harmony(int pitch, Slot slot) {
        double held = slot.suspends(pitch) ? 0.15 : 1;
        if (blue(pitch) && (slot.strength() == 0 || slot.chordTone(pitch))) {
            return held * BLUE;
        }
        if (slot.chordTone(pitch)) {
            return held;
        }
        boolean heavy = slot.length() > 0;
        double foreign = ChordSense.fits(pitch, slot.chord(), mode) ? 1 : 0.02 * StrictMath.pow(6, tension);
        if (slot.chord() == null) {
            return foreign;
        }
        double strong = switch (slot.strength()) {
            case 0 -> heavy ? 0.15 : 0.8;
            case 1 -> heavy ? 0.12 : 0.5;
            default -> 0.02;
        };
        return held * foreign * strong * (1 + 0.5 * Math.max(0, tension));
    }

    /** The flat third and seventh, at home in a blues though foreign to its major key. */
    private boolean blue(int pitch) {
        int degree = Math.floorMod(pitch, 12);
        return blues && (degree == 3 || degree == 10);
    }

    private double motion(int pitch, Slot slot, List<Integer> history, Slot before) {
        int last = history.get(history.size() - 1);
        int interval = pitch - last;
        int width = Math.abs(interval);
        double factor = width(width);
        boolean lastDissonant = before != null && before.chord() != null && !before.chordTone(last);
        if (lastDissonant && (width == 0 || width > 2)) {
            factor *= 0.04;
        }
        if (width > 4 && !slot.chordTone(pitch) && slot.chord() != null) {
            factor *= 0.1;
        }
        if (history.size() < 2) {
            return factor;
        }
        int lastInterval = last - history.get(history.size() - 2);
        if (interval == 0) {
            return factor * (lastInterval == 0 ? 0.08 : 0.5);
        }
        if (Math.abs(lastInterval) >= 5) {
            boolean turns = Integer.signum(interval) == -Integer.signum(lastInterval);
            factor *= turns ? (width <= 4 ? 1.6 : 0.3) : (width <= 2 ? 0.25 : 0.03);
        }
        boolean sways = history.size() > 2
                && pitch == history.get(history.size() - 2)
                && last == history.get(history.size() - 3);
        return sways ? factor * 0.15 : factor;
    }

    private double width(int width) {
        double leap = switch (width) {
            case 0, 1, 2, 3, 4 -> 1;
            case 5, 7 -> 0.7;
            case 6 -> 0.05;
            case 8, 9 -> 0.25;
            case 12 -> 0.2;
            default -> width > 12 ? 0 : 0.02;
        };
        return width > 4 ? Math.min(1, leap * StrictMath.pow(2.2, arousal)) : leap;
    }
}
