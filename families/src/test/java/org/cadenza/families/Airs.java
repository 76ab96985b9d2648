package org.cadenza.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.LabelledItem;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Simple tunes made by rule, for tests of families that learn melodies: those of {@link Tunes} on the grid, alone. */
final class Airs {

    private static final int STEP = LeadSheet.TICKS_PER_QUARTER / 4;

    private Airs() {}

    /** {@code count} of them, the same every time. */
    static List<LabelledItem<Piece>> labelled(int count) {
        List<LabelledItem<Piece>> airs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            airs.add(new LabelledItem<>("air " + i, air(Key.major(i * 7 % 12), i), Map.of()));
        }
        return airs;
    }

    /** One in 4/4. */
    static Piece air(Key key, long seed) {
        LeadSheet sheet = Tunes.tune(key, Meter.FOUR_FOUR, seed);
        List<Note> notes = sheet.melody().stream().map(Airs::onGrid).toList();
        return piece(notes);
    }

    private static Note onGrid(Note note) {
        long onset = note.onset() / STEP * STEP;
        return note.withOnset(onset).withDuration(Math.max(STEP, note.duration() / STEP * STEP));
    }

    /** Notes alone, in 4/4 at 120. */
    static Piece piece(List<Note> notes) {
        return new Piece(
                "",
                TempoMap.constant(LeadSheet.TICKS_PER_QUARTER, 120),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Melody", 0, 0, notes)));
    }
}
