package org.cadenza.learning.representation.song;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;

/**
 * A note to come: all that is known of it before its pitch is.
 *
 * @param strength of its place in the bar, 0 to 3
 * @param units from its start to the next event of the bar
 * @param chord under it with the root counted from the tonic, or null where it is not known
 * @param next the chord that starts while the note sounds, or null where none does
 * @param edge whether it opens or closes a phrase
 */
public record Slot(int strength, int units, Chord chord, Chord next, Edge edge) {

    public enum Edge {
        START,
        INSIDE,
        END
    }

    /** The notes that start in a bar which begins with the chord {@code sounding}. */
    public static List<Slot> of(Grid grid, Cell cell, List<Bar.Change> changes, Chord sounding, Phase phase) {
        List<Slot> slots = new ArrayList<>();
        List<Cell.Event> events = cell.events();
        int notes = cell.notes();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() == Cell.Kind.NOTE) {
                int start = events.get(i).start();
                int end = cell.end(i, grid.units());
                int index = slots.size();
                Chord chord = chordAt(grid, changes, sounding, start);
                Chord next = chordAt(grid, changes, sounding, end - 1);
                slots.add(new Slot(
                        grid.strength(start),
                        end - start,
                        chord,
                        next == chord ? null : next,
                        edge(phase, index, notes)));
            }
        }
        return slots;
    }

    private static Chord chordAt(Grid grid, List<Bar.Change> changes, Chord sounding, int unit) {
        Chord chord = sounding;
        for (Bar.Change change : changes) {
            if (change.beat() * grid.beatUnits() <= unit) {
                chord = change.chord();
            }
        }
        return chord;
    }

    private static Edge edge(Phase phase, int index, int notes) {
        if (index == notes - 1 && (phase == Phase.FOURTH || phase == Phase.CLOSING)) {
            return Edge.END;
        }
        return index == 0 && (phase == Phase.FIRST || phase == Phase.OPENING) ? Edge.START : Edge.INSIDE;
    }

    /** 0 for a short note, 1 for about a beat, 2 for a long one. */
    public int length() {
        return units < Grid.QUARTER ? 0 : units < 2 * Grid.QUARTER ? 1 : 2;
    }

    public boolean chordTone(int pitch) {
        return chord != null && chord.contains(pitch);
    }

    /** Whether a chord that starts while the note sounds does not hold {@code pitch}. */
    public boolean suspends(int pitch) {
        return next != null && !next.contains(pitch);
    }
}
