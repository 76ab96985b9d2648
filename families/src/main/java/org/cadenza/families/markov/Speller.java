package org.cadenza.families.markov;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.music.score.Meter;

/**
 * Spells bars of rhythm that the vocabulary lacks: for each unit of the grid, whether nothing, a note or a rest starts
 * there, given the place in the quarter, whether a note sounds, for how long, and how long the event before lasted. At
 * the beginning of a bar, nothing means that a note of the bar before goes on. It learns from the words of the vocabulary,
 * each once: what is rare enough to be unknown is more like the words than like their usual use.
 */
final class Speller {

    private static final int NOTHING = 0;
    private static final int NOTE = 1;
    private static final int REST = 2;
    private static final int LETTERS = 3;
    private static final int[] BEGINNING = {-1};
    private static final int LONGEST = 2 * Grid.QUARTER;
    private static final double CONCENTRATION = 1;

    private final Backoff letters = new Backoff(new CountTable(), 0, CONCENTRATION);
    private final Vocabulary words;
    private final Map<Meter, Double> known = new HashMap<>();
    private int learned = Vocabulary.OTHER + 1;

    /** @param words with the bars that need no spelling; those that are added later are noticed */
    Speller(Vocabulary words) {
        this.words = words;
    }

    /** The probability of {@code cell} among all bars of its length that the vocabulary lacks. */
    double probability(Grid grid, Cell cell) {
        while (learned < words.size()) {
            int word = learned++;
            read(
                    cell(word),
                    Grid.of(meter(word)).units(),
                    (context, letter) -> letters.observe(null, context, letter, new HashSet<>()));
            known.clear();
        }
        return spelled(cell, grid.units()) / (1 - known.computeIfAbsent(grid.meter(), this::known));
    }

    /** What the known bars would have if they were spelled. */
    private double known(Meter meter) {
        double sum = 0;
        for (int word = Vocabulary.OTHER + 1; word < words.size(); word++) {
            if (meter(word).equals(meter)) {
                sum += spelled(cell(word), Grid.of(meter).units());
            }
        }
        return sum;
    }

    private Meter meter(int word) {
        return Meter.parse(words.word(word).substring(0, words.word(word).indexOf(':')));
    }

    private Cell cell(int word) {
        return Cell.parse(words.word(word).substring(words.word(word).indexOf(':') + 1));
    }

    /** The probability of {@code cell} among all bars of {@code units}; over these it sums to 1. */
    private double spelled(Cell cell, int units) {
        double[] product = {1};
        read(
                cell,
                units,
                (context, letter) -> product[0] *= letters.probability(null, context, context.length, letter, LETTERS));
        return product[0];
    }

    private interface Reader {
        void letter(int[] context, int letter);
    }

    private static void read(Cell cell, int units, Reader reader) {
        List<Cell.Event> events = cell.events();
        boolean sounding = events.get(0).kind() != Cell.Kind.REST;
        reader.letter(BEGINNING, letter(events.get(0).kind()));
        int next = 1;
        int last = 0;
        int before = 0;
        for (int unit = 1; unit < units; unit++) {
            int[] context = {unit % Grid.QUARTER, sounding ? 1 : 0, Math.min(LONGEST, unit - last), before};
            if (next < events.size() && events.get(next).start() == unit) {
                Cell.Kind kind = events.get(next++).kind();
                reader.letter(context, letter(kind));
                sounding = kind != Cell.Kind.REST;
                before = Math.min(LONGEST, unit - last);
                last = unit;
            } else {
                reader.letter(context, NOTHING);
            }
        }
    }

    private static int letter(Cell.Kind kind) {
        return switch (kind) {
            case NOTE -> NOTE;
            case REST -> REST;
            case HELD -> NOTHING;
        };
    }
}
