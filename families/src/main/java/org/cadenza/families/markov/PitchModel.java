package org.cadenza.families.markov;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mode;

/**
 * The pitch of the next note, as a product of viewpoints (Conklin and Witten, "Multiple viewpoint systems for music
 * prediction", 1995): each predicts its own feature of the pitch from its own context, and their opinions are
 * multiplied, raised to fixed weights. They share one alphabet, the interval from the note before. Two small models
 * stand beside them for the first note and for octaves beyond the widest interval.
 */
final class PitchModel {

    /** Semitones of the widest interval that is told apart; wider ones are folded by octaves. */
    static final int WIDEST = 16;

    static final int INTERVALS = 2 * WIDEST + 1;

    /** MIDI pitches above or below the lowest tonic, which is one of the lowest twelve. */
    static final int PITCHES = 11 + 128;

    private static final int OCTAVES = 11;
    private static final int NONE = 99;
    private static final int MODELS = 6;

    private final Backoff melodic;
    private final Backoff chordTone;
    private final Backoff scale;
    private final Backoff contour;
    private final Backoff openings;
    private final Backoff octaves;
    private final MarkovConfig config;

    /**
     * What is known when a pitch is to be chosen.
     *
     * @param history pitches so far, in semitones above the lowest tonic
     * @param centre of the melody's register, on the same scale
     */
    record Moment(Genre genre, Mode mode, List<Integer> history, Slot slot, double centre) {

        int previous(int back) {
            return history.get(history.size() - back);
        }

        int interval(int back) {
            return history.size() > back ? fold(previous(back) - previous(back + 1)) : NONE;
        }
    }

    PitchModel(CountTable table, int firstModel, MarkovConfig config) {
        this.melodic = new Backoff(table, firstModel, config.concentration());
        this.chordTone = new Backoff(table, firstModel + 1, config.concentration());
        this.scale = new Backoff(table, firstModel + 2, config.concentration());
        this.contour = new Backoff(table, firstModel + 3, config.concentration());
        this.openings = new Backoff(table, firstModel + 4, config.concentration());
        this.octaves = new Backoff(table, firstModel + 5, config.concentration());
        this.config = config;
    }

    /** How many model numbers it takes. */
    static int models() {
        return MODELS;
    }

    /** @param song as in {@link Backoff#observe} */
    void observe(Moment moment, int pitch, Set<Long> song) {
        if (moment.history.isEmpty()) {
            openings.observe(moment.genre, new int[] {moment.mode.ordinal()}, opening(pitch), song);
            return;
        }
        int wide = pitch - moment.previous(1);
        if (mayBeFolded(fold(wide))) {
            octaves.observe(moment.genre, new int[] {fold(wide)}, folds(wide), song);
        }
        int interval = fold(wide) + WIDEST;
        melodic.observe(moment.genre, melodicContext(moment), interval, song);
        if (moment.slot.chord() != null) {
            int above = Math.floorMod(pitch - moment.slot.chord().root(), 12);
            chordTone.observe(moment.genre, chordContext(moment), above, song);
        }
        scale.observe(moment.genre, scaleContext(moment), Math.floorMod(pitch, 12), song);
        contour.observe(moment.genre, contourContext(moment), interval, song);
    }

    /** The probability of {@code pitch}; over all {@link #PITCHES} it sums to 1 at most, for some intervals lead beyond. */
    double probability(Moment moment, int pitch) {
        if (moment.history.isEmpty()) {
            return openings.probability(moment.genre, new int[] {moment.mode.ordinal()}, 1, opening(pitch), PITCHES);
        }
        int wide = pitch - moment.previous(1);
        double octave = mayBeFolded(fold(wide))
                ? octaves.probability(moment.genre, new int[] {fold(wide)}, 1, folds(wide), OCTAVES)
                : 1;
        return octave * distribution(moment)[fold(wide) + WIDEST];
    }

    /** The probability of {@code pitch} with no regard to what came before, but for the last pitch. */
    double memoryless(Moment moment, int pitch) {
        if (moment.history.isEmpty()) {
            return openings.probability(null, new int[0], 0, opening(pitch), PITCHES);
        }
        int wide = pitch - moment.previous(1);
        double octave = mayBeFolded(fold(wide)) ? octaves.probability(null, new int[0], 0, folds(wide), OCTAVES) : 1;
        return octave * melodic.probability(null, new int[0], 0, fold(wide) + WIDEST, INTERVALS);
    }

    /** The probability of each interval from -{@link #WIDEST} to {@link #WIDEST}; they sum to 1. */
    double[] distribution(Moment moment) {
        double[] logarithms = new double[INTERVALS];
        double[] intervals = new double[INTERVALS];
        double[] classes = new double[12];
        MarkovConfig.Weights weights = config.weights();
        predict(melodic, moment, melodicContext(moment), intervals);
        multiply(logarithms, intervals, weights.melodic(), 0, false);
        predict(contour, moment, contourContext(moment), intervals);
        multiply(logarithms, intervals, weights.contour(), 0, false);
        predict(scale, moment, scaleContext(moment), classes);
        multiply(logarithms, classes, weights.scale(), moment.previous(1), true);
        if (moment.slot.chord() != null) {
            predict(chordTone, moment, chordContext(moment), classes);
            int root = moment.slot.chord().root();
            multiply(logarithms, classes, weights.chordTone(), moment.previous(1) - root, true);
        }
        return normalised(logarithms);
    }

    private static void predict(Backoff viewpoint, Moment moment, int[] context, double[] into) {
        viewpoint.distribution(moment.genre, context, context.length, into);
    }

    private static void multiply(double[] logarithms, double[] opinion, double weight, int from, boolean classes) {
        for (int i = 0; i < INTERVALS; i++) {
            int symbol = classes ? Math.floorMod(from + i - WIDEST, 12) : i;
            logarithms[i] += weight * StrictMath.log(opinion[symbol]);
        }
    }

    private static double[] normalised(double[] logarithms) {
        double highest = Arrays.stream(logarithms).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = StrictMath.exp(logarithms[i] - highest);
            sum += logarithms[i];
        }
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] /= sum;
        }
        return logarithms;
    }

    static int fold(int interval) {
        int folded = interval;
        while (folded > WIDEST) {
            folded -= 12;
        }
        while (folded < -WIDEST) {
            folded += 12;
        }
        return folded;
    }

    /** Octaves that {@link #fold} takes off. */
    private static int folds(int interval) {
        return Math.abs(interval - fold(interval)) / 12;
    }

    /** Whether wider intervals fold to {@code interval}. */
    private static boolean mayBeFolded(int interval) {
        return Math.abs(interval) > WIDEST - 12;
    }

    private static int opening(int pitch) {
        return pitch + PITCHES - 128;
    }

    private int[] melodicContext(Moment moment) {
        int[] context = new int[2 + config.pitchOrder()];
        context[0] = moment.mode.ordinal();
        context[1] = Math.floorMod(moment.previous(1), 12);
        for (int back = 1; back <= config.pitchOrder(); back++) {
            context[1 + back] = moment.interval(back);
        }
        return context;
    }

    private static int[] chordContext(Moment moment) {
        Slot slot = moment.slot;
        return new int[] {
            slot.chord().quality().ordinal(),
            slot.strength() * 3 + slot.length(),
            slot.chord().root(),
            Math.floorMod(moment.previous(1) - slot.chord().root(), 12)
        };
    }

    private static int[] scaleContext(Moment moment) {
        return new int[] {
            moment.mode.ordinal(),
            moment.slot.edge().ordinal(),
            moment.slot.strength() * 3 + moment.slot.length(),
            Math.floorMod(moment.previous(1), 12)
        };
    }

    private static int[] contourContext(Moment moment) {
        double above = Math.floor((moment.previous(1) - moment.centre) / 3);
        int last = moment.interval(1);
        return new int[] {
            (int) Math.max(-4, Math.min(4, above)),
            moment.slot.strength() * 3 + moment.slot.length(),
            last == NONE ? NONE : Integer.signum(last) * (Math.abs(last) > 4 ? 3 : Math.abs(last) > 2 ? 2 : 1),
            moment.slot.edge().ordinal()
        };
    }
}
