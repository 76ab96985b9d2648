package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/**
 * Moves notes to a grid: in each quarter note to sixteenths, eighth triplets or sixteenth triplets, whichever is nearest
 * in the sense of least squares, with a preference for sixteenths. Times come out in ticks of
 * {@link LeadSheet#TICKS_PER_QUARTER}.
 */
public final class Quantizer {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;
    private static final Grid[] GRIDS = {new Grid(120, 0), new Grid(160, 600), new Grid(80, 1600)};

    private Quantizer() {}

    /**
     * Notes on the grid.
     *
     * @param notes ordered, in ticks of {@link LeadSheet#TICKS_PER_QUARTER}, none shorter than a step of its grid
     * @param error how far onsets were moved on average, in quarter notes: 0 for music that was on the grid, about 0.05
     *     for a performance that knows no beat
     */
    public record Quantized(List<Note> notes, double error) {}

    /**
     * @param step ticks
     * @param price what choosing it costs, in squared ticks a note
     */
    private record Grid(int step, double price) {
        long nearest(long tick) {
            return Math.floorDiv(tick + step / 2, step) * step;
        }

        double cost(List<Note> notes) {
            double cost = price * notes.size();
            for (Note note : notes) {
                double distance = note.onset() - nearest(note.onset());
                cost += distance * distance;
            }
            return cost;
        }
    }

    /** Quantizes {@code notes}, whose time is in ticks of {@code ticksPerQuarter}. */
    public static Quantized quantize(List<Note> notes, int ticksPerQuarter) {
        List<Note> scaled = notes.stream()
                .map(note -> scaled(note, ticksPerQuarter))
                .sorted()
                .toList();
        List<Note> quantized = new ArrayList<>();
        double moved = 0;
        int start = 0;
        while (start < scaled.size()) {
            long beat = scaled.get(start).onset() / QUARTER;
            int end = start;
            while (end < scaled.size() && scaled.get(end).onset() / QUARTER == beat) {
                end++;
            }
            List<Note> inBeat = scaled.subList(start, end);
            Grid grid = best(inBeat);
            for (Note note : inBeat) {
                Note snapped = snapped(note, grid);
                moved += Math.abs(snapped.onset() - note.onset());
                quantized.add(snapped);
            }
            start = end;
        }
        quantized.sort(null);
        return new Quantized(List.copyOf(quantized), scaled.isEmpty() ? 0 : moved / scaled.size() / QUARTER);
    }

    private static Note scaled(Note note, int ticksPerQuarter) {
        long onset = scaled(note.onset(), ticksPerQuarter);
        return new Note(onset, scaled(note.end(), ticksPerQuarter) - onset, note.pitch(), note.velocity());
    }

    private static long scaled(long tick, int ticksPerQuarter) {
        return Math.round(tick * (double) QUARTER / ticksPerQuarter);
    }

    private static Grid best(List<Note> notes) {
        Grid best = GRIDS[0];
        for (Grid grid : GRIDS) {
            if (grid.cost(notes) < best.cost(notes)) {
                best = grid;
            }
        }
        return best;
    }

    private static Note snapped(Note note, Grid grid) {
        long onset = grid.nearest(note.onset());
        long end = note.end() - onset <= QUARTER ? grid.nearest(note.end()) : GRIDS[0].nearest(note.end());
        return new Note(onset, Math.max(grid.step, end - onset), note.pitch(), note.velocity());
    }
}
