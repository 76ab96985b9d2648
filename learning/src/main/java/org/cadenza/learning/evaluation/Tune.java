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

    private static final double UNITS_PER_QUARTER = 12;

    /** The melody of a lead sheet. */
    public static Tune of(String name, LeadSheet sheet) {
        return of(name, sheet.melody(), LeadSheet.TICKS_PER_QUARTER, sheet.barTicks());
    }

    /**
     * The upper voice of some notes.
     *
     * @param notes by onset, then by pitch
     * @param barTicks ticks in a bar
     */
    public static Tune of(String name, List<Note> notes, int ticksPerQuarter, long barTicks) {
        List<Note> upper = new ArrayList<>();
        for (Note note : notes) {
            int last = upper.size() - 1;
            if (last < 0 || upper.get(last).onset() != note.onset()) {
                upper.add(note);
            } else if (upper.get(last).pitch() < note.pitch()) {
                upper.set(last, note);
            }
        }
        double unit = ticksPerQuarter / UNITS_PER_QUARTER;
        return new Tune(
                name,
                upper.stream().mapToInt(Note::pitch).toArray(),
                upper.stream()
                        .mapToLong(note -> Math.round(note.onset() / unit))
                        .toArray(),
                upper.stream()
                        .mapToInt(note -> (int) (1 + note.onset() / barTicks))
                        .toArray());
    }

    /** How many notes it has. */
    public int length() {
        return pitches.length;
    }
}
