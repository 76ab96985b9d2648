package org.cadenza.learning.representation.chorale;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Grids written out for a choir. A grid does not say where a pitch is sung again; here a voice sings it again on a beat
 * where another voice moves on, as a new syllable would have it, unless it entered off the beat: such a note is tied over
 * as the suspension that it is. What all voices hold is sung again at the bar line. The grid of the result is always the
 * grid that it was made from.
 */
public final class ChoraleScore {

    private static final int TICKS_PER_QUARTER = 480;
    private static final int STEP_TICKS = TICKS_PER_QUARTER / ChoraleGrid.STEPS_PER_QUARTER;
    private static final int CHOIR = 52;
    private static final int VELOCITY = 80;
    private static final int BEAT = ChoraleGrid.STEPS_PER_QUARTER;

    private final ChoraleGrid grid;
    private final int bar;

    private ChoraleScore(ChoraleGrid grid, Meter meter) {
        this.grid = grid;
        this.bar = (int) meter.barTicks(BEAT);
    }

    /**
     * The piece of a grid.
     *
     * @param key or null
     * @param bpm quarter notes in a minute
     */
    public static Piece piece(String title, ChoraleGrid grid, Key key, Meter meter, double bpm) {
        ChoraleScore score = new ChoraleScore(grid, meter);
        List<Track> tracks = new ArrayList<>();
        for (Voice voice : Voice.values()) {
            tracks.add(new Track(voice.label(), voice.ordinal(), CHOIR, score.notes(voice.ordinal())));
        }
        return new Piece(
                title,
                TempoMap.constant(TICKS_PER_QUARTER, bpm),
                List.of(new Meter.Change(0, meter)),
                key == null ? List.of() : List.of(new Key.Change(0, key)),
                tracks);
    }

    private List<Note> notes(int voice) {
        List<Note> notes = new ArrayList<>();
        int start = 0;
        for (int step = 1; step <= grid.steps(); step++) {
            if (step == grid.steps() || struck(step, voice, start)) {
                int pitch = grid.pitch(start, voice);
                if (pitch != ChoraleGrid.REST) {
                    long onset = (long) start * STEP_TICKS;
                    notes.add(new Note(onset, (long) (step - start) * STEP_TICKS, pitch, VELOCITY));
                }
                start = step;
            }
        }
        return notes;
    }

    /** Whether {@code voice}, whose note began at {@code start}, begins another at {@code step}. */
    private boolean struck(int step, int voice, int start) {
        if (grid.pitch(step, voice) != grid.pitch(step - 1, voice)) {
            return true;
        }
        if (step % BEAT != 0 || start % BEAT != 0) {
            return false;
        }
        return !still(step - 1, step) || step % bar == 0 && !still(step - 1, grid.steps() - 1);
    }

    /** Whether no voice moves from {@code from} to {@code until}. */
    private boolean still(int from, int until) {
        for (int step = from + 1; step <= until; step++) {
            for (int voice = 0; voice < ChoraleGrid.VOICES; voice++) {
                if (grid.pitch(step, voice) != grid.pitch(step - 1, voice)) {
                    return false;
                }
            }
        }
        return true;
    }
}
