package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.analysis.Sustain;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
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

    /**
     * A key struck and let go.
     *
     * @param onset in milliseconds from the start
     * @param end in milliseconds, after the onset
     * @param pitch 0 to 127
     * @param velocity 1 to 127
     */
    public record Stroke(int onset, int end, int pitch, int velocity) {}

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

    /** The lowest pitch. */
    int lowest() {
        return strokes.stream().mapToInt(Stroke::pitch).min().orElse(0);
    }

    /** The highest pitch. */
    int highest() {
        return strokes.stream().mapToInt(Stroke::pitch).max().orElse(127);
    }
}
