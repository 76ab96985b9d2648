package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/**
 * A melody with its name, to be looked for in others.
 *
 * @param pitches of its notes, one after the other; of notes that start together, the highest
 * @param onsets of the same notes, in twelfths of a quarter
 * @param bars in which they start, counted from 1
 */
public record Tune(String name, int[] pitches, long[] onsets, int[] bars) {

    private static final double UNIT_TICKS = LeadSheet.TICKS_PER_QUARTER / 12.0;

    public static Tune of(String name, LeadSheet sheet) {
        List<Note> notes = new ArrayList<>();
        for (Note note : sheet.melody()) {
            int last = notes.size() - 1;
            if (last < 0 || notes.get(last).onset() != note.onset()) {
                notes.add(note);
            } else if (notes.get(last).pitch() < note.pitch()) {
                notes.set(last, note);
            }
        }
        return new Tune(
                name,
                notes.stream().mapToInt(Note::pitch).toArray(),
                notes.stream()
                        .mapToLong(note -> Math.round(note.onset() / UNIT_TICKS))
                        .toArray(),
                notes.stream()
                        .mapToInt(note -> (int) (1 + note.onset() / sheet.barTicks()))
                        .toArray());
    }

    /** How many notes it has. */
    public int length() {
        return pitches.length;
    }
}
