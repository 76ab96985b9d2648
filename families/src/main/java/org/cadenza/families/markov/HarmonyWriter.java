package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.songwriting.Cadence;
import org.cadenza.learning.songwriting.ChordSense;
import org.cadenza.learning.songwriting.Draw;
import org.cadenza.learning.songwriting.Phrase;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Mode;

/**
 * Writes chords. For every phrase several progressions are drawn from the model under the rules of its cadence, and one
 * of the likelier ones is kept: a cadence that the model leads into by itself beats one that is forced upon it.
 */
final class HarmonyWriter {

    private static final int CANDIDATES = 24;

    /** Bars that a chord may last without a change. */
    private static final int LONGEST = 2;

    private static final double MAX_FOREIGN = 0.35;

    private final MarkovModel model;
    private final SongPlan plan;
    private final SplittableRandom random;
    private final Chord[] known;
    private final List<Bar> sung;

    /** @param sung bars whose melody is settled, from the theme's beginning; their chords should suit it */
    HarmonyWriter(MarkovModel model, SongPlan plan, List<Bar> sung, SplittableRandom random) {
        this.model = model;
        this.plan = plan;
        this.random = random;
        this.sung = sung;
        this.known = model.chords();
    }

    /** A progression with the logarithm of its likelihood for each chord. */
    private record Draft(List<List<Bar.Change>> bars, double likelihood) {}

    /**
     * The chords of a theme.
     *
     * @param given bars that are settled already
     * @param contrast whether the theme should begin elsewhere than on the tonic
     */
    List<List<Bar.Change>> write(List<Phrase> phrases, List<List<Bar.Change>> given, boolean contrast) {
        List<List<Bar.Change>> bars = new ArrayList<>();
        for (Phrase phrase : phrases) {
            List<List<Bar.Change>> fixed = new ArrayList<>();
            for (int bar = phrase.start(); bar < phrase.start() + phrase.bars() && bar < given.size(); bar++) {
                fixed.add(given.get(bar));
            }
            if (fixed.isEmpty()) {
                fixed.addAll(begunAlike(phrase, phrases, bars));
            }
            bars.addAll(best(phrase, phrases, bars, fixed, contrast));
        }
        return bars;
    }

    /** The bars that a phrase shares with an earlier one of its letter: all but the last two. */
    private static List<List<Bar.Change>> begunAlike(Phrase phrase, List<Phrase> phrases, List<List<Bar.Change>> bars) {
        for (Phrase earlier : phrases) {
            boolean alike = earlier.letter() == phrase.letter() && earlier.bars() == phrase.bars();
            if (alike && earlier.start() < phrase.start()) {
                int shared = earlier.cadence() == phrase.cadence() ? phrase.bars() : Math.max(1, phrase.bars() - 2);
                return bars.subList(earlier.start(), earlier.start() + shared);
            }
        }
        return List.of();
    }

    private List<List<Bar.Change>> best(
            Phrase phrase,
            List<Phrase> phrases,
            List<List<Bar.Change>> before,
            List<List<Bar.Change>> fixed,
            boolean contrast) {
        if (fixed.size() == phrase.bars()) {
            return fixed;
        }
        boolean closes = phrase.equals(phrases.get(phrases.size() - 1));
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            drafts.add(draft(phrase, closes, before, fixed, contrast));
        }
        double[] weights = new double[CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            weights[i] = StrictMath.exp(1.5 * drafts.get(i).likelihood / plan.temperature());
        }
        return drafts.get(Draw.index(weights, random)).bars;
    }

    private Draft draft(
            Phrase phrase,
            boolean closes,
            List<List<Bar.Change>> before,
            List<List<Bar.Change>> fixed,
            boolean contrast) {
        List<List<Bar.Change>> bars = new ArrayList<>(before);
        bars.addAll(fixed);
        double sum = 0;
        int drawn = 0;
        double foreign = 0;
        for (int bar = phrase.start() + fixed.size(); bar < phrase.start() + phrase.bars(); bar++) {
            boolean last = bar == phrase.start() + phrase.bars() - 1;
            Phase phase = last && closes ? Phase.CLOSING : Phase.of(bar, Integer.MAX_VALUE);
            List<Bar.Change> own = new ArrayList<>();
            int mask = drawMask(bars, phase, last ? phrase.cadence() : Cadence.OPEN);
            for (int beat = 0; beat < plan.grid().beats(); beat++) {
                if ((mask >> beat & 1) == 0) {
                    continue;
                }
                boolean ends = last && mask >> beat + 1 == 0;
                List<Integer> history = history(bars, own);
                double[] weights = weights(phase, beat == 0, history);
                accompany(weights, bar, beat);
                if (bar == 0 && beat == 0 && contrast) {
                    leaveHome(weights);
                }
                constrain(weights, history, bar == 0 && beat == 0 && !contrast, ends ? phrase.cadence() : Cadence.OPEN);
                int chord = Draw.index(weights, random);
                sum += StrictMath.log(weights[chord]);
                drawn++;
                foreign += ChordSense.foreign(known[chord], plan.key().mode()) > 0 ? 1 : 0;
                own.add(new Bar.Change(beat, known[chord]));
            }
            bars.add(own);
        }
        double tooForeign = Math.max(
                0, foreign / Math.max(1, drawn) - MAX_FOREIGN * (1 + plan.mood().tension()));
        return new Draft(bars.subList(phrase.start(), bars.size()), sum / Math.max(1, drawn) - 3 * tooForeign);
    }

    private int drawMask(List<List<Bar.Change>> bars, Phase phase, Cadence cadence) {
        if (cadence != Cadence.OPEN || bars.isEmpty()) {
            return 1;
        }
        Grid grid = plan.grid();
        double[] weights = new double[MarkovModel.MASKS];
        int[] context = model.chordRhythmContext(grid, phase, maskOf(bars, 1), maskOf(bars, 2));
        model.chordRhythms.distribution(plan.genre(), context, context.length, weights);
        int held = 0;
        while (held < bars.size() && bars.get(bars.size() - 1 - held).isEmpty()) {
            held++;
        }
        for (int mask = 0; mask < weights.length; mask++) {
            boolean fits = mask >> grid.beats() == 0 && Integer.bitCount(mask) <= 2;
            boolean moves = (mask & 1) != 0 || mask == 0 && held + 1 < LONGEST;
            weights[mask] = fits && moves ? StrictMath.pow(weights[mask], 1 / plan.temperature()) : 0;
        }
        return Draw.index(weights, random);
    }

    private static int maskOf(List<List<Bar.Change>> bars, int back) {
        if (bars.size() < back) {
            return -1;
        }
        return bars.get(bars.size() - back).stream()
                .mapToInt(change -> 1 << change.beat())
                .reduce(0, (a, b) -> a | b);
    }

    private List<Integer> history(List<List<Bar.Change>> bars, List<Bar.Change> own) {
        List<Integer> history = new ArrayList<>();
        for (List<Bar.Change> bar : bars) {
            bar.forEach(change -> history.add(model.chordNames.find(MarkovModel.name(change.chord()))));
        }
        own.forEach(change -> history.add(model.chordNames.find(MarkovModel.name(change.chord()))));
        return history;
    }

    private double[] weights(Phase phase, boolean downbeat, List<Integer> history) {
        double[] weights = new double[known.length];
        int[] context = model.chordContext(plan.key().mode(), phase, downbeat, history);
        model.chords.distribution(plan.genre(), context, context.length, weights);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = known[i] == null
                    ? 0
                    : StrictMath.pow(weights[i], 1 / plan.temperature())
                            * ChordSense.taste(known[i], plan.key().mode(), plan.mood());
        }
        return weights;
    }

    /** A contrasting theme rather begins away from the tonic. */
    private void leaveHome(double[] weights) {
        for (int i = 1; i < weights.length; i++) {
            weights[i] *= ChordSense.tonic(known[i], plan.key().mode()) ? 0.15 : 1;
        }
    }

    /** Chords that hold the tones of a settled melody are preferred. */
    private void accompany(double[] weights, int bar, int beat) {
        if (bar >= sung.size()) {
            return;
        }
        Grid grid = plan.grid();
        Cell cell = sung.get(bar).cell();
        int next = 0;
        for (int event = 0; event < cell.events().size(); event++) {
            Cell.Event sounding = cell.events().get(event);
            if (sounding.kind() == Cell.Kind.NOTE) {
                int pitch = sung.get(bar).pitches().get(next++);
                int weight = grid.strength(sounding.start()) + (cell.end(event, grid.units()) - sounding.start()) / 12;
                for (int i = 1; sounding.start() >= beat * grid.beatUnits() && i < weights.length; i++) {
                    weights[i] *= known[i].contains(pitch) ? 1 : StrictMath.exp(-0.7 * weight);
                }
            }
        }
    }

    private void constrain(double[] weights, List<Integer> history, boolean opens, Cadence cadence) {
        Mode mode = plan.key().mode();
        int last = history.isEmpty() ? -1 : history.get(history.size() - 1);
        for (int i = 1; i < weights.length; i++) {
            if (i == last || known[i].equals(last < 1 ? null : known[last])) {
                weights[i] *= 1e-6;
            }
            double fit = switch (cadence) {
                case FULL -> ChordSense.tonic(known[i], mode) ? 1 : 0;
                case HALF -> ChordSense.dominant(known[i], mode) ? 1 : 0;
                case OPEN -> opens ? (ChordSense.tonic(known[i], mode) ? 1 : 1e-4) : 1;
            };
            weights[i] *= fit;
        }
        ensureAny(weights, opens && cadence == Cadence.OPEN ? Cadence.FULL : cadence);
    }

    /** Where the model knows no chord that fits, the plainest one that does. */
    private void ensureAny(double[] weights, Cadence cadence) {
        for (double weight : weights) {
            if (weight > 0) {
                return;
            }
        }
        Chord plain = cadence == Cadence.HALF
                ? ChordSense.plainDominant()
                : ChordSense.plainTonic(plan.key().mode());
        weights[0] = 1;
        known[0] = plain;
    }
}
