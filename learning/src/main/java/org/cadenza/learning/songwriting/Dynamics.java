package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;

/** How loud the notes of a melody are: louder when excited, on strong beats and up high. */
final class Dynamics {

    private Dynamics() {}

    static LeadSheet shape(LeadSheet sheet, Mood mood) {
        Grid grid = Grid.of(sheet.meter());
        double mean = sheet.melody().stream().mapToInt(Note::pitch).average().orElse(0);
        List<Note> shaped = new ArrayList<>();
        for (Note note : sheet.melody()) {
            int unit = (int) (note.onset() / Grid.UNIT_TICKS % grid.units());
            double velocity = 78 + 14 * mood.arousal() + 3 * grid.strength(unit) + 0.8 * (note.pitch() - mean);
            shaped.add(note.withVelocity((int) Math.max(40, Math.min(118, Math.round(velocity)))));
        }
        return new LeadSheet(
                sheet.title(), sheet.key(), sheet.meter(), sheet.bpm(), shaped, sheet.chords(), sheet.form());
    }
}
