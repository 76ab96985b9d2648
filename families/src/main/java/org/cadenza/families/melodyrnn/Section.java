package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;

/**
 * A stretch of a piece in one meter, and in one tempo where that is asked for.
 *
 * @param start tick
 * @param end tick after it
 */
record Section(long start, long end, Meter meter, int ticksPerQuarter) {

    /** The sections of {@code piece}. */
    static List<Section> of(Piece piece, boolean splitAtTempo) {
        List<Long> cuts = new ArrayList<>(List.of(0L));
        Stream.concat(
                        piece.meters().stream().map(Meter.Change::tick),
                        piece.tempo().changes().stream().map(TempoMap.Change::tick))
                .filter(tick -> tick > 0 && tick < piece.end())
                .filter(tick -> changes(piece, tick, splitAtTempo))
                .distinct()
                .sorted()
                .forEach(cuts::add);
        cuts.add(piece.end());
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            long start = cuts.get(i);
            sections.add(new Section(start, cuts.get(i + 1), piece.meterAt(start), piece.ticksPerQuarter()));
        }
        return sections;
    }

    private static boolean changes(Piece piece, long tick, boolean splitAtTempo) {
        return !piece.meterAt(tick).equals(piece.meterAt(tick - 1))
                || splitAtTempo && tempoAt(piece, tick) != tempoAt(piece, tick - 1);
    }

    private static int tempoAt(Piece piece, long tick) {
        return piece.tempo().changes().stream()
                .filter(change -> change.tick() <= tick)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .microseconds();
    }

    /** Sixteenths in a bar, or 0 if they do not fill one. */
    int stepsPerBar() {
        int sixteenths = 16 * meter.numerator();
        return sixteenths % meter.denominator() == 0 ? sixteenths / meter.denominator() : 0;
    }

    /**
     * Those of {@code notes} that begin in the section, on the grid, by start and the highest first. Each boundary goes to the
     * nearest sixteenth, up from the middle; a note without length gets one step.
     */
    List<GridNote> onGrid(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.onset() >= start && note.onset() < end)
                .map(this::onGrid)
                .sorted(Comparator.comparingInt(GridNote::start)
                        .thenComparing(GridNote::pitch, Comparator.reverseOrder()))
                .toList();
    }

    private GridNote onGrid(Note note) {
        int first = step(note.onset());
        return new GridNote(first, Math.max(first + 1, step(Math.min(end, note.end()))), note.pitch());
    }

    private int step(long tick) {
        return (int) Math.floor((double) (tick - start) * EventLine.STEPS_PER_QUARTER / ticksPerQuarter + 0.5);
    }
}
