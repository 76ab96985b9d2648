package org.cadenza.learning.evaluation.measures;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Small pieces of 24 ticks to the quarter, four quarters to the bar, at 120 to the minute. */
final class HandMade {

    static final int QUARTER = 24;

    private HandMade() {}

    /** @param notes onset, duration, pitch, and so on */
    static List<Note> notes(int... notes) {
        List<Note> made = new ArrayList<>();
        for (int i = 0; i < notes.length; i += 3) {
            made.add(new Note(notes[i], notes[i + 1], notes[i + 2], 80));
        }
        return made;
    }

    /** Quarters, one after the other. */
    static List<Note> quarters(int... pitches) {
        List<Note> made = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            made.add(new Note((long) i * QUARTER, QUARTER, pitches[i], 80));
        }
        return made;
    }

    static Track part(List<Note> notes) {
        return new Track("", 0, 0, notes);
    }

    static Track drums(List<Note> notes) {
        return new Track("", Track.DRUM_CHANNEL, 0, notes);
    }

    static MeasuredPiece piece(Track... tracks) {
        return MeasuredPiece.of(new Piece(
                "",
                TempoMap.constant(QUARTER, 120),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(tracks)));
    }
}
