package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/**
 * Moves notes to a grid: in each quarter note to sixteenths, eighth triplets or sixteenth triplets, whichever is nearest
 * in the sense of least squares, with a preference for sixteenths. Times come out in ticks of
 * {@link LeadSheet#TICKS_PER_QUARTER}.
 */
public final class Quantizer {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;
    private static final Grid[] GRIDS = {new Grid(120, 0), new Grid(160, 800), new Grid(80, 1200)};

    private Quantizer() {}

    /**
     * Notes on the grid.
     *
     * @param notes ordered, in ticks of {@link LeadSheet#TICKS_PER_QUARTER}, none without length
     * @param error how far onsets were moved on average, in quarter notes: 0 for music that was on the grid, about 0.04
     *     for a performance that knows no beat
     */
    public record Quantized(List<Note> notes, double error) {}

    /**
     * @param step ticks
     * @param price what choosing it for a beat costs, in squared ticks: less than one triplet note is off
     *     the sixteenths, 1600
     */
    private record Grid(int step, double price) {
        long nearest(long tick) {
            return Math.floorDiv(tick + step / 2, step) * step;
        }

        double cost(List<Note> notes) {
            double cost = price;
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
        Map<Long, List<Note>> beats = new HashMap<>();
        for (Note note : scaled) {
            beats.computeIfAbsent(note.onset() / QUARTER, beat -> new ArrayList<>())
                    .add(note);
        }
        Map<Long, Grid> grids = new HashMap<>();
        beats.forEach((beat, inBeat) -> grids.put(beat, best(inBeat)));
        List<Note> quantized = new ArrayList<>();
        double moved = 0;
        for (Note note : scaled) {
            Note snapped = snapped(note, grids);
            moved += Math.abs(snapped.onset() - note.onset());
            quantized.add(snapped);
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

    /** The end goes to the grid of the beat it falls in, where the next note may begin. */
    private static Note snapped(Note note, Map<Long, Grid> grids) {
        Grid grid = grids.get(note.onset() / QUARTER);
        long onset = grid.nearest(note.onset());
        long end = grids.getOrDefault(note.end() / QUARTER, GRIDS[0]).nearest(note.end());
        return new Note(onset, end > onset ? end - onset : grid.step, note.pitch(), note.velocity());
    }
}
