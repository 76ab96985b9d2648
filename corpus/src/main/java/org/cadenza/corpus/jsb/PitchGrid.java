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
     * @param steps {@code [steps, pitches]}, MIDI numbers, values below 0 are rests; voice by voice from the soprano if
     *     there are always four, mostly from the top down, else sets of pitches that fill the voices from the top
     */
    static Piece piece(String title, int[][] steps, int stepsPerQuarter) {
        int[][] voices = voiced(steps)
                ? steps
                : Arrays.stream(steps).map(PitchGrid::fromTheTop).toArray(int[][]::new);
        List<Track> tracks = new ArrayList<>();
        for (int voice = 0; voice < VOICES.size(); voice++) {
            List<Note> notes = notes(voices, voice, TICKS_PER_QUARTER / stepsPerQuarter);
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
            if (step == steps.length || steps[step][voice] != steps[start][voice]) {
                int pitch = steps[start][voice];
                if (pitch >= 0) {
                    notes.add(new Note((long) start * stepTicks, (long) (step - start) * stepTicks, pitch, VELOCITY));
                }
                start = step;
            }
        }
        return notes;
    }

    private static int[] fromTheTop(int[] pitches) {
        int[] ascending =
                Arrays.stream(pitches).filter(pitch -> pitch >= 0).sorted().toArray();
        int[] voices = new int[VOICES.size()];
        for (int voice = 0; voice < voices.length; voice++) {
            voices[voice] = voice < ascending.length ? ascending[ascending.length - 1 - voice] : -1;
        }
        return voices;
    }

    /**
     * Whether the steps list voices. Asked of the piece, not of each step: a tenor may cross a soprano, and a set of
     * four pitches, from the bottom up, looks like such a step.
     */
    private static boolean voiced(int[][] steps) {
        long falling = Arrays.stream(steps)
                .filter(step -> step.length == VOICES.size() && (step[0] < 0 || step[3] < 0 || step[0] > step[3]))
                .count();
        return Arrays.stream(steps).allMatch(step -> step.length == VOICES.size()) && falling * 2 >= steps.length;
    }
}
