package org.cadenza.learning.representation.song;

import java.util.List;
import org.cadenza.music.score.Chord;

/**
 * A bar as the model sees it, in a key whose tonic is 0.
 *
 * @param cell the rhythm of the melody
 * @param pitches of the notes that start in the bar, in semitones above the MIDI octave's lowest tonic
 * @param changes chords that start in the bar; empty where the chord of the bar before goes on
 */
public record Bar(Cell cell, List<Integer> pitches, List<Change> changes) {

    /**
     * A chord that starts on felt beat {@code beat}.
     *
     * @param chord with its root counted from the tonic, or null for no chord
     */
    public record Change(int beat, Chord chord) {}

    public Bar {
        pitches = List.copyOf(pitches);
        changes = List.copyOf(changes);
        if (cell.notes() != pitches.size()) {
            throw new IllegalArgumentException(cell.notes() + " notes have " + pitches.size() + " pitches");
        }
    }

    public Bar withChanges(List<Change> newChanges) {
        return new Bar(cell, pitches, newChanges);
    }

    public Bar withMelody(Cell newCell, List<Integer> newPitches) {
        return new Bar(newCell, newPitches, changes);
    }

    /** This bar with no melody. */
    public Bar silent() {
        return new Bar(Cell.silent(), List.of(), changes);
    }

    /** Felt beats on which a chord starts, as a bit mask. */
    public int mask() {
        return changes.stream().mapToInt(change -> 1 << change.beat).reduce(0, (a, b) -> a | b);
    }
}
