package org.cadenza.learning.representation.chorale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Which pitch each of four voices sings in each sixteenth, or that it rests. A held note is not told from a repeated
 * one. The first step is the piece's first sixteenth, the last one that in which its last note ends. Immutable.
 */
public final class ChoraleGrid {

    /** The pitch of a voice that rests. */
    public static final int REST = -1;

    /** Voices in every step. */
    public static final int VOICES = Voice.values().length;

    /** Steps in a quarter note. */
    public static final int STEPS_PER_QUARTER = 4;

    private static final int MAX_STEPS = 4_096;

    private final int[][] steps;

    /**
     * @param steps {@code [steps, voices]}, MIDI pitches from the soprano down, or {@link #REST}
     * @throws IllegalArgumentException if there is no step, or one without four pitches of 0 to 127 or rests
     */
    public ChoraleGrid(int[][] steps) {
        if (steps.length == 0) {
            throw new IllegalArgumentException("a chorale has no steps, expected at least one");
        }
        this.steps = new int[steps.length][];
        for (int step = 0; step < steps.length; step++) {
            int[] pitches = steps[step].clone();
            if (pitches.length != VOICES || Arrays.stream(pitches).anyMatch(pitch -> pitch < REST || pitch > 127)) {
                throw new IllegalArgumentException(
                        "step " + step + " is " + Arrays.toString(pitches) + ", expected four pitches or " + REST);
            }
            this.steps[step] = pitches;
        }
    }

    /**
     * The grid of a piece for four voices: tracks named as the voices are, else its four pitched tracks from the highest
     * to the lowest. Notes are moved to the nearest sixteenth; where one voice has several, the one that began last
     * counts, and of those that begin together the highest.
     *
     * @throws UnsuitableException if there are not four voices, or more than 4,096 steps
     */
    public static ChoraleGrid of(Piece piece) throws UnsuitableException {
        List<Track> voices = voices(piece);
        double stepTicks = (double) piece.ticksPerQuarter() / STEPS_PER_QUARTER;
        long last = voices.stream()
                .mapToLong(track -> Math.round(track.end() / stepTicks))
                .max()
                .orElse(0);
        if (last > MAX_STEPS) {
            throw new UnsuitableException("it has " + last + " sixteenths, expected at most " + MAX_STEPS);
        }
        int[][] steps = new int[(int) Math.max(1, last)][VOICES];
        for (int[] step : steps) {
            Arrays.fill(step, REST);
        }
        for (int voice = 0; voice < VOICES; voice++) {
            for (Note note : voices.get(voice).notes()) {
                int end = (int) Math.round(note.end() / stepTicks);
                for (int step = (int) Math.round(note.onset() / stepTicks); step < end; step++) {
                    steps[step][voice] = note.pitch();
                }
            }
        }
        return new ChoraleGrid(steps);
    }

    /**
     * The tracks of a piece that are the voices, from the soprano down.
     *
     * @throws UnsuitableException if there are not four
     */
    public static List<Track> voices(Piece piece) throws UnsuitableException {
        List<Track> sung = new ArrayList<>();
        for (Track track : piece.tracks()) {
            if (!track.drums() && !track.notes().isEmpty()) {
                sung.add(track);
            }
        }
        if (named(piece.tracks())) {
            return piece.tracks();
        }
        if (sung.size() != VOICES) {
            throw new UnsuitableException("it has " + sung.size() + " parts, expected four voices");
        }
        sung.sort(Comparator.comparingDouble(ChoraleGrid::height).reversed());
        return sung;
    }

    /** A voice that rests throughout still has its track then. */
    private static boolean named(List<Track> tracks) {
        List<String> labels = Arrays.stream(Voice.values()).map(Voice::label).toList();
        return tracks.stream().map(Track::name).toList().equals(labels)
                && tracks.stream().anyMatch(track -> !track.notes().isEmpty());
    }

    private static double height(Track track) {
        return track.notes().stream().mapToInt(Note::pitch).average().orElse(0);
    }

    /** Sixteenths in the grid, 1 or more. */
    public int steps() {
        return steps.length;
    }

    /** What {@code voice} (0 is the soprano) sings in {@code step}: a MIDI pitch or {@link #REST}. */
    public int pitch(int step, int voice) {
        return steps[step][voice];
    }

    /** The lowest pitch of {@code voice}, 127 if it only rests. */
    public int lowest(int voice) {
        return Arrays.stream(steps)
                .mapToInt(step -> step[voice])
                .filter(pitch -> pitch != REST)
                .min()
                .orElse(127);
    }

    /** The highest pitch of {@code voice}, 0 if it only rests. */
    public int highest(int voice) {
        return Arrays.stream(steps)
                .mapToInt(step -> step[voice])
                .filter(pitch -> pitch != REST)
                .max()
                .orElse(0);
    }

    /** Steps at the end through which no voice moves, 1 or more. */
    public int lastHeld() {
        int held = 1;
        while (held < steps.length && Arrays.equals(steps[steps.length - 1 - held], steps[steps.length - 1])) {
            held++;
        }
        return held;
    }

    /** The grid moved by {@code semitones}. @throws IllegalArgumentException if a pitch leaves 0 to 127 */
    public ChoraleGrid transposed(int semitones) {
        return new ChoraleGrid(Arrays.stream(steps)
                .map(step -> Arrays.stream(step)
                        .map(pitch -> pitch == REST ? REST : moved(pitch, semitones))
                        .toArray())
                .toArray(int[][]::new));
    }

    private static int moved(int pitch, int semitones) {
        if (pitch + semitones < 0) {
            throw new IllegalArgumentException("pitch " + pitch + " moved by " + semitones + " is below 0");
        }
        return pitch + semitones;
    }

    /** The first {@code count} steps. */
    public ChoraleGrid first(int count) {
        return new ChoraleGrid(Arrays.copyOf(steps, count));
    }

    /** All pitches, step by step: {@code [steps, voices]}, a copy. */
    public int[][] toArray() {
        return Arrays.stream(steps).map(int[]::clone).toArray(int[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChoraleGrid grid && Arrays.deepEquals(steps, grid.steps);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(steps);
    }
}
