package org.cadenza.learning.evaluation.measures;

import java.util.List;
import org.cadenza.learning.evaluation.Tonality;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * A piece as measures look at it.
 *
 * @param piece the whole
 * @param all notes of all tracks, drums too, track after track
 * @param tones notes of all tracks but drums, by onset, then by pitch
 * @param strokes notes of drum tracks
 * @param parts tracks that have notes and are no drums
 * @param bar ticks in a bar of the first meter
 * @param bars of that meter up to the end of the last note, the last perhaps in part; at least 1
 */
public record MeasuredPiece(
        Piece piece, List<Note> all, List<Note> tones, List<Note> strokes, List<Track> parts, long bar, int bars) {

    /** Some fourteen hours at 120 to the minute: measures lay out bars and quarters in memory. */
    private static final long MOST_QUARTERS = 100_000;

    /** @throws IllegalArgumentException if the piece is longer than can be measured */
    public static MeasuredPiece of(Piece piece) {
        long quarters = piece.end() / piece.ticksPerQuarter();
        if (quarters > MOST_QUARTERS) {
            throw new IllegalArgumentException(
                    "lasts " + quarters + " quarters, expected " + MOST_QUARTERS + " at most; cut it");
        }
        long bar = piece.meterAt(0).barTicks(piece.ticksPerQuarter());
        return new MeasuredPiece(
                piece,
                notes(piece.tracks()),
                Tonality.notes(piece),
                notes(piece.tracks().stream().filter(Track::drums).toList()),
                piece.tracks().stream()
                        .filter(track -> !track.drums() && !track.notes().isEmpty())
                        .toList(),
                bar,
                (int) Math.max(1, (piece.end() + bar - 1) / bar));
    }

    private static List<Note> notes(List<Track> tracks) {
        return tracks.stream().flatMap(track -> track.notes().stream()).toList();
    }

    /** Ticks in a quarter. */
    int quarter() {
        return piece.ticksPerQuarter();
    }
}
