package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.songwriting.Cadence;
import org.cadenza.learning.songwriting.Draw;
import org.cadenza.learning.songwriting.Phrase;
import org.cadenza.learning.songwriting.SongPlan;

/**
 * Writes the rhythm of melodies. Inside a phrase bars repeat by one of a few plans, phrases of one letter share their
 * rhythm, and the last bar of a phrase comes to rest; everything else is the model's.
 */
final class RhythmWriter {

    /** Plans for the bars of a phrase in front of its cadence, by letters; bars of one letter share a rhythm. */
    private static final List<String> PLANS = List.of("ABA", "ABA", "ABA", "AAB", "AAA", "ABC");

    /** Seconds below which a note cannot be sung or played with ease. */
    private static final double SHORTEST = 0.11;

    private final MarkovModel model;
    private final SongPlan plan;
    private final CellBook book;
    private final SplittableRandom random;
    private final double density;

    RhythmWriter(MarkovModel model, SongPlan plan, CellBook book, SplittableRandom random) {
        this.model = model;
        this.plan = plan;
        this.book = book;
        this.random = random;
        this.density = density();
    }

    /** Notes wanted in a bar: the genre's mean, more when excited and fewer when calm. */
    private double density() {
        double sum = 0;
        double notes = 0;
        for (CellBook.Entry entry : book.entries()) {
            sum += entry.weight();
            notes += entry.weight() * entry.cell().notes();
        }
        return Math.max(1.5, notes / sum * StrictMath.pow(2, 0.7 * plan.mood().arousal()));
    }

    /**
     * The rhythm of a theme.
     *
     * @param given bars that are settled already
     * @param lively how much denser than usual, 1 for as usual
     */
    List<Cell> write(List<Phrase> phrases, List<Cell> given, double lively) {
        List<Cell> cells = new ArrayList<>();
        for (Phrase phrase : phrases) {
            List<Cell> earlier = begunAlike(phrase, phrases, cells);
            String letters = Draw.oneOf(PLANS, random);
            List<Cell> own = new ArrayList<>();
            for (int bar = 0; bar < phrase.bars(); bar++) {
                int place = phrase.start() + bar;
                if (place < given.size()) {
                    own.add(given.get(place));
                } else if (bar == phrase.bars() - 1) {
                    own.add(cadence(phrase, cells, own));
                } else if (bar < earlier.size() - 1) {
                    own.add(earlier.get(bar));
                } else {
                    int alike = letters.indexOf(letters.charAt(bar % letters.length()));
                    own.add(alike < bar ? own.get(alike) : draw(place, bar, cells, own, lively));
                }
            }
            cells.addAll(own);
        }
        return cells;
    }

    private static List<Cell> begunAlike(Phrase phrase, List<Phrase> phrases, List<Cell> cells) {
        for (Phrase earlier : phrases) {
            if (earlier.letter() == phrase.letter()
                    && earlier.bars() == phrase.bars()
                    && earlier.start() < phrase.start()) {
                return cells.subList(earlier.start(), earlier.start() + earlier.bars());
            }
        }
        return List.of();
    }

    private Cell draw(int place, int barOfPhrase, List<Cell> before, List<Cell> own, double lively) {
        double[] weights = weights(Phase.of(place, Integer.MAX_VALUE), before, own);
        boolean mayHold = barOfPhrase > 0 && own.get(own.size() - 1).endsSounding();
        double wanted = density * lively;
        for (int i = 0; i < weights.length; i++) {
            Cell cell = book.entries().get(i).cell();
            double off = (cell.notes() - wanted) / (0.6 + 0.3 * wanted);
            weights[i] *= StrictMath.exp(-off * off / 2) * ease(cell, mayHold);
        }
        return drawn(weights);
    }

    /** 0 for what must not be, 1 for what is easy, less for what is awkward. */
    private double ease(Cell cell, boolean mayHold) {
        int units = plan.grid().units();
        if (cell.notes() == 0 || cell.startsHeld() && !mayHold || cell.rest(units) * 2 > units) {
            return 0;
        }
        double seconds = cell.shortest(units) * 60 / plan.bpm() / Grid.QUARTER;
        double calm = Math.max(0, -plan.mood().arousal());
        boolean onBeat = cell.events().get(0).kind() == Cell.Kind.NOTE;
        return (seconds < SHORTEST ? 0.01 : 1) * (onBeat ? 1 : 0.5 - 0.3 * calm);
    }

    /** A bar that comes to rest: its last note is long and starts on a beat. */
    private Cell cadence(Phrase phrase, List<Cell> before, List<Cell> own) {
        boolean full = phrase.cadence() == Cadence.FULL;
        double[] weights = weights(full ? Phase.CLOSING : Phase.FOURTH, before, own);
        boolean mayHold = !own.isEmpty() && own.get(own.size() - 1).endsSounding();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= rest(book.entries().get(i).cell(), full)
                    * ease(book.entries().get(i).cell(), mayHold);
            sum += weights[i];
        }
        return sum > 0 ? drawn(weights) : Cell.whole();
    }

    private double rest(Cell cell, boolean full) {
        Grid grid = plan.grid();
        int last = cell.events().size() - 1;
        while (last >= 0 && cell.events().get(last).kind() == Cell.Kind.REST) {
            last--;
        }
        if (last < 0 || cell.events().get(last).kind() == Cell.Kind.HELD) {
            return 0;
        }
        int start = cell.events().get(last).start();
        int units = cell.end(last, grid.units()) - start;
        boolean long_ = units * 2 >= grid.units() || units >= Grid.QUARTER && start * 2 >= grid.units() && !full;
        boolean onBeat = grid.strength(start) >= 1;
        boolean early = start * 2 <= grid.units();
        return long_ && onBeat ? (early ? 1 : full ? 0.1 : 0.5) : 0;
    }

    private double[] weights(Phase phase, List<Cell> before, List<Cell> own) {
        List<CellBook.Entry> entries = book.entries();
        double[] all = new double[model.cellNames.size()];
        if (!book.borrowed()) {
            List<Integer> history = new ArrayList<>();
            before.forEach(cell -> history.add(symbol(cell)));
            own.forEach(cell -> history.add(symbol(cell)));
            int[] context = model.rhythmContext(plan.grid(), phase, history);
            model.rhythms.distribution(plan.genre(), context, context.length, all);
        }
        double[] weights = new double[entries.size()];
        for (int i = 0; i < weights.length; i++) {
            CellBook.Entry entry = entries.get(i);
            weights[i] = StrictMath.pow(book.borrowed() ? entry.weight() : all[entry.symbol()], 1 / plan.temperature());
        }
        return weights;
    }

    private int symbol(Cell cell) {
        return model.cellNames.find(MarkovModel.name(plan.grid().meter(), cell));
    }

    private Cell drawn(double[] weights) {
        for (double weight : weights) {
            if (weight > 0) {
                return book.entries().get(Draw.index(weights, random)).cell();
            }
        }
        return Cell.whole();
    }
}
