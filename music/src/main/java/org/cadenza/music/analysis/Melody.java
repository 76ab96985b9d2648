package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.music.score.Note;

/** One line out of many notes. */
public final class Melody {

    private Melody() {}

    /**
     * The highest line: of notes that start together the highest, of notes that overlap the higher, unless the two only
     * brush each other as in legato playing; then the first is cut short. No two notes of the line overlap.
     */
    public static List<Note> skyline(List<Note> notes) {
        List<Note> ordered = notes.stream()
                .filter(note -> note.duration() > 0)
                .sorted(Comparator.comparingLong(Note::onset).thenComparing(Note::pitch, Comparator.reverseOrder()))
                .toList();
        List<Note> line = new ArrayList<>();
        for (Note note : ordered) {
            Note last = line.isEmpty() ? null : line.get(line.size() - 1);
            if (last == null || note.onset() >= last.end()) {
                line.add(note);
            } else if (note.onset() > last.onset() && (note.pitch() > last.pitch() || brushes(last, note))) {
                line.set(line.size() - 1, last.withDuration(note.onset() - last.onset()));
                line.add(note);
            }
        }
        return List.copyOf(line);
    }

    private static boolean brushes(Note last, Note next) {
        return (last.end() - next.onset()) * 4 <= last.duration();
    }
}
