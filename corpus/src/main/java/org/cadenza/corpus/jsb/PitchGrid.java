package org.cadenza.corpus.jsb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Steps of pitches to four voices. */
final class PitchGrid {

    private static final List<String> VOICES = List.of("Soprano", "Alto", "Tenor", "Bass");
    private static final int TICKS_PER_QUARTER = 480;
    private static final int CHOIR = 52;
    private static final int VELOCITY = 80;
    private static final double BPM = 90;

    private PitchGrid() {}

    /**
     * The piece of a grid.
     *
     * @param steps {@code [steps, pitches]}, MIDI numbers; four of them are S A T B, other numbers of pitches fill the
     *     voices from the top; values below 0 are rests
     */
    static Piece piece(String title, int[][] steps, int stepsPerQuarter) {
        List<Track> tracks = new ArrayList<>();
        for (int voice = 0; voice < VOICES.size(); voice++) {
            List<Note> notes = notes(steps, voice, TICKS_PER_QUARTER / stepsPerQuarter);
            tracks.add(new Track(VOICES.get(voice), voice, CHOIR, notes));
        }
        Piece piece = new Piece(title, TempoMap.constant(TICKS_PER_QUARTER, BPM), List.of(), List.of(), tracks);
        if (piece.noteCount() == 0) {
            throw new IllegalArgumentException("has no notes");
        }
        return piece;
    }

    private static List<Note> notes(int[][] steps, int voice, int stepTicks) {
        List<Note> notes = new ArrayList<>();
        int start = 0;
        for (int step = 1; step <= steps.length; step++) {
            if (step == steps.length || pitch(steps[step], voice) != pitch(steps[start], voice)) {
                int pitch = pitch(steps[start], voice);
                if (pitch >= 0) {
                    notes.add(new Note((long) start * stepTicks, (long) (step - start) * stepTicks, pitch, VELOCITY));
                }
                start = step;
            }
        }
        return notes;
    }

    private static int pitch(int[] pitches, int voice) {
        if (pitches.length == VOICES.size() && voiced(pitches)) {
            return pitches[voice];
        }
        int[] ascending =
                Arrays.stream(pitches).filter(pitch -> pitch >= 0).sorted().toArray();
        return voice < ascending.length ? ascending[ascending.length - 1 - voice] : -1;
    }

    /** Whether the soprano comes first: separated voices are listed from the top, pitch sets from the bottom. */
    private static boolean voiced(int[] pitches) {
        return pitches[0] < 0 || pitches[3] < 0 || pitches[0] > pitches[3];
    }
}
