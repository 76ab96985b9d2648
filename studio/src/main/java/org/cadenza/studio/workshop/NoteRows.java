package org.cadenza.studio.workshop;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/** Tunes as JSON has them: pitch, onset and length of each note, the two last in quarters as decimals. */
public final class NoteRows {

    private static final int TICKS = LeadSheet.TICKS_PER_QUARTER;
    private static final int VELOCITY = 100;

    private NoteRows() {}

    /** @throws IllegalArgumentException naming the first note that is wrong, or if there is no tune in them */
    public static GivenTune read(List<List<Number>> rows) {
        require(rows != null, "there is no tune", "notes");
        GivenTune.checkCount(rows.size());
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            notes.add(note("notes[" + i + "]", rows.get(i)));
        }
        return new GivenTune(notes);
    }

    private static Note note(String name, List<Number> row) {
        require(
                row != null && row.size() == 3 && row.stream().noneMatch(Objects::isNull),
                name + " is " + (row == null || row.size() > 3 ? "something else" : row),
                "pitch, onset and length");
        double pitch = row.get(0).doubleValue();
        require(
                pitch >= GivenTune.LOWEST && pitch <= GivenTune.HIGHEST && pitch == Math.rint(pitch),
                name + " has the pitch " + row.get(0),
                "a whole number from " + GivenTune.LOWEST + " to " + GivenTune.HIGHEST);
        long onset = ticks(name + " has the onset ", row.get(1), 0, GivenTune.LONGEST_QUARTERS);
        long length = ticks(name + " has the length ", row.get(2), 1.0 / TICKS, GivenTune.LONGEST_NOTE);
        return new Note(onset, length, (int) pitch, VELOCITY);
    }

    private static long ticks(String what, Number given, double least, int most) {
        double quarters = given.doubleValue();
        String range = least == 0 ? "0 to " : "more than 0 and at most ";
        require(quarters >= least && quarters <= most, what + given, range + most + " quarters");
        return Math.round(quarters * TICKS);
    }

    /** @param notes in ticks of {@link LeadSheet#TICKS_PER_QUARTER} */
    public static List<List<Number>> of(List<Note> notes) {
        return notes.stream()
                .map(note -> List.<Number>of(note.pitch(), quarters(note.onset()), quarters(note.duration())))
                .toList();
    }

    /** To a ten-thousandth, which is less than half a tick. */
    public static double quarters(long ticks) {
        return Math.round(10_000.0 * ticks / TICKS) / 10_000.0;
    }
}
