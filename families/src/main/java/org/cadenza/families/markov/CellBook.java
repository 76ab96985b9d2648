package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.songwriting.Draw;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.music.score.Meter;

/**
 * The bars of melody rhythm that may be used in a meter: those learned in it, or, where too few were, bars of a near
 * meter cut and joined to the length.
 */
final class CellBook {

    private static final int ENOUGH = 12;
    private static final int JOINED = 300;
    private static final List<Meter> LENDERS = List.of(Meter.FOUR_FOUR, Meter.THREE_FOUR, new Meter(2, 4));
    private static final List<Meter> COMPOUND_LENDERS = List.of(Meter.SIX_EIGHT, new Meter(9, 8));

    /** @param symbol in the vocabulary, or {@link Vocabulary#OTHER} for a joined bar */
    record Entry(Cell cell, int symbol, double weight) {}

    private final List<Entry> entries;
    private final boolean borrowed;

    CellBook(MarkovModel model, SongPlan plan, SplittableRandom random) {
        List<Entry> own = learned(model, plan, plan.grid());
        borrowed = own.size() < ENOUGH;
        entries = borrowed ? joined(model, plan, random) : own;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether the bars come from another meter, so that the model's contexts say nothing about them. */
    boolean borrowed() {
        return borrowed;
    }

    private static List<Entry> learned(MarkovModel model, SongPlan plan, Grid grid) {
        String prefix = grid.meter() + ":";
        double[] weights = new double[model.cellNames.size()];
        int[] context = {model.meterNames.find(grid.meter().toString())};
        model.rhythms.distribution(plan.genre(), context, 1, weights);
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < weights.length; i++) {
            if (model.cellNames.word(i).startsWith(prefix)) {
                Cell cell = Cell.parse(model.cellNames.word(i).substring(prefix.length()));
                entries.add(new Entry(cell, i, weights[i]));
            }
        }
        return entries;
    }

    private static List<Entry> joined(MarkovModel model, SongPlan plan, SplittableRandom random) {
        int units = plan.grid().units();
        for (Meter lender : plan.grid().meter().compound() ? COMPOUND_LENDERS : LENDERS) {
            Grid grid = Grid.of(lender);
            List<Entry> source = learned(model, plan, grid);
            if (source.size() >= ENOUGH) {
                double[] weights = source.stream().mapToDouble(Entry::weight).toArray();
                List<Entry> joined = new ArrayList<>();
                for (int i = 0; i < JOINED; i++) {
                    Cell cell = source.get(Draw.index(weights, random)).cell;
                    for (int length = grid.units(); length < units; length += grid.units()) {
                        cell = cell.then(length, source.get(Draw.index(weights, random)).cell);
                    }
                    joined.add(new Entry(cell.cut(units), Vocabulary.OTHER, 1.0 / JOINED));
                }
                return joined;
            }
        }
        return onBeats(plan.grid());
    }

    /** What is always possible: a note on every beat, or one for the bar. */
    private static List<Entry> onBeats(Grid grid) {
        List<Cell.Event> events = new ArrayList<>();
        for (int beat = 0; beat < grid.beats(); beat++) {
            events.add(new Cell.Event(beat * grid.beatUnits(), Cell.Kind.NOTE));
        }
        return List.of(
                new Entry(new Cell(events), Vocabulary.OTHER, 1), new Entry(Cell.whole(), Vocabulary.OTHER, 0.2));
    }
}
