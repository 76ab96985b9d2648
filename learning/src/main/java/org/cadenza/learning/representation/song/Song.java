package org.cadenza.learning.representation.song;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;

/**
 * A lead sheet as the model sees it: key-relative bars.
 *
 * @param genre or null where it is not known
 * @param phases for each bar, its place in the phrase: see {@link Phase}
 */
public record Song(Genre genre, Key key, Grid grid, double bpm, List<Bar> bars, List<Phase> phases) {

    public Song {
        bars = List.copyOf(bars);
        phases = List.copyOf(phases);
        if (phases.size() != bars.size()) {
            throw new IllegalArgumentException(bars.size() + " bars have " + phases.size() + " phases");
        }
    }

    public boolean hasMelody() {
        return bars.stream().anyMatch(bar -> !bar.pitches().isEmpty());
    }

    public boolean hasChords() {
        return bars.stream().anyMatch(bar -> !bar.changes().isEmpty());
    }

    /** All notes in order, with what a pitch depends on. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        Chord sounding = null;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            slots.addAll(Slot.of(grid, bar.cell(), bar.changes(), sounding, phases.get(i)));
            for (Bar.Change change : bar.changes()) {
                sounding = change.chord();
            }
        }
        return slots;
    }

    /** The pitches of {@link #slots}. */
    public List<Integer> pitches() {
        return bars.stream().flatMap(bar -> bar.pitches().stream()).toList();
    }
}
