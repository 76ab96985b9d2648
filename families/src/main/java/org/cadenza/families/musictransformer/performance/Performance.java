package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.analysis.Sustain;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * What a pianist plays, in time instead of bars.
 *
 * @param strokes by onset, then pitch; the first at 0 ms
 */
public record Performance(List<Stroke> strokes) {

    /** The programs of pianos, harpsichord and clavinet. */
    private static final int KEYBOARDS = 8;

    private static final int LEAST_STROKES = 16;
    private static final int TICKS_PER_QUARTER = 480;

    /** The ends of a piano's keyboard. */
    static final int LOWEST_KEY = 21;

    static final int HIGHEST_KEY = 108;

    /**
     * A key struck and let go.
     *
     * @param onset in milliseconds from the start
     * @param end in milliseconds, after the onset
     * @param pitch 0 to 127
     * @param velocity 1 to 127
     */
    public record Stroke(int onset, int end, int pitch, int velocity) {

        /** The stroke with another end. */
        Stroke until(int newEnd) {
            return new Stroke(onset, newEnd, pitch, velocity);
        }
    }

    public Performance {
        strokes = List.copyOf(strokes);
    }

    /**
     * What the keyboards of a piece play, by its tempo map and with its pedals, from the first note on.
     *
     * @throws UnsuitableException if they play fewer than 16 notes, or not most of its notes
     */
    static Performance of(Piece piece) throws UnsuitableException {
        TempoClock clock = piece.tempo().clock();
        List<Stroke> strokes = new ArrayList<>();
        for (Track track : Sustain.sounding(piece)) {
            for (Note note : track.drums() || track.program() >= KEYBOARDS ? List.<Note>of() : track.notes()) {
                int onset = milliseconds(clock, note.onset());
                strokes.add(new Stroke(onset, milliseconds(clock, note.end()), note.pitch(), note.velocity()));
            }
        }
        if (strokes.size() < LEAST_STROKES || strokes.size() * 2 < piece.noteCount()) {
            throw new UnsuitableException("keyboards play " + strokes.size() + " of its " + piece.noteCount()
                    + " notes, expected most of them and at least " + LEAST_STROKES);
        }
        strokes.sort(Comparator.comparingInt(Stroke::onset).thenComparingInt(Stroke::pitch));
        int start = strokes.get(0).onset();
        strokes.replaceAll(
                stroke -> new Stroke(stroke.onset - start, stroke.end - start, stroke.pitch, stroke.velocity));
        return new Performance(strokes);
    }

    private static int milliseconds(TempoClock clock, long tick) {
        return (int) Math.min(Integer.MAX_VALUE / 2, Math.round(clock.seconds(tick) * 1000));
    }

    /** On paper, where {@code bpm} quarters to the minute are only a ruler. */
    Piece piece(Key key, Meter meter, double bpm) {
        double ticks = bpm * TICKS_PER_QUARTER / 60_000;
        List<Note> notes = new ArrayList<>();
        for (Stroke stroke : strokes) {
            long onset = Math.round(stroke.onset * ticks);
            notes.add(new Note(onset, Math.round(stroke.end * ticks) - onset, stroke.pitch, stroke.velocity));
        }
        return new Piece(
                "",
                TempoMap.constant(TICKS_PER_QUARTER, bpm),
                List.of(new Meter.Change(0, meter)),
                List.of(new Key.Change(0, key)),
                List.of(new Track("Piano", 0, 0, notes)));
    }

    /** When the last key is let go, in milliseconds. */
    int end() {
        return strokes.stream().mapToInt(Stroke::end).max().orElse(0);
    }

    /** The performance moved by {@code semitones}; what would leave the keyboard moves by octaves to stay on it. */
    Performance transposed(int semitones) {
        return new Performance(strokes.stream()
                .map(stroke ->
                        new Stroke(stroke.onset, stroke.end, onKeyboard(stroke.pitch + semitones), stroke.velocity))
                .toList());
    }

    private static int onKeyboard(int pitch) {
        int moved = pitch;
        while (moved < LOWEST_KEY) {
            moved += 12;
        }
        while (moved > HIGHEST_KEY) {
            moved -= 12;
        }
        return moved;
    }

    /** The lowest pitch. */
    int lowest() {
        return strokes.stream().mapToInt(Stroke::pitch).min().orElse(0);
    }

    /** The highest pitch. */
    int highest() {
        return strokes.stream().mapToInt(Stroke::pitch).max().orElse(127);
    }
}
