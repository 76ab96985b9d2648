package org.cadenza.music.analysis;

import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** Moves pieces to another key. Lead sheets do it themselves: {@code LeadSheet.transposed}. */
public final class Transposer {

    private Transposer() {}

    /**
     * The piece moved by {@code semitones} (negative: down), with its keys. Drums stay; a note that would leave the MIDI
     * range stays inside by moving an octave or more the other way.
     */
    public static Piece transpose(Piece piece, int semitones) {
        List<Key.Change> keys = piece.keys().stream()
                .map(change -> new Key.Change(change.tick(), change.key().transposed(semitones)))
                .toList();
        List<Track> tracks = piece.tracks().stream()
                .map(track -> track.drums() ? track : track.withNotes(moved(track.notes(), semitones)))
                .toList();
        return new Piece(piece.title(), piece.tempo(), piece.meters(), keys, tracks);
    }

    private static List<Note> moved(List<Note> notes, int semitones) {
        return notes.stream()
                .map(note -> note.withPitch(inRange(note.pitch() + semitones)))
                .toList();
    }

    private static int inRange(int pitch) {
        if (pitch < 0) {
            return Math.floorMod(pitch, 12);
        }
        return pitch > 127 ? 116 + Math.floorMod(pitch - 116, 12) : pitch;
    }
}
