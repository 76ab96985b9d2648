package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.songwriting.Cadence;
import org.cadenza.learning.songwriting.Draw;
import org.cadenza.learning.songwriting.Imitation;
import org.cadenza.learning.songwriting.MelodyJudge;
import org.cadenza.learning.songwriting.Phrase;
import org.cadenza.learning.songwriting.SongPlan;

/**
 * Writes the pitches of melodies, phrase by phrase. Of several phrases drawn from the model under the rules, the one
 * that {@link MelodyJudge} likes best is kept.
 */
final class MelodyWriter {

    private static final int CANDIDATES = 32;

    /** The chance that a bar with the rhythm of an earlier one of the phrase also takes over its shape. */
    private static final double SEQUENCE = 0.75;

    /** Steps of the scale by which such a bar likes to be moved. */
    private static final List<Integer> SEQUENCES = List.of(0, 0, 0, -1, -1, -1, 1, 1, -2, 2);

    private final MarkovModel model;
    private final SongPlan plan;
    private final MelodyRules rules;
    private final MelodyJudge judge;
    private final SplittableRandom random;

    MelodyWriter(MarkovModel model, SongPlan plan, SplittableRandom random) {
        this.model = model;
        this.plan = plan;
        this.rules = new MelodyRules(plan);
        this.judge = new MelodyJudge();
        this.random = random;
    }

    /** The notes of a bar to come. */
    record Outline(Cell cell, List<Slot> slots) {}

    /**
     * The pitches of a theme, bar by bar.
     *
     * @param outlines for every bar
     * @param given bars that are settled already
     * @param lift semitones by which the theme lies higher than usual
     */
    List<List<Integer>> write(List<Phrase> phrases, List<Outline> outlines, List<List<Integer>> given, double lift) {
        List<List<Integer>> bars = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            bars.addAll(phrase(i, phrases, outlines, given, bars, lift));
        }
        return bars;
    }

    private List<List<Integer>> phrase(
            int index,
            List<Phrase> phrases,
            List<Outline> outlines,
            List<List<Integer>> given,
            List<List<Integer>> before,
            double lift) {
        Phrase phrase = phrases.get(index);
        List<Outline> own = outlines.subList(phrase.start(), phrase.start() + phrase.bars());
        List<List<Integer>> fixed = new ArrayList<>();
        for (int bar = phrase.start(); bar < phrase.start() + phrase.bars() && bar < given.size(); bar++) {
            fixed.add(given.get(bar));
        }
        Line line = new Line(plan.centre() + lift, index, phrases.size(), phrase.cadence());
        List<List<Integer>> best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            Attempt attempt = new Attempt(before, line, phrase.cadence());
            attempt.write(own, fixed, model(phrase, phrases, before, outlines));
            double score = attempt.score();
            if (score > highest) {
                highest = score;
                best = attempt.bars;
            }
        }
        return best;
    }

    /** The earlier phrase of the same letter, as a pattern for this one; empty where there is none. */
    private static List<Pattern> model(
            Phrase phrase, List<Phrase> phrases, List<List<Integer>> written, List<Outline> outlines) {
        List<Pattern> patterns = new ArrayList<>();
        for (Phrase earlier : phrases) {
            if (earlier.letter() == phrase.letter() && earlier.start() < phrase.start() && patterns.isEmpty()) {
                int shared = phrase.cadence() == earlier.cadence() ? phrase.bars() - 1 : phrase.bars() - 2;
                for (int bar = 0; bar < Math.min(earlier.bars() - 1, shared); bar++) {
                    int place = earlier.start() + bar;
                    patterns.add(new Pattern(outlines.get(place), written.get(place)));
                }
            }
        }
        return patterns;
    }

    /** A bar to imitate. */
    private record Pattern(Outline outline, List<Integer> pitches) {}

    /** One try at a phrase. */
    private final class Attempt {

        private final List<List<Integer>> bars = new ArrayList<>();
        private final List<Integer> history = new ArrayList<>();
        private final List<Slot> slots = new ArrayList<>();
        private final Line line;
        private final Cadence cadence;
        private final int begin;
        private double logarithms;
        private int drawn;

        Attempt(List<List<Integer>> before, Line line, Cadence cadence) {
            before.forEach(history::addAll);
            this.begin = history.size();
            this.line = line;
            this.cadence = cadence;
        }

        void write(List<Outline> outlines, List<List<Integer>> fixed, List<Pattern> earlier) {
            for (int bar = 0; bar < outlines.size(); bar++) {
                Outline outline = outlines.get(bar);
                boolean last = bar == outlines.size() - 1;
                if (bar < fixed.size()) {
                    take(outline, fixed.get(bar));
                } else if (!last && bar < earlier.size() && same(earlier.get(bar).outline, outline)) {
                    take(
                            outline,
                            Imitation.of(earlier.get(bar).pitches, outline.slots, history, plan, line.centre(), 0));
                } else if (!last && bar > 0 && alike(outlines, bar) >= 0 && Draw.chance(SEQUENCE, random)) {
                    List<Integer> shape = bars.get(alike(outlines, bar));
                    int steps = Draw.oneOf(SEQUENCES, random);
                    take(outline, Imitation.of(shape, outline.slots, history, plan, line.centre(), steps));
                } else {
                    draw(outline, bar, outlines.size(), last);
                }
            }
        }

        private boolean same(Outline a, Outline b) {
            return a.cell.equals(b.cell);
        }

        private int alike(List<Outline> outlines, int bar) {
            for (int earlier = 0; earlier < bar; earlier++) {
                if (same(outlines.get(earlier), outlines.get(bar))) {
                    return earlier;
                }
            }
            return -1;
        }

        private void take(Outline outline, List<Integer> pitches) {
            bars.add(pitches);
            history.addAll(pitches);
            slots.addAll(outline.slots);
        }

        private void draw(Outline outline, int bar, int bars, boolean lastBar) {
            List<Integer> pitches = new ArrayList<>();
            for (int i = 0; i < outline.slots.size(); i++) {
                boolean last = lastBar && i == outline.slots.size() - 1;
                double place = (bar + i / (double) outline.slots.size()) / bars;
                int pitch = draw(outline.slots.get(i), line.at(place), last ? cadence : null);
                pitches.add(pitch);
                history.add(pitch);
                slots.add(outline.slots.get(i));
            }
            this.bars.add(pitches);
        }

        private int draw(Slot slot, double wanted, Cadence ending) {
            double centre = line.centre();
            int from = history.isEmpty() ? (int) Math.round(wanted) : history.get(history.size() - 1);
            double[] opinion = history.isEmpty() ? null : model.pitches.distribution(moment(slot, centre));
            Slot before = slots.isEmpty() ? null : slots.get(slots.size() - 1);
            double[] weights = new double[PitchModel.INTERVALS];
            for (int i = 0; i < weights.length; i++) {
                int pitch = from + i - PitchModel.WIDEST;
                double likely = opinion == null ? 1 : StrictMath.pow(opinion[i], 1 / plan.temperature());
                weights[i] = likely
                        * rules.factor(pitch, slot, history, before, wanted, centre)
                        * Line.ending(pitch, ending, plan.key().mode(), slot);
            }
            int choice = drawOrNearest(weights, from, centre, ending, slot);
            if (opinion != null) {
                logarithms += StrictMath.log(opinion[Math.max(0, Math.min(choice, opinion.length - 1))]);
                drawn++;
            }
            return from + choice - PitchModel.WIDEST;
        }

        /** Where the rules forbid everything, the pitch nearest to the centre that ends the phrase or fits the chord. */
        private int drawOrNearest(double[] weights, int from, double centre, Cadence ending, Slot slot) {
            for (double weight : weights) {
                if (weight > 0) {
                    return Draw.index(weights, random);
                }
            }
            int best = from;
            double nearest = Double.POSITIVE_INFINITY;
            for (int pitch = (int) centre - 12; pitch <= centre + 12; pitch++) {
                boolean fits = ending == null
                        ? slot.chord() == null || slot.chordTone(pitch)
                        : Line.ending(pitch, ending, plan.key().mode(), slot) > 0;
                double far = Math.abs(pitch - centre) + Math.abs(pitch - from);
                if (fits && far < nearest) {
                    nearest = far;
                    best = pitch;
                }
            }
            return best - from + PitchModel.WIDEST;
        }

        private PitchModel.Moment moment(Slot slot, double centre) {
            return new PitchModel.Moment(plan.genre(), plan.key().mode(), history, slot, centre);
        }

        double score() {
            double likelihood = drawn == 0 ? 0 : logarithms / drawn;
            int join = Math.max(0, begin - 1);
            return likelihood + judge.judge(history.subList(join, history.size()), slots, history.size() - begin);
        }
    }
}
